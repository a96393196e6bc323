import { describe, expect, it } from "vitest";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { splitBlocks } from "@/lib/domain/article/blocks";
import { articleSentences } from "@/lib/domain/article/sentences";
import { type CaretMove, describeMove, describePlace } from "./caret-words";

const words = "The 🌉 bridge fell in 1998. Nobody was hurt.\n\nIt cost two million.";
const blocks = splitBlocks(words);
const points = [...words];
/** Where words begin, in code points. */
const at = (quote: string) => [...words.slice(0, words.indexOf(quote))].length;
const after = (quote: string) => at(quote) + [...quote].length;

const claim = (wording: string, quote: string, more: object = {}) =>
  ({
    id: wording,
    wording,
    stage: "open",
    rating: null,
    passages: [{ start: at(quote), end: after(quote) }],
    ...more,
  }) as unknown as ClaimView;
const rated = { stage: "verified", rating: { key: "mostly_false", label: "Mostly false" } };
const text = {
  blocks,
  sentences: articleSentences(blocks, "en"),
  claims: [
    { claim: claim("A bridge fell", "bridge fell", rated), number: 3 },
    { claim: claim("A mistake", "Nobody", { stage: "set_aside" }), number: null },
  ],
};
const move = (from: number, to: number, more: Partial<CaretMove> = {}) =>
  describeMove(text, { from, to, by: "word", extend: false, ...more });

const cases = [
  ["a word", move(0, after("The")), "word “The”"],
  [
    "a claim is entered",
    move(after("The"), at("bridge")),
    "“🌉”, enters claim 3: A bridge fell, Mostly false",
  ],
  ["inside it only words", move(at("bridge"), after("bridge")), "word “bridge”"],
  ["a claim is left", move(after("bridge"), after("bridge fell")), "word “fell”, leaves claim 3"],
  [
    "and entered from behind",
    move(after("bridge fell"), at("fell")),
    "word “fell”, enters claim 3: A bridge fell, Mostly false",
  ],
  ["the end of a sentence", move(after("in "), after("1998.")), "word “1998.”, end of sentence"],
  [
    "its start, going back",
    move(after("was"), at("Nobody")),
    "word “Nobody was”, start of sentence, enters a claim set aside: A mistake, Set aside",
  ],
  [
    "the end of the one before, going back",
    move(at("Nobody"), at(". Nobody")),
    "“.”, end of sentence, leaves a claim set aside",
  ],
  ["a character", move(0, 1, { by: "character" }), "T"],
  ["a character of two units is one", move(at("🌉"), at("🌉") + 1, { by: "character" }), "🌉"],
  ["a space", move(3, 4, { by: "character" }), "space"],
  [
    "a block",
    move(0, at("It cost"), { by: "block" }),
    "Paragraph 2 of 2, before “It cost two million.”, past claim 3: A bridge fell, Mostly false, past a claim set aside: A mistake, Set aside",
  ],
  [
    "a sentence",
    move(0, at("Nobody"), { by: "sentence" }),
    "sentence “Nobody was hurt.”, past claim 3: A bridge fell, Mostly false, enters a claim set aside: A mistake, Set aside",
  ],
  [
    "what is selected is told elsewhere, its borders here",
    move(after("was"), after("hurt."), { extend: true }),
    "end of sentence",
  ],
  ["the end of a block", move(at("It cost"), points.length, { by: "sentence" }), "end of the block"],
  ["where nothing more comes", move(points.length, points.length), "No further."],
] as const;

describe("what the caret comes past", () => {
  it.each(cases)("%s", (_, said, expected) => expect(said).toBe(expected));

  it("where it is put", () => {
    expect(describePlace(text, at("fell"))).toBe(
      "Caret in the text, before “fell in 1998. Nobody was hurt.”, in claim 3: A bridge fell, Mostly false",
    );
  });
});
