"use client";

import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Many } from "./use-many";

/** What one did to many claims in the last ten minutes, with the way back. */
export function DoneLately({ many }: { many: Many }) {
  const { lately, undo, undoing, busy } = many;
  if (lately.length === 0) return null;
  return (
    <ul aria-label="Done lately" className="queue-line">
      {lately.map(({ id, words, at }) => (
        <li key={id}>
          {words} <RelativeTime iso={new Date(at).toISOString()} short />
          <Button
            size="sm"
            variant="quiet"
            className="underline decoration-line-2 underline-offset-3"
            aria-label={`Undo: ${words}`}
            busy={undoing === id}
            aria-disabled={busy}
            onClick={() => (busy ? undefined : void undo(id))}
          >
            Undo
          </Button>
        </li>
      ))}
    </ul>
  );
}
