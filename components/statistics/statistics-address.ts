import { statisticsFilter } from "@/lib/contract/desk/statistics";
import { lastDays, type Period, periodOf } from "@/lib/domain/desk/period";
import { FactdeskError } from "@/lib/domain/errors";

type Given = { from?: string; to?: string };

/** What stands in the fields for another period: the days that were entered, also where they make none. */
export type Entered = { from: string; to: string };

/**
 * The period an address asks for, and what is wrong with it where it is answered by the usual one.
 * @param today the day in UTC, as YYYY-MM-DD
 */
export function readPeriod(
  search: Record<string, string | string[] | undefined>,
  today: string,
): { period: Period; fault: string | null; entered: Entered } {
  const given: Given = {};
  const usual = (fault: string) => {
    const period = periodOf({}, today);
    return { period, fault, entered: { from: textOf(search, "from"), to: textOf(search, "to") } };
  };
  for (const name of ["from", "to"] as const) {
    const text = textOf(search, name);
    if (!text) continue;
    const read = statisticsFilter.shape[name].safeParse(text);
    if (!read.success) return usual("A day in the address cannot be read.");
    if (read.data) given[name] = read.data;
  }
  try {
    const period = periodOf(given, today);
    return { period, fault: null, entered: { from: period.from, to: period.to } };
  } catch (error) {
    if (error instanceof FactdeskError) return usual(error.message);
    throw error;
  }
}

const textOf = (search: Record<string, string | string[] | undefined>, name: string) =>
  [search[name]].flat()[0] ?? "";

export const statisticsAddress = "/desk/statistics";

/** The last days of a number; the usual ones need no address of their own. */
export function lastDaysAddress(days: number, today: string): string {
  const { from } = lastDays(days, today);
  return from === periodOf({}, today).from ? statisticsAddress : `${statisticsAddress}?from=${from}`;
}
