import clsx from "clsx";
import { RatingMark } from "./rating-mark";
import { type RatedAs, ratingTone } from "./rating-tone";

export type RatingCount = { rating: RatedAs; count: number; word?: string };

/** The whole at a glance: a bar in proportion, and under it what it says in words. */
export function RatingStrip({ counts, className }: { counts: readonly RatingCount[]; className?: string }) {
  const some = counts.filter(({ count }) => count > 0);
  return (
    <div className={className}>
      <div aria-hidden="true" className="flex h-2.5 gap-0.5 overflow-hidden rounded-full">
        {some.map(({ rating, count }) => (
          <span
            key={rating?.key ?? "unrated"}
            data-rating={ratingTone(rating)}
            style={{ flex: count }}
            className={clsx("bg-rating", !rating && "opacity-35")}
          />
        ))}
      </div>
      <RatingCounts counts={some} className="mt-2.5" />
    </div>
  );
}

export function RatingCounts({ counts, className }: { counts: readonly RatingCount[]; className?: string }) {
  return (
    <ul className={clsx("flex flex-wrap gap-x-4 gap-y-1", className)}>
      {counts.map(({ rating, count, word }) => (
        <li key={rating?.key ?? word ?? "unrated"}>
          <RatingMark
            rating={rating}
            word={`${count} ${word ?? (rating ? rating.label.toLowerCase() : "not rated")}`}
          />
        </li>
      ))}
    </ul>
  );
}
