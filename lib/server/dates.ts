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
