import { expect, test } from "vitest";
import { requireBlocks } from "./blocks";
import { cleanWords, composeText } from "./compose-text";

test("parts become one text with spans that hold in code points", () => {
  const { text, blocks } = composeText([
    { type: "heading", text: "Flood 🌊 warning" },
    { type: "paragraph", text: "   " },
    { type: "paragraph", text: "The river rose.\r\n\r\nIt fell." },
    { type: "credit", text: "𝒫hoto" },
  ]);
  expect(text).toBe("Flood 🌊 warning\n\nThe river rose.\nIt fell.\n\n𝒫hoto");
  expect(requireBlocks(text, blocks)).toEqual(blocks);
  expect(blocks.map(({ type }) => type)).toEqual(["heading", "paragraph", "credit"]);
});

test.each([
  ["NUL bytes", "a\0b", "ab"],
  ["soft hyphens", "Donau\u00addampf", "Donaudampf"],
  ["half a character", "a\ud83db", "a\ufffdb"],
  ["old line ends", "a\rb", "a\nb"],
  ["joiners that carry meaning stay", "می\u200cخواهم", "می\u200cخواهم"],
])("%s", (_, given, cleaned) => {
  expect(cleanWords(given)).toBe(cleaned);
});

test("nothing at all is refused, and so is too much", () => {
  expect(() => composeText([{ type: "paragraph", text: "\0\n" }])).toThrow("no text");
  const long = { type: "paragraph" as const, text: "word ".repeat(150_000) };
  expect(() => composeText([long, long])).toThrow("million characters");
});
