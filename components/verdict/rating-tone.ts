export type RatedAs = { key: string; label: string; ordinal: number | null } | null;

export type RatingTone =
  | "true"
  | "mostly_true"
  | "half_true"
  | "mostly_false"
  | "false"
  | "nominal"
  | "unrated";

const ordinals: Record<number, RatingTone> = {
  5: "true",
  4: "mostly_true",
  3: "half_true",
  2: "mostly_false",
  1: "false",
};

/** The value of `data-rating`, which sets the colour `--c` and the kind of underline. */
export function ratingTone(rating: RatedAs): RatingTone {
  if (!rating) return "unrated";
  return (rating.ordinal !== null && ordinals[rating.ordinal]) || "nominal";
}
