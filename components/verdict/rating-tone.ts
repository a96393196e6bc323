import type { Rating } from "@/lib/domain/verdict/rating";

export type RatedAs = Pick<Rating, "key" | "label" | "ordinal" | "colour" | "shape"> | null;

/**
 * The value of `data-rating`: the colour, which sets `--c`, and `nominal` where no degree is meant, which makes
 * the underline dotted. Two words, as in `class`.
 */
export function ratingTone(rating: RatedAs): string {
  if (!rating) return "unrated";
  return rating.ordinal === null ? `${rating.colour} nominal` : rating.colour;
}
