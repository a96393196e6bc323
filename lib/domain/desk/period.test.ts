import { describe, expect, it } from "vitest";
import { boundsOf, daysOf, periodOf } from "./period";

const today = "2026-03-15";

describe("a period", () => {
  it.each([
    ["nothing said", {}, "2026-02-14", "2026-03-15", 30],
    ["only its end", { to: "2026-01-30" }, "2026-01-01", "2026-01-30", 30],
    ["only its beginning", { from: "2026-03-10" }, "2026-03-10", "2026-03-15", 6],
    ["one day", { from: "2026-03-01", to: "2026-03-01" }, "2026-03-01", "2026-03-01", 1],
    ["a leap day within", { from: "2024-02-28", to: "2024-03-01" }, "2024-02-28", "2024-03-01", 3],
    ["two years with a leap day", { from: "2024-01-01", to: "2025-12-31" }, "2024-01-01", "2025-12-31", 731],
    ["the first days there are", { to: "0001-01-03" }, "0001-01-01", "0001-01-03", 3],
  ])("with %s", (_, given, from, to, days) => {
    expect(periodOf(given, today)).toEqual({ from, to, days });
    expect(daysOf(periodOf(given, today))).toHaveLength(days);
    expect(daysOf(periodOf(given, today)).at(-1)).toBe(to);
  });

  it.each([
    ["ends before it begins", { from: "2026-03-02", to: "2026-03-01" }, "ends before"],
    ["begins after today, without an end", { from: "2026-03-16" }, "ends before"],
    ["is longer than two years", { from: "2024-01-01", to: "2026-01-01" }, "two years"],
    ["is as long as time", { from: "0001-01-01", to: "9999-12-31" }, "two years"],
  ])("is refused when it %s", (_, given, words) => {
    expect(() => periodOf(given, today)).toThrow(words);
  });

  it("has a period as long before it", () => {
    const { before, start, end } = boundsOf(periodOf({ from: "2026-03-08", to: "2026-03-14" }, today));
    expect([before, start, end].map((time) => new Date(time).toISOString())).toEqual([
      "2026-03-01T00:00:00.000Z",
      "2026-03-08T00:00:00.000Z",
      "2026-03-15T00:00:00.000Z",
    ]);
  });
});
