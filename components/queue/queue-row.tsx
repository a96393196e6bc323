import { Wrench } from "lucide-react";
import Link from "next/link";
import { Kbd } from "@/components/ui/kbd";
import { RelativeTime } from "@/components/ui/relative-time";
import { Spinner } from "@/components/ui/spinner";
import { RatingMark } from "@/components/verdict/rating-mark";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import { kindLabels, priorityLabels } from "@/lib/domain/claim/claim";
import { claimAddress } from "./claim-address";
import { notRatedShape } from "./not-rated-shape";
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
  /** ISO time of the first answer, so that "2 h" is there from the first paint. */
  now: string;
  current: boolean;
  busy: boolean;
  onMove: (action: NonNullable<RowState["action"]>) => void;
  onFocus: () => void;
};

/** One claim of the queue: a row of the table where there is room, a card where there is none. */
export function QueueRow({ row, at, state, now, current, busy, onMove, onFocus }: QueueRowProps) {
  const { action } = state;
  const tabIndex = current ? 0 : -1;
  const from = `${row.articleTitle}${row.articlePublisher ? ` · ${row.articlePublisher}` : ""}`;
  return (
    <tr onFocus={onFocus} data-current={current || undefined}>
      <td>
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
          {row.staleSince ? (
            <span className="text-ink-2">
              {" · "}
              <Wrench className="mr-1 inline size-3.5 align-[-0.15em]" aria-hidden="true" />
              Waits for repair
            </span>
          ) : null}
        </p>
      </td>
      <td>
        <Standing row={row} />
      </td>
      <td>{kindLabels[row.kind]}</td>
      <td>{priorityLabels[row.priority]}</td>
      <td>
        {row.evidenceCount}
        <small>{row.evidenceCount === 1 ? " source" : " sources"}</small>
      </td>
      <td>
        <RelativeTime iso={row.stageSince} now={now} short />
      </td>
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

/** A rating is shown once it is verified. Before that two people may still differ. */
function Standing({ row }: { row: ClaimRow }) {
  if (row.stage === "verified" && row.rating) return <RatingMark rating={row.rating} />;
  return (
    <span data-rating="unrated">
      <svg aria-hidden="true">
        <use href={`#${notRatedShape}`} />
      </svg>
      {row.stage === "disputed" ? "Disputed" : "Not rated"}
    </span>
  );
}
