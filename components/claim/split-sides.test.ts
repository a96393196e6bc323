import { expect, test } from "vitest";
import { type Side, sidesOf, splitProblem } from "./split-sides";

const passages = [
  { id: "a", start: 0, end: 4, exact: "", prefix: "", suffix: "" },
  { id: "b", start: 5, end: 9, exact: "", prefix: "", suffix: "" },
];
const a = { start: 0, end: 4 };
const b = { start: 5, end: 9 };

test.each<[string, Record<string, Side>, unknown]>([
  ["both keep all unless said otherwise", {}, { first: undefined, second: undefined }],
  ["one each", { a: "first", b: "second" }, { first: [a], second: [b] }],
  ["one shared", { b: "second" }, { first: [a], second: undefined }],
])("words of the halves: %s", (_, sides, expected) => expect(sidesOf(passages, sides)).toEqual(expected));

test.each<[string, string, string, Record<string, Side>, RegExp | null]>([
  ["fine", "One.", "Two.", {}, null],
  ["the same words", "One.", " One. ", {}, /the same/],
  ["no words", "One.", " ", {}, /Word both/],
  ["a half without passages", "One.", "Two.", { a: "first", b: "first" }, /needs some words/],
])("before it is split: %s", (_, first, second, sides, expected) => {
  const problem = splitProblem({ passages }, { first, second, sides });
  if (expected) expect(problem).toMatch(expected);
  else expect(problem).toBeNull();
});
