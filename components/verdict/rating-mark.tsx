import clsx from "clsx";
import { RatingShape } from "./rating-shape";
import { type RatedAs, ratingTone } from "./rating-tone";

type RatingMarkProps = {
  rating: RatedAs;
  /** Says something else than the rating's label: "7 true". */
  word?: string;
  size?: "sm" | "md" | "lg";
  className?: string;
};

const sizes = { sm: "gap-1.5 text-xs", md: "gap-1.5 text-sm", lg: "gap-2 text-md" };

/** A verdict in a line: shape, word and colour together. */
export function RatingMark({ rating, word, size = "md", className }: RatingMarkProps) {
  return (
    <span
      data-rating={ratingTone(rating)}
      className={clsx(
        "inline-flex items-center font-strong whitespace-nowrap text-rating",
        sizes[size],
        className,
      )}
    >
      <RatingShape rating={rating} className={size === "lg" ? "size-4.5" : undefined} />
      {word ?? rating?.label ?? "Not rated"}
    </span>
  );
}
