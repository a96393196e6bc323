import { expect, it } from "vitest";
import { leftOf, withLeft } from "./keep-leaving";

const rows = (ids: string) => [...ids].map((id) => ({ id }));
const cases: [before: string, now: string, shown: string][] = [
  ["abc", "abc", "abc"],
  ["abc", "ac", "abc"],
  ["abc", "bc", "abc"],
  ["abc", "ab", "abc"],
  ["abcd", "a", "abcd"],
  ["abcd", "xad", "xabcd"],
  ["ab", "", "ab"],
  ["abc", "ca", "cab"],
];

it.each(cases)("of %s, when the list is %s, shows %s for a moment", (before, now, shown) => {
  const left = leftOf(rows(before), rows(now));
  expect(
    withLeft(rows(now), left)
      .map(({ id }) => id)
      .join(""),
  ).toBe(shown);
});

it("shows a row that came back once", () => {
  expect(withLeft(rows("ab"), [{ row: { id: "a" }, below: null }])).toEqual(rows("ab"));
});
