import { describe, expect, test } from "vitest";
import { dueWords, lateness } from "./due-words";

/** A Sunday. */
const now = "2026-03-01T08:00:00.000Z";

test.each([
  ["2026-02-01", "28 days late"],
  ["2026-02-28", "1 day late"],
  ["2026-03-01", "due today"],
  ["2026-03-02", "due tomorrow"],
  ["2026-03-06", "due Friday"],
  ["2026-03-07", "due Saturday"],
  ["2026-03-08", "due 8 March"],
  ["2027-01-08", "due 8 January 2027"],
])("%s is %s", (day, words) => {
  expect(dueWords(day, now)).toBe(words);
});

describe("what is said of a claim’s time", () => {
  const claim = { stage: "open" as const, stageSince: "2026-02-27T08:00:00.000Z", dueOn: null };
  test.each([
    ["nothing, without a date and a target", claim, {}, null],
    ["how long it may stand there", claim, { open: 24 }, { words: "over its 24 h here", late: true }],
    ["nothing within its target", claim, { open: 72 }, null],
    [
      "both",
      { ...claim, dueOn: "2026-03-02" },
      { open: 24 },
      { words: "due tomorrow, over its 24 h here", late: true },
    ],
    ["its date first", { ...claim, dueOn: "2026-02-28" }, { open: 24 }, { words: "1 day late", late: true }],
    [
      "nothing once it is done",
      { ...claim, stage: "verified" as const, dueOn: "2026-02-28" },
      { verified: 1 },
      null,
    ],
  ])("%s", (_, given, targets, told) => {
    expect(lateness(given, targets, now)).toEqual(told);
  });
});
