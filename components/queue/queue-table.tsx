"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import type { Who } from "@/lib/domain/permission";
import { QueueRow } from "./queue-row";
import { type RowState, rowState } from "./row-state";

type QueueTableProps = {
  caption: string;
  rows: readonly ClaimRow[];
  who: Who;
  at: string;
  now: string;
  cursorId: string | null;
  onCursor: (id: string) => void;
  movingId: string | null;
  onMove: (row: ClaimRow, action: NonNullable<RowState["action"]>) => void;
};

const columns = ["Rating", "Kind", "Priority", "Evidence", "Waiting", "State"];

/** One row at a time can be reached with Tab; the arrows go from row to row. */
export function QueueTable({
  caption,
  rows,
  who,
  at,
  now,
  cursorId,
  onCursor,
  movingId,
  onMove,
}: QueueTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    const at = rows.findIndex((row) => row.id === cursorId);
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    if (next) focusRow(next.id);
  };
  const hadFocus = useRef(false);
  useEffect(() => {
    const element = body.current;
    if (hadFocus.current && element && !element.contains(document.activeElement) && cursorId)
      if (document.activeElement === document.body) focusRow(cursorId);
  }, [cursorId]);

  return (
    <table className="queue">
      <caption className="sr-only">{caption}</caption>
      <thead className="@max-4xl:sr-only">
        <tr className="border-b text-left">
          <th scope="col" className="cap w-full py-2.5 pr-3 pl-5">
            Claim
          </th>
          {columns.map((name) => (
            <th key={name} scope="col" className="cap px-3 py-2.5 last:pr-5">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody
        ref={body}
        onKeyDown={onKeyDown}
        onFocus={() => {
          hadFocus.current = true;
        }}
      >
        {rows.map((row) => (
          <QueueRow
            key={row.id}
            row={row}
            state={rowState(row, who, now)}
            at={at}
            current={row.id === cursorId}
            busy={movingId === row.id}
            onMove={(action) => onMove(row, action)}
            onFocus={() => onCursor(row.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Moves the cursor and what a screen reader reads to a row. */
export function focusRow(claimId: string): void {
  const link = document.querySelector<HTMLElement>(`[data-claim="${claimId}"] [data-cursor]`);
  link?.focus({ preventScroll: true });
  link?.closest("tr")?.scrollIntoView({ block: "nearest" });
}
