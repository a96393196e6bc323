import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BlockSpan, type BlockType, datelineDate, leadsOf, requireBlocks, splitBlocks } from "./blocks";
import { positionMap } from "./code-points";

/** In the shape of the demo's article: a date before the first words, captions and credits between paragraphs. */
const article = ` date 2024-05-08 Mayor Lee called the bridge a “gift” Wednesday due to its cost.

“It is a gift,” the mayor told reporters as she left an event marking the anniversary of the Harbour Act.

“Oh, I think it is a gift to all of us,” the mayor said.

The council has never spent so much, and a spokesman added that it was up to the state. 

Lee speaks to the press as she leaves the opening on May 8. Kim Holm/Getty Images

A map of the harbour as of May 8, 2024.

A worker is carried from the quay, after losing his tools.

JO BERG/AFP via Getty Images

What comes next

- the first pier

Earlier Wednesday, the court ordered the city to halt, saying it was “concerned.”

With Post wires`;

const typed: [BlockType, string][] = [
  ["dateline", "date 2024-05-08"],
  ["paragraph", "Mayor Lee called"],
  ["paragraph", "“It is a gift,” the mayor told"],
  ["quote", "“Oh, I think"],
  ["paragraph", "The council has"],
  ["caption", "Lee speaks"],
  ["credit", "Kim Holm/Getty Images"],
  ["caption", "A map of"],
  ["caption", "A worker is carried"],
  ["credit", "JO BERG/AFP via Getty Images"],
  ["heading", "What comes next"],
  ["list_item", "- the first pier"],
  ["paragraph", "Earlier Wednesday"],
  ["closing_note", "With Post wires"],
];

describe("splitting an article", () => {
  it("types its blocks", () => {
    const blocks = splitBlocks(article);
    expect(blocks.map((block, index) => [block.type, block.text.slice(0, typed[index]?.[1].length)])).toEqual(
      typed,
    );
  });

  it("loses no word, and every block stands where it says", () => {
    const pieces = fc.constantFrom(
      ...article.split(/(?<=\s)/),
      "👩‍👩‍👧‍👦 ",
      "\n\n",
      "\n",
      "שלום ",
      "e\u0301",
      "\n3 May 2024 \n",
      "\nBy Anna Größe\n",
      "\t",
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const map = positionMap(text);
        const blocks = splitBlocks(text);
        for (const block of blocks) expect(map.slice(block.start, block.end)).toBe(block.text);
        expect(requireBlocks(text, blocks)).toEqual(blocks);
        const leads = leadsOf(text, blocks);
        const rebuilt = blocks.map((block, index) => leads[index] + block.text).join("");
        expect(text.slice(rebuilt.length).trim()).toBe("");
        expect(text.startsWith(rebuilt)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("takes single lines where there is no blank one", () => {
    expect(splitBlocks("One line.\nAnother line.").map(({ text }) => text)).toEqual([
      "One line.",
      "Another line.",
    ]);
  });
});

const dates: [string, string, string | null][] = [
  ["the leading date", " date 2024-05-08 Words", "2024-05-08"],
  ["no date", "Words", null],
  ["a date later on", "Words date 2024-05-08 ", null],
  ["a day that is none", "date 2023-02-29 Words", null],
];
it.each(dates)("reads %s", (_name, text, date) => expect(datelineDate(text)).toBe(date));

const text = "One 😀.\n\nTwo.";
const span = (start: number, end: number): BlockSpan => ({ type: "paragraph", start, end });
const corrections: [string, BlockSpan[], string | null][] = [
  ["all the words", [span(0, 6), span(8, 12)], null],
  ["one block over everything", [span(0, 12)], null],
  ["an overlap", [span(0, 8), span(7, 12)], "blocks.1"],
  ["the wrong order", [span(8, 12), span(0, 6)], "blocks.0"],
  ["an empty block", [span(0, 6), span(8, 8)], "blocks.1"],
  ["a block beyond the text", [span(0, 6), span(8, 13)], "blocks.1"],
  ["words in between left out", [span(0, 4), span(8, 12)], "blocks.1"],
  ["words at the end left out", [span(0, 6)], "blocks"],
  ["no blocks", [], "blocks"],
];
it.each(corrections)("checks a correction with %s", (_name, spans, path) => {
  if (path === null)
    expect(
      requireBlocks(text, spans)
        .map((block) => block.text)
        .join(""),
    ).toContain("😀");
  else
    expect(() => requireBlocks(text, spans)).toThrow(
      expect.objectContaining({ code: "invalid", extra: { issues: [expect.objectContaining({ path })] } }),
    );
});
