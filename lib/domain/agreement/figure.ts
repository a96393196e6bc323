/** A measure of agreement with its 95 % interval: 1 is full agreement, 0 what chance alone would give. */
export type Figure = { value: number; low: number; high: number };

/** 97.5th percentile of the standard normal distribution. */
export const normalQuantile = 1.959963984540054;
const tail = 0.025;

/** No coefficient of agreement lies outside -1 to 1, and an interval holds its own figure. */
export function figureOf(value: number, low: number, high: number): Figure {
  const within = (limit: number) => Math.min(1, Math.max(-1, limit));
  return { value, low: within(Math.min(low, value)), high: within(Math.max(high, value)) };
}

/**
 * The interval for data so uniform that the usual ones shrink to a point, as three items that all agree: the exact
 * limits of the share of agreement (Clopper & Pearson 1934, https://doi.org/10.1093/biomet/26.4.404), corrected
 * for the agreement that chance would give, which is taken as known.
 * @param agreed how many of `items` were agreed on
 * @param expected share of agreement expected by chance, below 1
 */
export function figureFromShare(value: number, agreed: number, items: number, expected: number): Figure {
  const corrected = (share: number) => (share - expected) / (1 - expected);
  return figureOf(
    value,
    corrected(lowestShare(agreed, items)),
    corrected(1 - lowestShare(items - agreed, items)),
  );
}

/** The share at which `count` or more of `items` would be seen in one case of forty. */
function lowestShare(count: number, items: number): number {
  if (count === 0) return 0;
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const share = (low + high) / 2;
    if (atLeast(count, items, share) < tail) low = share;
    else high = share;
  }
  return (low + high) / 2;
}

/** Probability of `count` or more of `items`, each with probability `share`; in logarithms, against underflow. */
function atLeast(count: number, items: number, share: number): number {
  const odds = Math.log(share) - Math.log1p(-share);
  let term = items * Math.log1p(-share);
  let sum = 0;
  for (let k = 0; k <= items; k++) {
    if (k >= count) sum += Math.exp(term);
    term += Math.log((items - k) / (k + 1)) + odds;
  }
  return sum;
}
