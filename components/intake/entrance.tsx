"use client";

import { useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { useShortcuts } from "@/components/ui/shortcuts";
import { Textarea } from "@/components/ui/textarea";
import { FileDrop } from "./file-drop";
import { givenInClipboard, givenInText } from "./given-by-paste";
import type { Given } from "./intake-item";

/** More than this at one go was pasted, dropped or dictated, not typed: it is taken at once. */
const atOneGo = 12;

type Pasted = { clipboardData: DataTransfer | null; preventDefault: () => void };
type EntranceProps = {
  typed: string;
  onTyped: (typed: string) => void;
  onGiven: (givens: Given[]) => void;
  onFiles: (files: File[]) => void;
  /** Under a list of articles there are already. */
  compact?: boolean;
};

/** The one way in: an address, text or HTML goes into the field, files beside it. What it is, is seen by itself. */
export function Entrance({ typed, onTyped, onGiven, onFiles, compact }: EntranceProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const note = useId();
  const givens = givenInText(typed);
  const take = () => {
    if (givens.length > 0) onGiven(givens);
    else field.current?.focus();
  };
  const onPaste = (event: Pasted) => {
    const area = field.current;
    const { clipboardData } = event;
    if (!area || !clipboardData) return;
    if (clipboardData.files.length > 0 && clipboardData.getData("text/plain") === "") {
      event.preventDefault();
      onFiles([...clipboardData.files]);
      return;
    }
    // Into words that stand there already, or over a part of them, a paste is an edit like any other.
    if (area.value.trim() !== "" && area.selectionEnd - area.selectionStart < area.value.length) return;
    const pasted = givenInClipboard(clipboardData.getData("text/html"), clipboardData.getData("text/plain"));
    if (pasted.length === 0 || isShort(pasted)) return;
    event.preventDefault();
    onGiven(pasted);
  };
  const pasteOnPage = useRef(onPaste);
  pasteOnPage.current = onPaste;
  useEffect(() => {
    const onPagePaste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && !event.target.closest("input, textarea, [contenteditable]"))
        pasteOnPage.current(event);
    };
    document.addEventListener("paste", onPagePaste);
    return () => document.removeEventListener("paste", onPagePaste);
  }, []);
  useShortcuts("New article", [{ keys: "mod+enter", label: "Read what was pasted", run: take }]);

  return (
    <div className="grid gap-4">
      <Field
        label={compact ? "Another text, or addresses" : "Paste the text of the article, or its address"}
        hint={
          compact
            ? undefined
            : "Several addresses at once: one a line. Text keeps its headings, captions and quotations."
        }
      >
        {(control) => (
          <Textarea
            {...control}
            ref={field}
            serif
            rows={compact ? 2 : 7}
            value={typed}
            spellCheck={false}
            placeholder={compact ? "https://" : "https://\n\nor the headline and all of the text"}
            onPaste={onPaste}
            onChange={(event) => {
              const text = event.target.value;
              const found = givenInText(text);
              const pasted = typed.trim() === "" && text.length > atOneGo && !isShort(found);
              if (pasted && found.length > 0) onGiven(found);
              else onTyped(text);
            }}
            className="max-h-[60dvh]"
          />
        )}
      </Field>
      {typed.trim() !== "" ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            variant={compact ? "secondary" : "primary"}
            kbd="mod+enter"
            onClick={take}
            aria-describedby={note}
          >
            {compact ? "Add" : "Continue"}
          </Button>
          <p id={note} role="status" className="text-sm text-ink-2">
            {whatHappens(givens)}
          </p>
        </div>
      ) : null}
      <FileDrop onFiles={onFiles} compact={compact} />
    </div>
  );
}

/** A word or two are more likely the beginning of something than all of it. */
function isShort(givens: readonly Given[]): boolean {
  const [only] = givens;
  return givens.length === 1 && only?.kind === "text" && only.text.trim().length <= atOneGo;
}

function whatHappens(givens: readonly Given[]): string {
  const [first] = givens;
  if (first?.kind === "address")
    return givens.length === 1
      ? "The desk fetches the page and shows what it found."
      : `The desk fetches ${givens.length} pages and shows what it found.`;
  if (first?.kind === "html") return "HTML: the article in it is looked for.";
  return "You see how it was understood before anything is saved.";
}
