"use client";

import clsx from "clsx";
import { type ReactNode, useMemo, useState } from "react";
import type { DiffRun } from "@/lib/domain/passage/diff-words";
import { type FoldedRun, foldRuns } from "./folded-diff";

type WordDiffProps = {
  runs: readonly DiffRun[];
  language: string | null;
  /** Long unchanged stretches are folded and can be opened. */
  fold?: boolean;
  className?: string;
};

/** Old and new in one text: what went is struck out, what came is underlined and underlaid. Read out as well. */
export function WordDiff({ runs, language, fold, className }: WordDiffProps) {
  const shown = useMemo<readonly FoldedRun[]>(() => (fold ? foldRuns(runs) : runs), [runs, fold]);
  return (
    <div
      lang={language ?? undefined}
      dir="auto"
      className={clsx("font-serif whitespace-pre-line", className)}
    >
      {/* biome-ignore-start lint/suspicious/noArrayIndexKey: a comparison is made anew as a whole */}
      {shown.map((run, index) => {
        if (run.kind === "same") return <span key={index}>{run.text}</span>;
        if (run.kind === "folded") return <Folded key={index} words={run.words} text={run.text} />;
        return run.kind === "removed" ? (
          <Removed key={index}>{run.text}</Removed>
        ) : (
          <Added key={index}>{run.text}</Added>
        );
      })}
      {/* biome-ignore-end lint/suspicious/noArrayIndexKey: a comparison is made anew as a whole */}
    </div>
  );
}

export function Removed({ children }: { children: ReactNode }) {
  return (
    <del className="text-ink-3 decoration-ink-3/70">
      <span className="sr-only"> taken out: </span>
      {children}
      <span className="sr-only"> end. </span>
    </del>
  );
}

export function Added({ children }: { children: ReactNode }) {
  return (
    <ins className="rounded-xs [del+&]:ms-1 bg-ink/8 font-medium text-ink decoration-ink/60 underline-offset-3">
      <span className="sr-only"> added: </span>
      {children}
      <span className="sr-only"> end. </span>
    </ins>
  );
}

function Folded({ words, text }: { words: number; text: string }) {
  const [open, setOpen] = useState(false);
  if (open) return <span>{text}</span>;
  return (
    <button
      type="button"
      onClick={() => setOpen(true)}
      className="my-2 flex w-full items-center gap-3 rounded-md py-1 font-sans text-xs text-ink-3 before:h-px before:flex-1 before:bg-line-2 after:h-px after:flex-1 after:bg-line-2 hover:text-ink pointer-coarse:min-h-11"
    >
      Show {new Intl.NumberFormat("en").format(words)} unchanged words
    </button>
  );
}
