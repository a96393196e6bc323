"use client";

import type { DraftView } from "@/lib/contract/claim/lease";
import { Button } from "../ui/button";
import { formatDay } from "../ui/format-time";
import { Notice } from "../ui/notice";

type LateVerdictProps = { draft: DraftView; onUse: () => void; onDrop: () => void };

/** What was sent when the lease had run out is not lost: it is offered where it can be sent again. */
export function LateVerdict({ draft, onUse, onDrop }: LateVerdictProps) {
  const { rationale } = draft.body;
  return (
    <Notice title={`You wrote this on ${formatDay(draft.savedAt)}, and it came too late to be saved:`} stacks>
      {typeof rationale === "string" ? (
        <span dir="auto" className="mt-1 line-clamp-3 font-serif text-md text-ink">
          {rationale}
        </span>
      ) : null}
      <span className="mt-2 flex flex-wrap gap-2">
        <Button size="sm" onClick={onUse}>
          Use it
        </Button>
        <Button size="sm" variant="quiet" onClick={onDrop}>
          Throw it away
        </Button>
      </span>
    </Notice>
  );
}
