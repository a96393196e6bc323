/** What became of a passage when its article got a new revision. */
export const anchorOutcomes = ["unchanged", "moved", "changed", "gone"] as const;
export type AnchorOutcome = (typeof anchorOutcomes)[number];

/**
 * How a passage was placed: `same_place`; `diff` (its words follow the text around them); `moved_block` (its part
 * of the text changed its place in the order); `typography` (other quotation marks, dashes or spaces); `edited` (some
 * of its words changed); `replaced` (all of them did, between words that stayed); `similar` (a place in new text that
 * is much like it); `deleted`.
 */
export const anchorMethods = [
  "same_place",
  "diff",
  "moved_block",
  "typography",
  "edited",
  "replaced",
  "similar",
  "deleted",
] as const;
export type AnchorMethod = (typeof anchorMethods)[number];
