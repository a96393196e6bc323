import "server-only";
import { FactdeskError } from "@/lib/domain/errors";

/** ISO day (`2022-03-16`) ↔ the Date that a `date` column speaks; null stays null. Always UTC. */
export function toDay(date: Date | null): string | null {
  return date ? date.toISOString().slice(0, 10) : null;
}

/** @throws FactdeskError `invalid` for the year 0, which Postgres does not have. */
export function fromDay(day: string | null): Date | null {
  if (day?.startsWith("0000")) throw new FactdeskError("invalid", "Give a day from the year 1 on.");
  return day ? new Date(`${day}T00:00:00.000Z`) : null;
}

export function plusMinutes(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

/**
 * Days of what was done already. One that has begun nowhere on Earth yet (it begins 14 hours before that of UTC) is
 * in the future. @param days by the name of their field
 * @throws FactdeskError `invalid` with an issue for each day that is still to come
 */
export function requirePast(
  days: Readonly<Record<string, string | null | undefined>>,
  at: Date,
  message = "This day is still to come. Give a day up to today.",
): void {
  const latest = toDay(plusMinutes(at, 14 * 60)) ?? "";
  const issues = Object.entries(days).flatMap(([path, day]) =>
    day && day > latest ? [{ path, message }] : [],
  );
  if (issues.length > 0) throw new FactdeskError("invalid", message, { issues });
}
