import { describe, expect, test } from "vitest";
import { type Block, requireBlocks, splitBlocks } from "./blocks";
import {
  type CorrectedBlock,
  joinBlocks,
  leaveOut,
  proposedTitle,
  reapplyCorrections,
  retypeBlock,
  splitBlock,
  withoutLeft,
} from "./correct-blocks";

const text = "A head\n\nFirst one. Second one.\n\nThird 🗳️ part.\n\nWith wires";
const auto = (of: string): CorrectedBlock[] =>
  splitBlocks(of).map(({ type, start, end }: Block) => ({ type, start, end, manual: false }));
const words = (of: string, blocks: CorrectedBlock[]) =>
  requireBlocks(of, blocks).map((block) => `${block.type}: ${block.text}`);

describe("correcting blocks by hand", () => {
  test("another type", () => {
    expect(words(text, retypeBlock(auto(text), 0, "headline"))[0]).toBe("headline: A head");
  });

  test("joined with the next, with the white space between", () => {
    const joined = joinBlocks(auto(text), 1);
    expect(words(text, joined)[1]).toBe("paragraph: First one. Second one.\n\nThird 🗳️ part.");
    expect(joinBlocks(auto(text), 99)).toHaveLength(4);
  });

  test("split, leaving the white space to neither", () => {
    const at = [...text.slice(0, text.indexOf("Second"))].length;
    expect(words(text, splitBlock(text, auto(text), 1, at)).slice(1, 3)).toEqual([
      "paragraph: First one.",
      "paragraph: Second one.",
    ]);
  });

  test("split at an edge changes nothing", () => {
    const blocks = auto(text);
    const start = blocks[1]?.start ?? 0;
    expect(splitBlock(text, blocks, 1, start)).toEqual(blocks);
  });

  test("split behind characters of two UTF-16 units", () => {
    const emoji = "🗳️🗳️ One. Two.";
    const at = [..."🗳️🗳️ One. "].length;
    expect(words(emoji, splitBlock(emoji, auto(emoji), 0, at))).toEqual([
      "paragraph: 🗳️🗳️ One.",
      "paragraph: Two.",
    ]);
  });
});

describe("corrections laid over a changed text", () => {
  const corrected = retypeBlock(auto(text), 0, "headline");

  test("kept where their words still stand", () => {
    const changed = `New first line, longer.\n\n${text}`;
    const blocks = reapplyCorrections({ text, blocks: corrected }, { text: changed, blocks: auto(changed) });
    expect(words(changed, blocks)).toContain("headline: A head");
  });

  test("dropped where their words are gone", () => {
    const changed = text.replace("A head", "Another");
    const blocks = reapplyCorrections({ text, blocks: corrected }, { text: changed, blocks: auto(changed) });
    expect(words(changed, blocks)[0]).toBe("headline: Another");
  });

  test("a split within one block, and a join over two", () => {
    const at = [...text.slice(0, text.indexOf("Second"))].length;
    const cut = splitBlock(text, auto(text), 1, at);
    const changed = text.replace("With wires", "With Post wires");
    const over = reapplyCorrections({ text, blocks: cut }, { text: changed, blocks: auto(changed) });
    expect(words(changed, over)).toHaveLength(5);
    const joined = joinBlocks(auto(text), 1);
    const again = reapplyCorrections({ text, blocks: joined }, { text: changed, blocks: auto(changed) });
    expect(words(changed, again)).toHaveLength(3);
  });

  test("a longer block keeps its rest", () => {
    const changed = text.replace("A head", "A head and more");
    const blocks = reapplyCorrections({ text, blocks: corrected }, { text: changed, blocks: auto(changed) });
    expect(words(changed, blocks).slice(0, 2)).toEqual(["headline: A head", "headline: and more"]);
  });
});

test.each([
  ["the headline", "Big news\n\nThe rest.", 0, "Big news"],
  ["the first sentence", "It rained. Then it did not.\n\nMore words here.", undefined, "It rained"],
  ["shortened at a word", `${"word ".repeat(40)}end.`, undefined, `${"word ".repeat(24).trim()} …`],
  ["nothing for no text", "", undefined, ""],
])("a title is proposed from %s", (_, given, headline, title) => {
  const blocks = auto(given);
  const typed = headline === undefined ? blocks : retypeBlock(blocks, headline, "headline");
  expect(proposedTitle(given, typed)).toBe(title);
});

test.each<[string, string, number[], string]>([
  ["in the middle", " One 😀.\n\nTwo.\n\nThree.\n", [1], " One 😀.\n\nThree.\n"],
  ["at the beginning", " One 😀.\n\nTwo.\n\nThree.\n", [0], "Two.\n\nThree.\n"],
  ["at the end", "One 😀.\n\nTwo.\n\nThree.\n", [2, 1], "One 😀."],
  ["a date line", " date 2024-05-08 One.\n\nTwo.", [0], "One.\n\nTwo."],
  ["after a date line", " date 2024-05-08 One.\n\nTwo.", [1], " date 2024-05-08\n\nTwo."],
  ["nothing", "One.\n\nTwo.", [], "One.\n\nTwo."],
])("a block is left out %s, and put back", (_, given, out, expected) => {
  const blocks = auto(given);
  const left = out.reduce((now, index) => leaveOut(now, index, true), blocks);
  const saved = withoutLeft(given, left);
  expect(saved.text).toBe(expected);
  expect(requireBlocks(saved.text, saved.blocks).map(({ text: words }) => words)).toEqual(
    requireBlocks(given, blocks).flatMap(({ text: words }, index) => (out.includes(index) ? [] : words)),
  );
  const back = out.reduce((now, index) => leaveOut(now, index, false), left);
  expect(withoutLeft(given, back).text).toBe(given);
});
