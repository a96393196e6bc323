import { statisticsFilter } from "@/lib/contract/desk/statistics";
import { lastDays, type Period, periodOf } from "@/lib/domain/desk/period";
import { FactdeskError } from "@/lib/domain/errors";

type Given = { from?: string; to?: string };

/**
 * The period an address asks for, and what is wrong with it where it is answered by the usual one.
 * @param today the day in UTC, as YYYY-MM-DD
 */
export function readPeriod(
  search: Record<string, string | string[] | undefined>,
  today: string,
): { period: Period; fault: string | null } {
  const usual = () => periodOf({}, today);
  const given: Given = {};
  for (const name of ["from", "to"] as const) {
    const text = [search[name]].flat()[0];
    if (!text) continue;
    const read = statisticsFilter.shape[name].safeParse(text);
    if (!read.success) return { period: usual(), fault: "A day in the address cannot be read." };
    if (read.data) given[name] = read.data;
  }
  try {
    return { period: periodOf(given, today), fault: null };
  } catch (error) {
    if (error instanceof FactdeskError) return { period: usual(), fault: error.message };
    throw error;
  }
}

export const statisticsAddress = "/desk/statistics";

/** The last days of a number; the usual ones need no address of their own. */
export function lastDaysAddress(days: number, today: string): string {
  const { from } = lastDays(days, today);
  return from === periodOf({}, today).from ? statisticsAddress : `${statisticsAddress}?from=${from}`;
}
