import { expect, test } from "vitest";
import { diffWords } from "@/lib/domain/passage/diff-words";
import { describeDiff, foldRuns } from "./folded-diff";

const words = (count: number, word = "word") =>
  Array.from({ length: count }, (_, at) => `${word}${at}`).join(" ");

test.each([
  ["short stretches stay", `${words(30)} old ${words(30, "x")}`, ["same", "removed", "added", "same"]],
  [
    "long ones are folded",
    `${words(200)} old ${words(200, "x")}`,
    ["folded", "same", "removed", "added", "same", "folded"],
  ],
])("%s", (_, text, kinds) => {
  const runs = diffWords(text, text.replace("old", "new"));
  const folded = foldRuns(runs);
  expect(folded.map(({ kind }) => kind)).toEqual(kinds);
  expect(folded.map((run) => run.text).join("")).toBe(runs.map((run) => run.text).join(""));
});

test("what is folded says how many words it holds", () => {
  const fold = foldRuns(diffWords(`${words(100)} old`, `${words(100)} new`))[0];
  expect(fold).toMatchObject({ kind: "folded", words: 82 });
});

test.each([
  ["a b c", "a b c", "No word is different."],
  ["a b c", "a c", "1 word taken out."],
  ["a c", "a b b c", "2 words added."],
  ["a b c", "a d e c", "2 words added, 1 taken out."],
])("%s → %s is said: %s", (before, after, said) => expect(describeDiff(diffWords(before, after))).toBe(said));
