import { expect, test } from "vitest";
import { type BlockType, splitBlocks } from "./blocks";
import { carryTypes } from "./carry-types";

const text = "A headline\n\nThe first paragraph. It says.\n\nThe end.";
const retyped = (types: Record<number, BlockType>) =>
  splitBlocks(text).map((block, index) => ({ ...block, type: types[index] ?? block.type }));
const typesOf = (before: ReturnType<typeof splitBlocks>, after: string) =>
  carryTypes(before, splitBlocks(after)).map(({ type }) => type);

test.each<[string, string, BlockType[]]>([
  ["the same words", text, ["headline", "caption", "paragraph"]],
  ["one changed", text.replace("It says", "It said"), ["headline", "paragraph", "paragraph"]],
  ["one put before", `Before it all.\n\n${text}`, ["paragraph", "headline", "caption", "paragraph"]],
])("types given by a person stay: %s", (_, after, types) =>
  expect(typesOf(retyped({ 0: "headline", 1: "caption" }), after)).toEqual(types),
);

test("of blocks with the same words each keeps its own", () => {
  const twice = "Words here.\n\nWords here.\n\nWords here.";
  const before = splitBlocks(twice).map((block, index) => ({
    ...block,
    type: (["caption", "quote", "list_item"] as const)[index] ?? block.type,
  }));
  expect(typesOf(before, twice)).toEqual(["caption", "quote", "list_item"]);
});
