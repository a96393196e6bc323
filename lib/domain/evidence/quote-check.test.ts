import { describe, expect, it } from "vitest";
import { findQuote } from "./quote-check";

const text = `The bridge fell in 1998, the mayor said: “Nobody was hurt – not one person.”

It was re-built for 5.3 million, by 50 men; it isn’t paid for… yet. 🌉 The end.`;

const standing = (quote: string, within = text) => {
  const place = findQuote(within, quote);
  return place && [...within].slice(place.start, place.end).join("");
};

describe("a quote stands", () => {
  it.each([
    ["to the letter", "The bridge fell in 1998", "The bridge fell in 1998"],
    ["with other quotation marks", `said: "Nobody was hurt`, "said: “Nobody was hurt"],
    ["with another dash", "hurt - not one", "hurt – not one"],
    ["with another apostrophe", "it isn't paid", "it isn’t paid"],
    ["over lines, with other spaces", "not one\u00a0person.”  It was", "not one person.”\n\nIt was"],
    ["with a soft hyphen", "The br\u00adidge fell", "The bridge fell"],
    ["in quotation marks of the writer", "“Nobody was hurt”", "Nobody was hurt"],
    [
      "around an omission",
      "The bridge fell … Nobody was hurt",
      "The bridge fell in 1998, the mayor said: “Nobody was hurt",
    ],
    [
      "around one in brackets",
      "bridge fell […] by 50 men",
      "bridge fell in 1998, the mayor said: “Nobody was hurt – not one person.”\n\nIt was re-built for 5.3 million, by 50 men",
    ],
    ["around three dots", "The bridge ... fell in 1998", "The bridge fell in 1998"],
    ["with an ellipsis of its own", "paid for... yet", "paid for… yet"],
    ["beginning with an omission", "… fell in 1998", "fell in 1998"],
    ["after an astral character", "The end.", "The end."],
    ["with one", "yet. 🌉 The", "yet. 🌉 The"],
  ])("%s", (_, quote, stood) => {
    expect(standing(quote)).toBe(stood);
  });

  it("anywhere in a text without spaces", () => {
    expect(standing("橋は一九九八年", "その橋は一九九八年に落ちた。")).toBe("橋は一九九八年");
  });
});

describe("a quote does not stand", () => {
  it.each([
    ["in another case", "the Bridge fell"],
    ["with another word", "The bridge fell in 1989"],
    ["inside a word", "ridge fell"],
    ["at the start of a number", "by 5"],
    ["before a decimal", "for 5"],
    ["after a decimal", "3 million"],
    ["in another order", "Nobody was hurt … The bridge fell"],
    ["when it is no words", "…"],
    ["when it is empty", ""],
  ])("%s", (_, quote) => {
    expect(findQuote(text, quote)).toBeNull();
  });

  it("in no text", () => expect(findQuote("", "words")).toBeNull());
});

it("a long text is read in a moment", () => {
  const long = `${"The same words again and again. ".repeat(40_000)}The needle stands here.`;
  const before = performance.now();
  expect(findQuote(long, "The needle … here.")).not.toBeNull();
  expect(performance.now() - before).toBeLessThan(3_000);
});
