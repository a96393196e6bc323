"use client";

import { evidenceAnchor } from "./evidence-anchor";

/** "[2]", leading to that evidence beside it, which takes the focus. */
export function EvidenceLink({ number, className }: { number: number; className?: string }) {
  const anchor = evidenceAnchor(number);
  return (
    <a
      href={`#${anchor}`}
      onClick={(event) => {
        const card = document.getElementById(anchor);
        if (!card) return;
        event.preventDefault();
        card.scrollIntoView({ block: "nearest" });
        card.focus();
      }}
      className={`num rounded-sm hover:text-ink hover:underline ${className ?? ""}`}
    >
      <span className="sr-only">Evidence </span>[{number}]
    </a>
  );
}
