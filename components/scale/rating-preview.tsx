import { RatingMark } from "../verdict/rating-mark";
import { type RatedAs, ratingTone } from "../verdict/rating-tone";

/** How a rating will look, as a word and as a highlight, in light and in dark. */
export function RatingPreview({ rating }: { rating: NonNullable<RatedAs> }) {
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      {(["light", "dark"] as const).map((theme) => (
        <figure
          key={theme}
          data-theme={theme}
          aria-label={`Preview, ${theme}`}
          className="grid content-start gap-2 rounded-lg border bg-paper px-3.5 py-3 text-ink"
        >
          <RatingMark rating={rating} word={rating.label || "No label yet"} />
          <p className="article-text text-md!">
            The mayor said{" "}
            <mark className="passage" data-rating={ratingTone(rating)}>
              the bridge fell in 1998
            </mark>{" "}
            at a meeting.
          </p>
        </figure>
      ))}
    </div>
  );
}
