import { expect, test } from "vitest";
import { withSpan } from "./passage-edits";

const spans = [
  { start: 10, end: 20 },
  { start: 40, end: 50 },
];

test.each([
  [
    "apart",
    { start: 25, end: 30 },
    [
      [10, 20],
      [25, 30],
      [40, 50],
    ],
  ],
  [
    "touching",
    { start: 20, end: 25 },
    [
      [10, 25],
      [40, 50],
    ],
  ],
  ["over both", { start: 15, end: 45 }, [[10, 50]]],
  [
    "inside",
    { start: 12, end: 14 },
    [
      [10, 20],
      [40, 50],
    ],
  ],
  [
    "before",
    { start: 0, end: 5 },
    [
      [0, 5],
      [10, 20],
      [40, 50],
    ],
  ],
])("a span %s", (_, added, expected) => {
  expect(withSpan(spans, added).map(({ start, end }) => [start, end])).toEqual(expected);
});
