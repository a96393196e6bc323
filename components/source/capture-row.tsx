"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toastRefusal } from "@/components/claim/refusal-toast";
import { CaptureWords } from "@/components/evidence/capture-words";
import { useShell } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { RelativeTime } from "@/components/ui/relative-time";
import { Textarea } from "@/components/ui/textarea";
import { addressOf } from "@/lib/client/call";
import { useCaptures } from "@/lib/client/evidence/use-captures";
import { type CaptureView, captureFile } from "@/lib/contract/evidence/capture";
import { can } from "@/lib/domain/policy";

const kinds: Record<string, string> = {
  "text/html": "page",
  "application/pdf": "PDF",
  "text/plain": "text",
  "text/markdown": "Markdown",
  "image/png": "picture (PNG)",
  "image/jpeg": "picture (JPEG)",
  "image/webp": "picture (WebP)",
  "image/gif": "picture (GIF)",
};

function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** One copy: when, what, how large, its hash, and the ways into it. */
export function CaptureRow({
  capture,
  sourceId,
  at,
}: {
  capture: CaptureView;
  sourceId: string;
  at: string;
}) {
  const { person } = useShell();
  const [open, setOpen] = useState<"words" | "erase" | null>(null);
  const { id, mediaType, fileName, finalUrl, byteLength, sha256, storedIn, hasText, fetchedAt } = capture;
  const what = [kinds[mediaType] ?? mediaType, size(byteLength), fileName].filter(Boolean).join(" · ");
  const link = "rounded-sm underline decoration-line-2 underline-offset-3 hover:text-ink pointer-coarse:py-2";
  return (
    <li className="grid gap-1 py-3">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-strong">
          <RelativeTime iso={fetchedAt} now={at} />
        </span>
        <span className="text-sm text-ink-2 [overflow-wrap:anywhere]">{what}</span>
      </p>
      {finalUrl && finalUrl !== capture.requestedUrl ? (
        <p className="text-xs text-ink-3 [overflow-wrap:anywhere]">It led to {finalUrl}</p>
      ) : null}
      <p className="font-mono text-2xs text-ink-3 [overflow-wrap:anywhere]">
        <span className="font-sans">SHA-256 </span>
        {sha256}
      </p>
      <p className="flex flex-wrap gap-x-4 text-sm text-ink-2">
        {storedIn ? (
          <a href={addressOf(captureFile, { id })} target="_blank" rel="noreferrer" className={link}>
            Open the copy<span className="sr-only"> (in a new tab, or as a file)</span>
          </a>
        ) : (
          <span>Erased. Its hash stays.</span>
        )}
        {hasText ? (
          <button type="button" className={link} onClick={() => setOpen("words")}>
            Read its words
          </button>
        ) : null}
        {storedIn && can(person.role, "erase_capture") ? (
          <button type="button" className={link} onClick={() => setOpen("erase")}>
            Erase
          </button>
        ) : null}
      </p>
      {open === "words" ? <CaptureWords captureId={id} quote={null} onClose={() => setOpen(null)} /> : null}
      {open === "erase" ? <EraseCapture id={id} sourceId={sourceId} onClose={() => setOpen(null)} /> : null}
    </li>
  );
}

function EraseCapture({ id, sourceId, onClose }: { id: string; sourceId: string; onClose: () => void }) {
  const { erase } = useCaptures(sourceId);
  const router = useRouter();
  const [reason, setReason] = useState("");
  const erased = () => {
    onClose();
    // The history of the source stands elsewhere on the page.
    router.refresh();
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => next || onClose()}
      size="sm"
      title="Erase this copy?"
      description="Its file and its words are gone for good; its time and hash stay, and so does your reason."
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Keep it
          </Button>
          <Button
            variant="danger"
            busy={erase.isPending}
            disabled={reason.trim() === ""}
            onClick={() => erase.mutate({ id, reason }, { onSuccess: erased, onError: toastRefusal })}
          >
            Erase
          </Button>
        </>
      }
    >
      <Field label="Why">
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={1_000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
