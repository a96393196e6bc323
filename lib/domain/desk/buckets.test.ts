import { describe, expect, it } from "vitest";
import { bucketsOf } from "./buckets";
import { daysOf } from "./period";

const daysFrom = (from: string, days: number) => daysOf({ from, to: "", days }).map((day) => ({ day }));
const spans = (from: string, days: number) =>
  bucketsOf(daysFrom(from, days)).map((bucket) => [bucket.from, bucket.to, bucket.items.length]);

describe("bars over time", () => {
  it("are days up to six weeks", () => {
    expect(spans("2026-03-01", 2)).toEqual([
      ["2026-03-01", "2026-03-01", 1],
      ["2026-03-02", "2026-03-02", 1],
    ]);
    expect(spans("2026-03-01", 45)).toHaveLength(45);
    expect(spans("2026-03-01", 0)).toEqual([]);
  });

  it("are weeks after that, the newest one whole", () => {
    const weeks = spans("2026-01-01", 60);
    expect(weeks[0]).toEqual(["2026-01-01", "2026-01-04", 4]);
    expect(weeks.at(-1)).toEqual(["2026-02-23", "2026-03-01", 7]);
    expect(weeks).toHaveLength(9);
    expect(spans("2026-01-01", 49).every(([, , count]) => count === 7)).toBe(true);
  });

  it("are months of the calendar when there are many", () => {
    const months = spans("2024-01-15", 731);
    expect(months[0]).toEqual(["2024-01-15", "2024-01-31", 17]);
    expect(months[1]).toEqual(["2024-02-01", "2024-02-29", 29]);
    expect(months.at(-1)).toEqual(["2026-01-01", "2026-01-14", 14]);
    expect(months).toHaveLength(25);
  });

  it.each([45, 46, 70, 315, 316, 731])("lose none of %i days", (count) => {
    const buckets = bucketsOf(daysFrom("2025-02-03", count));
    expect(buckets.flatMap(({ items }) => items)).toEqual(daysFrom("2025-02-03", count));
  });
});
