import { expect, test } from "vitest";
import { countWords, sentenceAround } from "./sentence";

const text = "He said no. “Are you sure?” she asked. He was.";
const at = (unit: number) => {
  const { start, end } = sentenceAround(text, unit, "en");
  return text.slice(start, end);
};

test.each([
  ["in the first", 3, "He said no."],
  ["at the beginning of the last", text.indexOf("He was"), "He was."],
  ["at the very end", text.length, "He was."],
])("the sentence %s", (_, unit, sentence) => expect(at(unit)).toBe(sentence));

test("words are counted, marks are not", () => expect(countWords("“No,” he said — twice.", "en")).toBe(4));
