import { expect, test } from "vitest";
import { claimsProgress, describeProgress } from "./claims-progress";

test.each([
  ["nothing", {}, "No claims yet"],
  ["only set aside", { set_aside: 3 }, "No claims yet"],
  ["all open", { open: 4, suggested: 1 }, "0 of 5 verified"],
  [
    "some of each",
    { open: 5, researching: 1, in_review: 1, disputed: 1, verified: 6, set_aside: 2 },
    "6 of 14 verified, 3 in work",
  ],
  ["all", { verified: 2 }, "All 2 verified"],
  ["the only one", { verified: 1 }, "Its one claim is verified"],
])("%s", (_, counts, words) => {
  expect(describeProgress(claimsProgress(counts))).toBe(words);
});
