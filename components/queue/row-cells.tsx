import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import { RatingMark } from "@/components/verdict/rating-mark";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import { kindLabels, priorityLabels } from "@/lib/domain/claim/claim";
import type { Column } from "@/lib/domain/queue/columns";
import type { Lateness } from "./due-words";

type Shown = { row: ClaimRow; now: string; time: Lateness | null };

/** What each column shows of a claim. */
export const cells: Record<Column, (shown: Shown) => ReactNode> = {
  rating: ({ row }) => <Standing row={row} />,
  kind: ({ row }) => kindLabels[row.kind],
  priority: ({ row }) => priorityLabels[row.priority],
  evidence: ({ row }) => (
    <>
      {row.evidenceCount}
      <small>{row.evidenceCount === 1 ? " source" : " sources"}</small>
    </>
  ),
  due: ({ time }) => <Time time={time} />,
  waiting: ({ row, now }) => <RelativeTime iso={row.stageSince} now={now} short />,
  speaker: ({ row }) => row.speaker,
  article: ({ row }) => row.articleTitle,
  person: ({ row }) => (row.stage === "researching" ? row.holder?.name : row.reviewer?.name),
};

/** When it is due, or that it is late: by weight and words, since colour means a rating. */
export function Time({ time }: { time: Lateness | null }) {
  if (!time) return null;
  return time.late ? <strong>{time.words}</strong> : time.words;
}

/** A rating is shown once it is verified. Before that two people may still differ. */
function Standing({ row }: { row: ClaimRow }) {
  if (row.stage === "verified" && row.rating) return <RatingMark rating={row.rating} />;
  // Its dashed ring stands in the style sheet: a page says it fifty times.
  return <span data-rating="unrated">{row.stage === "disputed" ? "Disputed" : "Not rated"}</span>;
}
