"use client";

import { Check } from "lucide-react";
import type { VerdictView } from "@/lib/contract/verdict/verdict";
import { confidenceLabels } from "@/lib/domain/verdict/rating";
import { DiscussButton } from "../discussion/discuss-button";
import { DiscussedRationale } from "../discussion/discussed-rationale";
import { Chip } from "../ui/chip";
import { formatDay } from "../ui/format-time";
import { RelativeTime } from "../ui/relative-time";
import { RatingMark } from "./rating-mark";

const kinds = {
  proposal: "Proposed",
  dispute: "Disputed",
  adjudication: "Adjudicated",
  rating: "Rated apart",
} as const;
const decisions = {
  confirm: "confirmed it",
  request_changes: "asked for changes",
  dispute: "disputed it",
} as const;

type VerdictCardProps = {
  verdict: VerdictView;
  evidence: readonly number[];
  now: string;
  /** Says that it stands, where it is one of several side by side. */
  marked?: boolean;
};

/** A verdict as it was sent: rating, reasons, who gave it, and what others said of it. */
export function VerdictCard({ verdict, evidence, now, marked = false }: VerdictCardProps) {
  return (
    <article aria-label={`Verdict by ${verdict.author.name}`} className="grid gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <RatingMark rating={verdict.rating} size="lg" />
        {marked ? <Chip icon={<Check aria-hidden="true" />}>Stands</Chip> : null}
        <span className="text-xs text-ink-3">
          {kinds[verdict.kind]} by {verdict.author.name}, <RelativeTime iso={verdict.submittedAt} now={now} />
        </span>
      </div>
      {verdict.summary ? (
        <p dir="auto" className="font-serif text-lg leading-snug font-semibold">
          {verdict.summary}
        </p>
      ) : null}
      <DiscussedRationale verdict={verdict} evidence={evidence} />
      <p className="flex flex-wrap gap-x-3 text-xs text-ink-3">
        {verdict.confidence ? <span>{confidenceLabels[verdict.confidence]}</span> : null}
        {verdict.evidenceUntil ? <span>Evidence up to {formatDay(verdict.evidenceUntil)}</span> : null}
        <span title={verdict.rating.description}>Rating scale, version {verdict.rating.scaleVersion}</span>
      </p>
      {verdict.reviews.length > 0 ? (
        <ul className="grid gap-1 border-l-2 border-line-2 pl-3 text-sm text-ink-2">
          {verdict.reviews.map((review) => (
            <li key={review.id}>
              <span className="font-medium text-ink">{review.reviewer.name}</span>{" "}
              {decisions[review.decision]} <RelativeTime iso={review.at} now={now} className="text-ink-3" />
              {review.reason ? <span className="block whitespace-pre-line">{review.reason}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <DiscussButton
        about={{ verdictId: verdict.id }}
        label={`Discuss the verdict by ${verdict.author.name}`}
      />
    </article>
  );
}
