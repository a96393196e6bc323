import { Wrench } from "lucide-react";
import Link from "next/link";
import { Button, ButtonLink } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { RatingMark } from "@/components/verdict/rating-mark";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import { kindLabels, priorityLabels } from "@/lib/domain/claim/claim";
import { claimAddress } from "./claim-address";
import type { RowState } from "./row-state";
import { Wording } from "./wording";

const moveLabels = {
  take: { label: "Take", kbd: "t" },
  take_review: { label: "Review", kbd: "r" },
  undo: { label: "Undo", kbd: undefined },
} as const;

type QueueRowProps = {
  row: ClaimRow;
  state: RowState;
  /** ISO time of the first answer, so that "2 h" is there from the first paint. */
  at: string;
  current: boolean;
  busy: boolean;
  onMove: (action: NonNullable<RowState["action"]>) => void;
  onFocus: () => void;
};

/** One claim of the queue: a row of the table where there is room, a card where there is none. */
export function QueueRow({ row, state, at, current, busy, onMove, onFocus }: QueueRowProps) {
  const stateId = `state-${row.id}`;
  const move = state.action ? moveLabels[state.action] : null;
  return (
    <tr onFocus={onFocus} data-claim={row.id} data-current={current || undefined}>
      <td>
        <Link
          href={claimAddress(row)}
          data-cursor
          tabIndex={current ? 0 : -1}
          aria-describedby={stateId}
          prefetch={false}
        >
          <Wording>{row.wording}</Wording>
        </Link>
        <p>
          {row.articleTitle}
          {row.articlePublisher ? ` · ${row.articlePublisher}` : ""}
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
      <td className="num">
        {row.evidenceCount}
        <small> {row.evidenceCount === 1 ? "source" : "sources"}</small>
      </td>
      <td className="num">
        <RelativeTime iso={row.stageSince} now={at} short />
      </td>
      <td id={stateId}>
        <div>
          {state.words ? <span>{state.words}</span> : null}
          {move && state.action ? (
            <Button
              size="sm"
              kbd={current ? move.kbd : undefined}
              busy={busy}
              tabIndex={current ? 0 : -1}
              aria-label={`${move.label}: ${row.wording}`}
              onClick={() => state.action && onMove(state.action)}
            >
              {move.label}
            </Button>
          ) : null}
          {state.held ? (
            <ButtonLink
              size="sm"
              href={claimAddress(row)}
              prefetch={false}
              tabIndex={current ? 0 : -1}
              aria-label={`Continue: ${row.wording}`}
            >
              Continue
            </ButtonLink>
          ) : null}
        </div>
      </td>
    </tr>
  );
}

/** A rating is shown once it is verified. Before that two people may still differ. */
function Standing({ row }: { row: ClaimRow }) {
  if (row.stage === "verified" && row.rating) return <RatingMark rating={row.rating} />;
  return <RatingMark rating={null} word={row.stage === "disputed" ? "Disputed" : "Not rated"} />;
}
