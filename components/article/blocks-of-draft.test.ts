import { expect, it } from "vitest";
import { type Block, splitBlocks } from "@/lib/domain/article/blocks";
import { blocksOfDraft } from "./blocks-of-draft";

const retyped = (text: string, types: Partial<Record<string, Block["type"]>>) => ({
  text,
  blocks: splitBlocks(text).map((block) => ({ ...block, type: types[block.text] ?? block.type })),
});
const old = retyped("The city pays for it.\n\nWe pay.\n\nIt was said.", { "It was said.": "caption" });
const types = (spans: readonly { type: Block["type"] }[] | null) => spans?.map(({ type }) => type);

it("typed text keeps the types of the old text where its words stand", () => {
  expect(types(blocksOfDraft(old, "New words here.\n\nIt was said.", null))).toEqual([
    "paragraph",
    "caption",
  ]);
});

it("a page says what its blocks are, and a person’s types of the same words hold against it", () => {
  const read = retyped("The city pays for it.\n\nWe pay.\n\nIt was said.\n\nNew.", { "We pay.": "quote" });
  expect(types(blocksOfDraft(old, read.text, read))?.slice(0, 3)).toEqual(["paragraph", "quote", "caption"]);
});

it("and so they are after the words were mended", () => {
  const read = retyped("The city pays for it.\n\nWe pay.", { "We pay.": "quote" });
  expect(types(blocksOfDraft(old, "The town pays for it.\n\nWe pay.", read))).toEqual(["paragraph", "quote"]);
});

it("a text that cannot be stored has none", () => {
  expect(blocksOfDraft(old, "a\0b", null)).toBeNull();
});
