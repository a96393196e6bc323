const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days of years that can be written as YYYY-MM-DD and stored: 0001-01-01 to 9999-12-31. */
const [firstNumber, lastNumber] = [-719_162, 2_932_896];

/**
 * A day as whole days since 1970-01-01, in the proleptic Gregorian calendar (ISO 8601): the difference of two is
 * the count of nights between them. @returns null when `text` is no such day, as 2022-02-30
 */
export function dayNumber(text: string): number | null {
  const [, ...parts] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

/** The day of a number of `dayNumber`; null outside the years 1 to 9999 and between two days. */
export function dayOfNumber(number: number): string | null {
  if (!Number.isInteger(number) || number < firstNumber || number > lastNumber) return null;
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}
