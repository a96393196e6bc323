import { describe, expect, test } from "vitest";
import { formatAbsolute, formatDay, formatRelative } from "./format-time";

const at = "2022-03-16T12:00:00Z";
const cases: { name: string; now: string; long: string; short: string }[] = [
  { name: "the same moment", now: "2022-03-16T12:00:00Z", long: "just now", short: "now" },
  { name: "under a minute", now: "2022-03-16T12:00:59Z", long: "just now", short: "now" },
  { name: "one minute", now: "2022-03-16T12:01:00Z", long: "1 minute ago", short: "1 min" },
  { name: "two hours and a half", now: "2022-03-16T14:30:00Z", long: "2 hours ago", short: "2 h" },
  { name: "a day", now: "2022-03-17T12:00:00Z", long: "1 day ago", short: "1 d" },
  { name: "three weeks", now: "2022-04-06T12:00:00Z", long: "3 weeks ago", short: "3 wk" },
  { name: "a year", now: "2023-03-17T12:00:00Z", long: "1 year ago", short: "1 y" },
  { name: "ahead", now: "2022-03-16T11:30:00Z", long: "in 30 minutes", short: "30 min" },
];

describe("relative times", () => {
  test.each(cases)("$name", ({ now, long, short }) => {
    expect(formatRelative(at, Date.parse(now))).toBe(long);
    expect(formatRelative(at, Date.parse(now), "short")).toBe(short);
  });
});

test("an absolute time in UTC says so", () => {
  expect(formatAbsolute(at, "UTC")).toBe("16 March 2022 at 12:00 UTC");
});

test("a day stays the day that it is in every zone", () => {
  expect(formatDay("2022-03-16")).toBe("16 March 2022");
});
