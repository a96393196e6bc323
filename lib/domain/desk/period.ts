import { FactdeskError } from "@/lib/domain/errors";

/** Days as YYYY-MM-DD in UTC, both included. */
export type Period = { from: string; to: string; days: number };

export const usualDays = 30;
export const mostDays = 731;

const day = 86_400_000;
const at = (text: string) => Date.parse(`${text}T00:00:00Z`);
const textOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * The period that is asked for; what is not said makes thirty days of it, which end today.
 * @param today as YYYY-MM-DD
 * @throws FactdeskError `invalid` when it ends before it begins, or is longer than two years
 */
export function periodOf(
  given: { from?: string | undefined; to?: string | undefined },
  today: string,
): Period {
  const to = given.to ?? today;
  const from = given.from ?? textOf(Math.max(at(to) - (usualDays - 1) * day, at("0001-01-01")));
  requireOrder({ from, to });
  const days = Math.round((at(to) - at(from)) / day) + 1;
  if (days > mostDays) throw refused("Give a period of at most two years.");
  return { from, to, days };
}

/** @throws FactdeskError `invalid` when a period ends before it begins, of days as YYYY-MM-DD */
export function requireOrder({ from, to }: { from?: string | undefined; to?: string | undefined }): void {
  if (from && to && from > to)
    throw refused("The period ends before it begins. Give “from” a day up to “to”.");
}

/** So many days, the last of which is `today` (YYYY-MM-DD). */
export function lastDays(days: number, today: string): Period {
  return { from: textOf(at(today) - (days - 1) * day), to: today, days };
}

function refused(message: string): FactdeskError {
  return new FactdeskError("invalid", message, { issues: [{ path: "from", message }] });
}

/** When it begins and ends (exclusive), and when as long a period before it began: milliseconds since 1970, UTC. */
export function boundsOf({ from, days }: Period): { before: number; start: number; end: number } {
  const start = at(from);
  return { before: start - days * day, start, end: start + days * day };
}

export function daysOf({ from, days }: Period): string[] {
  return Array.from({ length: days }, (_, index) => textOf(at(from) + index * day));
}
