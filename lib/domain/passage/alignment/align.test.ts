import { expect, it } from "vitest";
import { mapRevision } from "@/lib/domain/passage/map-revision";
import { border, tokenize } from "./tokens";

const number = (raw: string) => raw.length;
const tokensOf = (text: string) => {
  const { starts, ends } = tokenize(text, number);
  return [...starts].map((start, index) => text.slice(start, ends[index]));
};

it.each([
  ["words, marks and figures", "It’s 12,000.50 – no!", ["It", "’", "s", "12,000.50", "–", "no", "!"]],
  ["letters with marks", "cafe\u0301 नमस्ते", ["cafe\u0301", "नमस्ते"]],
  ["scripts without spaces", "今天 ก็ดี", ["今", "天", "ก็", "ดี"]],
  ["emoji as a whole", "👩‍👩‍👧👍🏽🇵🇹🇨🇴", ["👩‍👩‍👧", "👍🏽", "🇵🇹", "🇨🇴"]],
  ["Persian with its joiner", "می‌خواهم", ["می‌خواهم"]],
  ["nothing", " \n\u200b", []],
])("cuts %s", (_, text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens);
});

it("cuts data that is no word by character", () => {
  expect(tokensOf("a".repeat(65))).toHaveLength(65);
  expect(tokensOf("a".repeat(64))).toHaveLength(1);
});

it("knows where sentences and lines end", () => {
  const { borders } = tokenize("“No.” Yes, yes\nso", number);
  expect([...borders]).toEqual([
    border.end,
    border.space,
    border.space,
    border.space,
    border.sentence,
    border.space,
    border.clause,
    border.line,
    border.end,
  ]);
});

const half = 60_000;
const shuffled = (seed: number, alphabet: string) => {
  let state = seed;
  let text = "";
  for (let index = 0; index < half; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    text += alphabet[(state >> 8) % alphabet.length];
  }
  return text;
};

it.each([
  ["one token", "a".repeat(half), "a".repeat(half - 3)],
  ["noise in one token", shuffled(1, "ab"), shuffled(2, "ab")],
  ["noise in words", shuffled(1, "abcd "), shuffled(2, "abcd ")],
  ["one sentence again and again", "It is. ".repeat(half / 7), "Is it. ".repeat(half / 7)],
  ["marks alone", "\u0301".repeat(half), "-.".repeat(half / 2)],
  ["white space alone", "\n".repeat(half), " "],
])("compares hostile texts: %s", (_, old, fresh) => {
  const { toNew, toOld } = mapRevision(old, fresh).links;
  for (const [index, to] of toNew.entries()) if (to !== -1 && toOld[to] !== index) expect(to).toBe(index);
});

it("links equal texts whole, also when all of it repeats", () => {
  const text = "It is what it is. ".repeat(3_000);
  expect(mapRevision(text, text).links.toNew.every((to, index) => to === index)).toBe(true);
});
