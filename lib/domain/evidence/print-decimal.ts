import { absolute, type Fraction, magnitude, nearest } from "./fraction";

/** What stands before a number that is shown rounded. */
export const about = "≈";
/** A decimal with more digits than this is shown rounded, to so many. */
const digits = { longest: 40, rounded: 12 } as const;

/**
 * A number as a plain decimal, never with an exponent. Whole numbers, and decimals of up to 40 digits, are shown in
 * full; all else begins with “≈ ” and has 12 digits, or all of its whole part where that is longer.
 */
export function printDecimal(number: Fraction): string {
  const { num, den, exact } = number;
  const sign = num < 0n ? "-" : "";
  const size = absolute(num);
  const places = exact ? decimalPlaces(den) : null;
  if (places !== null) {
    const scaled = (size * 10n ** BigInt(places)) / den;
    if (places === 0 || String(scaled).length <= digits.longest) return sign + withPoint(scaled, places);
  }
  const first = size === 0n ? 0 : magnitude(number);
  const shown = exact ? Math.max(digits.rounded, first + 1) : digits.rounded;
  const decimals = shown - 1 - first;
  const [up, down] = decimals < 0 ? [1n, 10n ** BigInt(-decimals)] : [10n ** BigInt(decimals), 1n];
  const rounded = nearest(size * up, den * down) * down;
  return `${about} ${sign}${withPoint(rounded, Math.max(0, decimals))}`;
}

function withPoint(scaled: bigint, places: number): string {
  const text = String(scaled).padStart(places + 1, "0");
  if (places === 0) return text;
  return `${text.slice(0, -places)}.${text.slice(-places)}`.replace(/\.?0+$/, "");
}

/** How many decimals it takes to write 1 / `den`; null where they have no end. */
function decimalPlaces(den: bigint): number | null {
  // A 2 or a 5 in it takes one decimal each, so that what has an end has it within so many.
  const most = den.toString(2).length;
  let scale = 1n;
  for (let places = 0; places <= most; places += 1, scale *= 10n) if (scale % den === 0n) return places;
  return null;
}
