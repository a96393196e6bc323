import { expect, test } from "vitest";
import { positionMap } from "@/lib/domain/article/code-points";
import { findWords, searchable } from "./find-words";

test.each([
  ["whatever the case", "The Senate and the senate.", "SENATE", ["Senate", "senate"]],
  ["without accents", "Café, cafe\u0301 and cafe", "cafe", ["Café", "cafe\u0301", "cafe"]],
  ["accents typed", "Cafe", "café", ["Cafe"]],
  ["any quotation marks", "He said “war criminal” twice.", '"war criminal"', ["“war criminal”"]],
  ["over line breaks", "the first\n\nblock ends", "first block", ["first\n\nblock"]],
  ["beyond the basic plane", "😀 war 😀 war", "war", ["war", "war"]],
  ["emoji", "a 😀 b", "😀", ["😀"]],
  ["letters that are two", "Straße und STRASSE", "strasse", ["Straße", "STRASSE"]],
  ["an ellipsis", "wait… no", "wait...", ["wait…"]],
  ["other scripts", "Он ПРИШЁЛ домой", "пришел", ["ПРИШЁЛ"]],
  ["white space alone finds nothing", "a b", "  ", []],
  ["what is not there", "a b", "c", []],
])("%s", (_, text, words, expected) => {
  const map = positionMap(text);
  expect(findWords(searchable(text), words).map(({ start, end }) => map.slice(start, end))).toEqual(expected);
});

test("a limit", () => expect(findWords(searchable("a".repeat(50)), "a", 20)).toHaveLength(20));
