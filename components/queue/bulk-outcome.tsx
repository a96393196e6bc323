"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { BulkResult } from "@/lib/client/queue/use-bulk";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import { Wording } from "./wording";

/** So many of those refused are listed; beyond, their number is told. */
const mostListed = 100;

type BulkOutcomeProps = {
  outcome: BulkResult;
  said: string;
  rows: readonly ClaimRow[];
  busy: boolean;
  onUndo: (deed: string) => void;
  onClose: () => void;
  /** Who has the focus after it. */
  returnTo: () => Element | null;
};

/** What was refused and why, one by one; what was done can be taken back from here. */
export function BulkOutcome({ outcome, said, rows, busy, onUndo, onClose, returnTo }: BulkOutcomeProps) {
  const { refused, undo } = outcome;
  const left = refused.length - mostListed;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      returnTo={returnTo}
      title={said}
      description="Those that were refused stay as they are."
      footer={
        <>
          {undo && outcome.done.length > 0 ? (
            <Button busy={busy} onClick={() => onUndo(undo)}>
              Undo what was done
            </Button>
          ) : null}
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <ul className="grid gap-3">
        {refused.slice(0, mostListed).map(({ id, why }) => {
          const row = rows.find((each) => each.id === id);
          return (
            <li key={id} className="border-l-2 border-line-2 pl-3">
              <Link href={`/claims/${id}`} prefetch={false} className="line-clamp-2 font-serif text-md">
                {row ? <Wording>{row.wording}</Wording> : "A claim further down the list"}
              </Link>
              <p className="text-sm text-ink-2">{why}</p>
            </li>
          );
        })}
      </ul>
      {left > 0 ? <p className="mt-3 text-sm text-ink-2">And {left} more.</p> : null}
    </Dialog>
  );
}
