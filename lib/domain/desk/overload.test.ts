import { describe, expect, it } from "vitest";
import { medianOf, overloadFrom } from "./overload";

describe("the median", () => {
  it.each([
    [[], null],
    [[4], 4],
    [[9, 1], 5],
    [[3, 1, 100], 3],
    [[4, 1, 2, 3], 2.5],
  ])("of %j is %j", (numbers, median) => {
    expect(medianOf(numbers)).toBe(median);
  });
});

describe("who is overloaded", () => {
  it.each([
    ["nobody holds anything", [0, 0, 0], 3],
    ["all hold one", [1, 1, 1], 3],
    ["one holds three and two hold one", [3, 1, 1, 0], 3],
    ["it takes more than twice the median", [4, 2, 2], 5],
    ["half a claim is more too", [1, 2, 9, 2, 3, 0], 5],
    ["between two holders", [1, 2], 4],
    ["a single one compares with nobody", [7], 15],
  ])("when %s", (_, held, from) => {
    expect(overloadFrom(held)).toBe(from);
  });
});
