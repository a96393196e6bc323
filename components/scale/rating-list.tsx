import type { ScaleRatingView } from "@/lib/contract/verdict/scale";
import { formatLanguage } from "../ui/format-language";
import { RatingMark } from "../verdict/rating-mark";

/** The ratings of a scale as they are read: shape and word, what they mean, and in which other languages. */
export function RatingList({ ratings }: { ratings: readonly ScaleRatingView[] }) {
  return (
    <dl className="rounded-lg border">
      {ratings.map((rating) => (
        <div
          key={rating.key}
          className="grid gap-x-4 gap-y-0.5 border-b px-4 py-2.5 last:border-0 sm:grid-cols-[11rem_minmax(0,1fr)_auto]"
        >
          <dt>
            <RatingMark rating={rating} />
          </dt>
          <dd className="grid gap-0.5 text-ink-2">
            {rating.description}
            {Object.entries(rating.labels).map(([language, { label, description }]) => (
              <span key={language} className="text-sm text-ink-3">
                {formatLanguage(language)}:{" "}
                <bdi lang={language}>{description ? `${label}. ${description}` : label}</bdi>
              </span>
            ))}
          </dd>
          <dd className="num text-sm text-ink-3">
            {rating.ordinal === null ? "no degree" : `degree ${rating.ordinal}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
