import { type Figure, figureFromShare, figureOf, normalQuantile } from "./figure";

/**
 * Cohen's kappa of two raters over the same items, unweighted, with its 95 % interval from the large-sample
 * standard error that does not assume kappa to be zero. Null when it is undefined: without items, and when both
 * used one and the same rating throughout, so that chance alone would make them agree always (0/0). Where one
 * rater never varied, kappa is 0 by definition and the standard error too; the interval is then the exact one of
 * the share of agreement. So it is where all agree.
 * @param pairs what the first and the second rater gave to each item, in the same order of raters
 * @see Cohen 1960, https://doi.org/10.1177/001316446002000104
 * @see Fleiss, Cohen & Everitt 1969, formula 13, https://doi.org/10.1037/h0028106
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): Figure | null {
  const items = pairs.length;
  if (items === 0) return null;
  const { cells, first, second } = tableOf(pairs);
  let observed = 0;
  let expected = 0;
  for (const [rating, share] of first) {
    observed += cells.get(rating)?.get(rating) ?? 0;
    expected += share * (second.get(rating) ?? 0);
  }
  observed /= items;
  expected /= items * items;
  if (first.size === 1 && second.size === 1 && observed === 1) return null;

  const value = (observed - expected) / (1 - expected);
  const apart = 1 - observed;
  let spread = 0;
  for (const [row, line] of cells)
    for (const [column, count] of line) {
      const margins = ((second.get(row) ?? 0) + (first.get(column) ?? 0)) / items;
      const term = row === column ? 1 - expected - margins * apart : margins * apart;
      spread += (count / items) * term * term;
    }
  const left = spread - (observed * expected - 2 * expected + observed) ** 2;
  // What is left of two equal numbers after rounding is none.
  if (left <= spread * 1e-9) return figureFromShare(value, Math.round(observed * items), items, expected);
  const variance = left / (items * (1 - expected) ** 4);
  const reach = normalQuantile * Math.sqrt(variance);
  return figureOf(value, value - reach, value + reach);
}

/** How often each rating met each: rows are the first rater's, columns the second's. */
function tableOf(pairs: readonly (readonly [string, string])[]) {
  const cells = new Map<string, Map<string, number>>();
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  for (const [one, other] of pairs) {
    const line = cells.get(one) ?? new Map<string, number>();
    line.set(other, (line.get(other) ?? 0) + 1);
    cells.set(one, line);
    first.set(one, (first.get(one) ?? 0) + 1);
    second.set(other, (second.get(other) ?? 0) + 1);
  }
  return { cells, first, second };
}
