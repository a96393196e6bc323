"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import type { Who } from "@/lib/domain/permission";
import type { StageTargets } from "@/lib/domain/queue/overdue";
import { lateness } from "./due-words";
import { QueueHeaders } from "./queue-headers";
import { QueueRow } from "./queue-row";
import type { QueueView } from "./queue-view";
import { type RowState, rowState } from "./row-state";
import type { Selection } from "./use-selection";

type QueueTableProps = {
  caption: string;
  rows: readonly ClaimRow[];
  /** Those that others have just taken from the list. */
  leaving: ReadonlySet<string>;
  who: Who;
  view: QueueView;
  targets: StageTargets;
  /** Null until the page is alive. */
  selection: Selection | null;
  /** Whether this person may do anything to many: the place is kept for it. */
  selectable: boolean;
  at: string;
  now: string;
  cursorId: string | null;
  onCursor: (id: string) => void;
  movingId: string | null;
  onMove: (row: ClaimRow, action: NonNullable<RowState["action"]>) => void;
};

/** One row at a time can be reached with Tab; the arrows go from row to row. */
export function QueueTable({
  caption,
  rows,
  leaving,
  who,
  view,
  targets,
  selection,
  selectable,
  at,
  now,
  cursorId,
  onCursor,
  movingId,
  onMove,
}: QueueTableProps) {
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
    focusRow(Math.max(0, Math.min(rows.length - 1, at + step)));
  };
  const hadFocus = useRef(false);
  const cursorAt = rows.findIndex(({ id }) => id === cursorId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim, not another place of it
  useEffect(() => {
    if (hadFocus.current && cursorAt !== -1 && document.activeElement === document.body) focusRow(cursorAt);
  }, [cursorId]);

  return (
    <table className="queue" data-selectable={selectable || undefined}>
      <caption className="sr-only">{caption}</caption>
      <QueueHeaders view={view} selection={selection} />
      <tbody
        onKeyDown={onKeyDown}
        onFocus={() => {
          hadFocus.current = true;
        }}
      >
        {rows.map((row, index) => (
          <QueueRow
            key={row.id}
            row={row}
            at={index}
            state={rowState(row, who, now)}
            columns={view.columns}
            time={lateness(row, targets, now)}
            selected={selection?.has(row.id) ?? false}
            onSelect={selection ? (range) => selection.toggle(row.id, range) : undefined}
            now={at}
            current={row.id === cursorId}
            leaving={leaving.has(row.id)}
            busy={movingId === row.id}
            onMove={(action) => onMove(row, action)}
            onFocus={() => onCursor(row.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Moves the cursor and what a screen reader reads to a row, by its place in the list. */
export function focusRow(at: number): void {
  const link = rowAt(at);
  link?.focus({ preventScroll: true });
  link?.closest("tr")?.scrollIntoView({ block: "nearest" });
}

/** What has the focus while the cursor is in a row. */
export function rowAt(at: number): HTMLElement | null {
  return document.getElementById(`c${at}`);
}
