import { FormulaFault } from "./formula";

/** A number in lowest terms, `den` above 0. `exact` is false once it had to be rounded on the way. */
export type Fraction = { num: bigint; den: bigint; exact: boolean };

/** What is rounded on the way keeps so many digits, far more than are ever shown. */
const kept = 100;
const tooLarge = 10n ** 309n;
const tooSmall = 10n ** 324n;
const longestDen = 10n ** 450n;

/**
 * A fraction of whole numbers. @throws FormulaFault from 10^309 on, and below 10^-324 where it is not zero
 */
export function fraction(num: bigint, den = 1n, exact = true): Fraction {
  if (den === 0n) throw new FormulaFault("The formula divides by zero.");
  const [size, of] = [absolute(num), absolute(den)];
  if (size >= tooLarge * of) throw new FormulaFault("The number that comes out is too large to count with.");
  if (size !== 0n && size * tooSmall < of)
    throw new FormulaFault("The number that comes out is too close to zero to count with.");
  const common = divisor(size, of);
  const lowest = { num: (num < 0n === den < 0n ? size : -size) / common, den: of / common, exact };
  return lowest.den > longestDen ? cut(lowest) : lowest;
}

/** A plain decimal as it is written: -1234.5. */
export function fractionOf(text: string): Fraction {
  const [whole = "", decimals = ""] = text.replace(/^[-+]/, "").split(".");
  const size = BigInt(`${whole}${decimals}` || "0");
  return fraction(text.startsWith("-") ? -size : size, 10n ** BigInt(decimals.length));
}

export const isWhole = ({ den }: Fraction) => den === 1n;
export const isBelow = (a: Fraction, b: Fraction) => a.num * b.den < b.num * a.den;
export const plus = (a: Fraction, b: Fraction) =>
  fraction(a.num * b.den + b.num * a.den, a.den * b.den, a.exact && b.exact);
export const negative = (a: Fraction): Fraction => ({ ...a, num: -a.num });
export const minus = (a: Fraction, b: Fraction) => plus(a, negative(b));
export const times = (a: Fraction, b: Fraction) => fraction(a.num * b.num, a.den * b.den, a.exact && b.exact);
export const over = (a: Fraction, b: Fraction) => fraction(a.num * b.den, a.den * b.num, a.exact && b.exact);

/** The largest whole number that is not above. */
export function floor({ num, den }: Fraction): Fraction {
  return fraction(num >= 0n ? num / den : -((-num + den - 1n) / den));
}

/** To so many decimals, half away from zero. It is what the formula asks for, and so no loss. */
export function roundTo({ num, den }: Fraction, decimals: number): Fraction {
  const shift = 10n ** BigInt(decimals);
  const rounded = nearest(absolute(num) * shift, den);
  return fraction(num < 0n ? -rounded : rounded, shift);
}

/** Exact where there is an exact one. */
export function squareRoot({ num, den, exact }: Fraction): Fraction {
  const root = wholeRoot(num * den);
  if (root * root === num * den) return fraction(root, den, exact);
  const shift = 10n ** BigInt(kept);
  return fraction(wholeRoot(num * den * shift * shift), den * shift, false);
}

/** @throws FormulaFault for a power that there is none of */
export function power(base: Fraction, by: Fraction): Fraction {
  if (base.num === 0n && by.num < 0n)
    throw new FormulaFault("The formula divides by zero: zero to a power below zero.");
  if (isWhole(by)) return wholePower(base, by.num, by.exact);
  if (base.num < 0n) throw new FormulaFault("A number below zero has no power that is not whole.");
  if (base.num === 0n) return base;
  if (by.den === 2n) return squareRoot(wholePower(base, by.num, by.exact));
  const near = approximate(base) ** approximate(by);
  if (near === 0) throw new FormulaFault("The number that comes out is too close to zero to count with.");
  if (!Number.isFinite(near)) throw new FormulaFault("The number that comes out is too large to count with.");
  const root = fractionOfDouble(near);
  const small = by.den <= 12n && absolute(by.num) <= 12n;
  const meets = small && isSame(wholePower(root, by.den), wholePower(base, by.num));
  return { ...root, exact: meets && base.exact && by.exact };
}

function wholePower(given: Fraction, by: bigint, exact = true): Fraction {
  let base = by < 0n ? over(fraction(1n), given) : given;
  let result = fraction(1n, 1n, exact && given.exact);
  for (let left = absolute(by); left > 0n; left >>= 1n) {
    if (left & 1n) result = times(result, base);
    if (left > 1n) base = times(base, base);
  }
  return result;
}

const isSame = (a: Fraction, b: Fraction) => a.num === b.num && a.den === b.den;

/** The power of ten of the first digit: 2 of 345, -1 of 0.5. Not of zero. */
export function magnitude({ num, den }: Pick<Fraction, "num" | "den">): number {
  const size = absolute(num);
  const guess = String(size).length - String(den).length;
  const [up, down] = guess < 0 ? [10n ** BigInt(-guess), 1n] : [1n, 10n ** BigInt(guess)];
  return size * up < den * down ? guess - 1 : guess;
}

/** The whole number nearest to a division, half up; of numbers not below zero. */
export function nearest(num: bigint, den: bigint): bigint {
  return (2n * num + den) / (2n * den);
}

export const absolute = (number: bigint) => (number < 0n ? -number : number);

/** With as many digits as are kept, over a power of ten. */
function cut(given: Fraction): Fraction {
  const shift = 10n ** BigInt(Math.max(0, kept - magnitude(given)));
  const size = nearest(absolute(given.num) * shift, given.den);
  return fraction(given.num < 0n ? -size : size, shift, false);
}

/** As a double, by its leading digits, so that long numbers do not overflow on the way. */
function approximate(given: Fraction): number {
  if (given.num === 0n) return 0;
  const shift = 20 - magnitude(given);
  const [up, down] = shift < 0 ? [1n, 10n ** BigInt(-shift)] : [10n ** BigInt(shift), 1n];
  const size = nearest(absolute(given.num) * up, given.den * down);
  return Number(`${given.num < 0n ? "-" : ""}${size}e${-shift}`);
}

/** By the 15 digits of a double that can be relied on. */
function fractionOfDouble(near: number): Fraction {
  const [digits = "0", exponent = "0"] = near.toExponential(14).split("e");
  const shift = Number(exponent) - 14;
  const size = BigInt(digits.replace(".", ""));
  return shift < 0 ? fraction(size, 10n ** BigInt(-shift)) : fraction(size * 10n ** BigInt(shift));
}

function divisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

/** The largest whole number whose square is not above. */
function wholeRoot(of: bigint): bigint {
  if (of < 2n) return of;
  let root = 1n << BigInt(Math.ceil(of.toString(2).length / 2));
  for (let next = (root + of / root) >> 1n; next < root; next = (root + of / root) >> 1n) root = next;
  return root;
}
