import { expect, it } from "vitest";
import { niceTop } from "./nice-top";

it.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 5],
  [6, 10],
  [11, 20],
  [21, 50],
  [51, 100],
  [731, 1000],
  [1001, 2000],
])("a chart of up to %i ends at %i", (highest, top) => {
  expect(niceTop(highest)).toBe(top);
});
