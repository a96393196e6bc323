"use client";

import clsx from "clsx";
import { FileUp } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

/** What the desk can read; the content decides in the end, not the name. */
export const readableFiles =
  ".html,.htm,.xhtml,.md,.markdown,.docx,.pdf,.txt,text/html,text/markdown,text/plain,application/pdf";

type FileDropProps = { onFiles: (files: File[]) => void; compact?: boolean };

/** Files are chosen with a button, or dropped anywhere on the page while this is in sight. */
export function FileDrop({ onFiles, compact }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const over = useDropOnPage(onFiles);
  return (
    <div
      className={clsx(
        "flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl border border-dashed px-5 transition-colors duration-100",
        compact ? "py-3.5" : "py-5",
        over ? "border-accent bg-accent-soft" : "border-line-2",
      )}
    >
      <FileUp
        aria-hidden="true"
        className={clsx("size-5 shrink-0 max-sm:hidden", over ? "text-accent" : "text-ink-3")}
      />
      <p id={hint} className="min-w-0 flex-1 basis-56 text-sm text-ink-2">
        {over ? (
          <span className="font-medium text-ink">Let go to read the files.</span>
        ) : (
          <>
            <span className="font-medium text-ink">Drop files anywhere on this page.</span> HTML, Markdown,
            Word (.docx), PDF or plain text, up to 10 MB each.
          </>
        )}
      </p>
      <Button aria-describedby={hint} onClick={() => input.current?.click()}>
        Choose files
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files of articles"
        accept={readableFiles}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          event.target.value = "";
          if (chosen.length > 0) onFiles(chosen);
        }}
      />
    </div>
  );
}

function useDropOnPage(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const holdsFiles = (event: { dataTransfer: DataTransfer | null }) =>
      event.dataTransfer?.types.includes("Files") === true;
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = filesOf(event);
      if (files.length > 0) take.current(files);
    };
    document.addEventListener("dragover", onOver);
    document.addEventListener("dragleave", onLeave);
    document.addEventListener("drop", onDrop);
    return () => {
      document.removeEventListener("dragover", onOver);
      document.removeEventListener("dragleave", onLeave);
      document.removeEventListener("drop", onDrop);
    };
  }, []);
  return over;
}

/** Folders come along as files without content: they are left out. */
function filesOf(event: DragEvent): File[] {
  const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
  return items.flatMap((item) =>
    item.webkitGetAsEntry?.()?.isDirectory === true ? [] : (item.getAsFile() ?? []),
  );
}
