import { expect, it } from "vitest";
import { lastDaysAddress, readPeriod } from "./statistics-address";

const today = "2026-03-15";
const usual = { from: "2026-02-14", to: today, days: 30 };

it.each([
  ["nothing", {}, usual, null],
  ["empty fields", { from: "", to: "" }, usual, null],
  ["a beginning", { from: "2026-03-09" }, { from: "2026-03-09", to: today, days: 7 }, null],
  [
    "a day twice",
    { to: ["2026-03-01", "2026-03-02"] },
    { from: "2026-01-31", to: "2026-03-01", days: 30 },
    null,
  ],
  ["no day", { from: "yesterday" }, usual, "cannot be read"],
  ["its end first", { from: "2026-03-02", to: "2026-03-01" }, usual, "before it begins"],
])("an address that says %s", (_, search, period, fault) => {
  const read = readPeriod(search, today);
  expect(read.period).toEqual(period);
  if (fault === null) expect(read.fault).toBeNull();
  else expect(read.fault).toContain(fault);
});

it("keeps what was entered where it makes no period", () => {
  const backwards = { from: "2026-03-02", to: "2026-03-01" };
  expect(readPeriod(backwards, today).entered).toEqual(backwards);
  expect(readPeriod({ from: "2026-03-09" }, today).entered).toEqual({ from: "2026-03-09", to: today });
});

it("is short for the usual period", () => {
  expect(lastDaysAddress(30, today)).toBe("/desk/statistics");
  expect(lastDaysAddress(7, today)).toBe("/desk/statistics?from=2026-03-09");
});
