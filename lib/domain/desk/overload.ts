/** The middle one of some numbers, between the middle two when they are even; null when there are none. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

const fewest = 3;

/** The rule in a sentence, for the page and for who asks. */
export const overloadRule =
  "Overloaded is who holds more than twice the median of those who hold something, and at least three.";

/**
 * From how many claims and reviews on somebody is overloaded, by the rule above.
 * @param held how much each member of the desk holds
 */
export function overloadFrom(held: readonly number[]): number {
  const median = medianOf(held.filter((count) => count > 0)) ?? 0;
  return Math.max(fewest, Math.floor(median * 2) + 1);
}
