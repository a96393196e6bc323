import { expect, it } from "vitest";
import { canonicalText, longestText } from "./canonical-text";

const kept: [string, string, string][] = [
  ["CRLF becomes LF", "a\r\nb\r\n", "a\nb\n"],
  ["a lone CR stays", "a\rb", "a\rb"],
  ["white space at both ends stays", " date 2024-05-08 x ", " date 2024-05-08 x "],
  ["composed and decomposed letters stay apart", "é e\u0301", "é e\u0301"],
  ["a byte order mark stays", "\ufeffa", "\ufeffa"],
  ["emoji stay whole", "👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"],
];
it.each(kept)("%s", (_name, given, text) => expect(canonicalText(given)).toBe(text));

const refused: [string, string, string][] = [
  ["empty text", "", "invalid"],
  ["only white space", " \r\n\t", "invalid"],
  ["NUL", "a\0b", "invalid"],
  ["a high surrogate alone", "a\ud83d b", "invalid"],
  ["a low surrogate alone", "a\ude00", "invalid"],
  ["more than the longest text", "a".repeat(longestText + 1), "too_large"],
];
it.each(refused)("refuses %s", (_name, given, code) => {
  expect(() => canonicalText(given)).toThrow(expect.objectContaining({ code }));
});
