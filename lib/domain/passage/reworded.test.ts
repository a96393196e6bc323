import { expect, test } from "vitest";
import { reworded } from "./reworded";

const was = "The city spent 40 million francs on flood walls";
const now = "The city spent 45 million francs on flood walls";

test.each([
  ["the old quote", was, was, now, now],
  [
    "one that holds what changed",
    "Porto paid 40 million for walls.",
    was,
    now,
    "Porto paid 45 million for walls.",
  ],
  ["one that says it otherwise", "Porto paid forty million.", was, now, null],
  ["one that holds it twice", "Of 40 walls each cost 40 million.", was, now, null],
  ["one that holds it within a number", "Porto paid 140 million.", was, now, null],
  ["one that says the new words already", "Porto paid 45 million.", was, now, null],
  [
    "one that lacks a part of what changed",
    "Porto paid 40 million.",
    was,
    "The city spent 45 million euros on flood walls",
    null,
  ],
  ["one where words only came in", "Porto paid 40 million.", was, `${was} in May`, null],
  [
    "one where several changed",
    "Porto spent 40 million francs.",
    was,
    "The city spent 45 million euros on flood walls",
    "Porto spent 45 million euros.",
  ],
])("the wording follows: %s", (_, wording, before, after, expected) => {
  expect(reworded(wording, before, after)).toBe(expected);
});
