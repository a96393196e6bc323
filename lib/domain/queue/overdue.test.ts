import { describe, expect, it } from "vitest";
import { daysUntil, deskDay, isOverdue } from "./overdue";
import { casesAt, caseTargets, overdueCases } from "./overdue-cases";

it.each(overdueCases)("$name: late is $late", ({ late, ...claim }) => {
  expect(isOverdue(claim, caseTargets, casesAt)).toBe(late);
});

describe("days", () => {
  it("are those of UTC, wherever the server stands", () => {
    expect(deskDay("2026-03-01T23:59:59.999Z")).toBe("2026-03-01");
    expect(deskDay("2026-03-02T00:00:00.000Z")).toBe("2026-03-02");
  });

  it.each([
    ["2026-03-01", 0],
    ["2026-03-02", 1],
    ["2026-02-28", -1],
    ["2027-03-01", 365],
  ])("to %s there are %s", (day, days) => {
    expect(daysUntil(day, "2026-03-01")).toBe(days);
  });
});
