import clsx from "clsx";
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
    <tr
      onFocus={onFocus}
      data-claim={row.id}
      className={clsx(
        "relative scroll-mt-16 scroll-mb-14 border-t align-top first:border-t-0 @max-4xl:last:border-b @max-4xl:flex @max-4xl:flex-wrap @max-4xl:items-center @max-4xl:gap-x-3.5 @max-4xl:gap-y-1 @max-lg:gap-x-3 @max-4xl:px-5 @max-4xl:py-3.5",
        "@max-lg:px-4",
        current ? "bg-accent-soft" : "hover:bg-ink/[0.025]",
      )}
    >
      <td className="max-w-0 min-w-0 py-3 pr-3 pl-5 @max-4xl:w-full @max-4xl:max-w-none @max-4xl:p-0 @max-4xl:pb-1">
        <Link
          href={claimAddress(row)}
          data-cursor
          tabIndex={current ? 0 : -1}
          aria-describedby={stateId}
          prefetch={false}
          className="font-serif text-[0.96875rem] leading-[1.45] text-ink after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          <Wording>{row.wording}</Wording>
        </Link>
        <p className="truncate text-[0.78125rem] leading-5 text-ink-3">
          {row.articleTitle}
          {row.articlePublisher ? ` · ${row.articlePublisher}` : ""}
        </p>
      </td>
      <td className={cell}>
        <Standing row={row} />
      </td>
      <td className={cell}>{kindLabels[row.kind]}</td>
      <td className={cell}>
        {priorityLabels[row.priority]}
        <span className="@lg:@max-4xl:not-sr-only sr-only"> priority</span>
      </td>
      <td className={clsx(cell, "num")}>
        {row.evidenceCount}
        <span className="@4xl:sr-only"> {row.evidenceCount === 1 ? "source" : "sources"}</span>
      </td>
      <td className={clsx(cell, "num")}>
        <RelativeTime iso={row.stageSince} now={at} short />
        <span className="sr-only"> in this stage</span>
      </td>
      <td
        id={stateId}
        className="min-w-34 py-2.5 pr-5 pl-3 text-sm text-ink-2 @6xl:min-w-66 @max-4xl:ml-auto @max-4xl:flex @max-4xl:min-h-7 @max-4xl:items-center @max-4xl:p-0 @max-lg:w-full"
      >
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 @max-lg:w-full @max-lg:justify-end">
          {state.words ? <span className="py-0.5 @max-lg:flex-1">{state.words}</span> : null}
          {move && state.action ? (
            <Button
              size="sm"
              kbd={current ? move.kbd : undefined}
              busy={busy}
              tabIndex={current ? 0 : -1}
              aria-describedby={undefined}
              aria-label={`${move.label}: ${row.wording}`}
              onClick={() => state.action && onMove(state.action)}
              className="z-10 min-w-20 @max-lg:min-w-24"
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
              className="z-10"
            >
              Continue
            </ButtonLink>
          ) : null}
        </span>
      </td>
    </tr>
  );
}

const cell = "px-3 py-3 whitespace-nowrap text-ink-2 @max-4xl:p-0 @max-4xl:text-sm";

/** A rating is shown once it is verified. Before that two people may still differ. */
function Standing({ row }: { row: ClaimRow }) {
  if (row.stage === "verified" && row.rating) return <RatingMark rating={row.rating} />;
  return <RatingMark rating={null} word={row.stage === "disputed" ? "Disputed" : "Not rated"} />;
}
