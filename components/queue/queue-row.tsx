import { Wrench } from "lucide-react";
import Link from "next/link";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import type { Column } from "@/lib/domain/queue/columns";
import { claimAddress } from "./claim-address";
import type { Lateness } from "./due-words";
import { cells, Time } from "./row-cells";
import type { RowState } from "./row-state";
import { Wording } from "./wording";

const moveLabels = {
  take: { label: "Take", kbd: "t" },
  take_review: { label: "Review", kbd: "r" },
  undo: { label: "Undo", kbd: undefined },
} as const;

type QueueRowProps = {
  row: ClaimRow;
  /** Its place in the list, from which its elements have short ids: a page says them fifty times. */
  at: number;
  state: RowState;
  columns: readonly Column[];
  time: Lateness | null;
  selected: boolean;
  /** Absent where nothing can be done to many: for readers, and before the page is alive. */
  onSelect: ((range: boolean) => void) | undefined;
  /** ISO time of the first answer, so that "2 h" is there from the first paint. */
  now: string;
  current: boolean;
  /** It has left the list and goes in a moment. */
  leaving: boolean;
  busy: boolean;
  onMove: (action: NonNullable<RowState["action"]>) => void;
  onFocus: () => void;
};

/** One claim of the queue: a row of the table where there is room, a card where there is none. */
export function QueueRow(props: QueueRowProps) {
  const { row, at, state, columns, time, now, current, leaving, busy, selected, onSelect, onMove, onFocus } =
    props;
  const { action } = state;
  const tabIndex = current ? 0 : -1;
  const from = `${row.articleTitle}${row.articlePublisher ? ` · ${row.articlePublisher}` : ""}`;
  return (
    <tr
      onFocus={onFocus}
      data-current={current || undefined}
      data-selected={selected || undefined}
      data-leaving={leaving || undefined}
    >
      <td>
        {onSelect ? (
          <input
            type="checkbox"
            tabIndex={tabIndex}
            aria-labelledby={`c${at}`}
            checked={selected}
            onChange={() => undefined}
            onClick={(event) => onSelect(event.shiftKey)}
          />
        ) : null}
        <Link
          id={`c${at}`}
          href={claimAddress(row)}
          tabIndex={tabIndex}
          aria-describedby={`s${at}`}
          prefetch={false}
        >
          <Wording>{row.wording}</Wording>
        </Link>
        <p>
          {from}
          {time && !columns.includes("due") ? (
            <>
              {" · "}
              <Time time={time} />
            </>
          ) : null}
          {row.staleSince ? (
            <span className="text-ink-2">
              {" · "}
              <Wrench className="mr-1 inline size-3.5 align-[-0.15em]" aria-hidden="true" />
              Waits for repair
            </span>
          ) : null}
        </p>
      </td>
      {columns.map((column) => (
        <td key={column}>{cells[column]({ row, now, time })}</td>
      ))}
      <td id={`s${at}`}>
        <div>
          {state.words ? <span>{state.words}</span> : null}
          {action ? (
            <button
              type="button"
              id={`b${at}`}
              tabIndex={tabIndex}
              aria-labelledby={`b${at} c${at}`}
              aria-busy={busy || undefined}
              aria-disabled={busy || undefined}
              onClick={() => busy || onMove(action)}
            >
              {moveLabels[action].label}
              {current && moveLabels[action].kbd ? <Kbd keys={moveLabels[action].kbd} hint /> : null}
              {busy ? <Spinner label="Working" /> : null}
            </button>
          ) : null}
          {state.held ? (
            <Link
              id={`b${at}`}
              href={claimAddress(row)}
              prefetch={false}
              tabIndex={tabIndex}
              aria-labelledby={`b${at} c${at}`}
            >
              Continue
            </Link>
          ) : null}
        </div>
      </td>
    </tr>
  );
}
