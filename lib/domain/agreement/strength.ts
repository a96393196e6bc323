import type { Figure } from "./figure";

/** The words of Landis & Koch 1977 (https://doi.org/10.2307/2529310), each from a lowest value on. */
const words = [
  [0.81, "almost perfect"],
  [0.61, "substantial"],
  [0.41, "moderate"],
  [0.21, "fair"],
  [0, "slight"],
] as const;

export type Strength = (typeof words)[number][1] | "poor";

/** What a value of kappa or alpha is called. Judged as it is shown, with two digits. */
export function strengthOf(value: number): Strength {
  const shown = Math.round(value * 100) / 100;
  return words.find(([from]) => shown >= from)?.[1] ?? "poor";
}

/**
 * A figure as a sentence without its stop: “0.71, between 0.55 and 0.87: substantial”. An interval that reaches
 * zero leaves chance alone possible, so it gets no word of praise.
 */
export function figureWords({ value, low, high }: Figure): string {
  return `${twoDigits(value)}, between ${twoDigits(low)} and ${twoDigits(high)}: ${low <= 0 ? "may be chance alone" : strengthOf(value)}`;
}

/** With a true minus sign, and never a negative zero. */
export function twoDigits(value: number): string {
  const text = value.toFixed(2);
  return text === "-0.00" ? "0.00" : text.replace("-", "\u2212");
}
