import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointLength, hasLoneSurrogate, positionMap } from "./code-points";

const texts = fc.string({ unit: "grapheme", maxLength: 60 });

describe("code points and UTF-16 units", () => {
  it("convert there and back", () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const map = positionMap(text);
        const point = seed % (map.length + 1);
        expect(map.toCodePoint(map.toUnit(point))).toBe(point);
        expect([...text.slice(0, map.toUnit(point))].length).toBe(point);
      }),
    );
  });

  it("slice as an array of characters does", () => {
    fc.assert(
      fc.property(texts, fc.nat(80), fc.nat(80), (text, a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        expect(positionMap(text).slice(start, end)).toBe([...text].slice(start, end).join(""));
      }),
    );
  });

  it("count alike", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(codePointLength(text)).toBe([...text].length);
        expect(positionMap(text).length).toBe([...text].length);
      }),
    );
  });
});

const places: [string, string, number, number][] = [
  ["before a pair", "a😀b", 1, 1],
  ["inside a pair counts as its beginning", "a😀b", 2, 1],
  ["after a pair", "a😀b", 3, 2],
  ["at the end", "a😀b", 4, 3],
  ["beyond the end", "a😀b", 99, 3],
];
it.each(places)("unit %s", (_name, text, unit, point) =>
  expect(positionMap(text).toCodePoint(unit)).toBe(point),
);

const surrogates: [string, boolean][] = [
  ["plain", false],
  ["😀😀", false],
  ["\ud83d", true],
  ["\ude00\ud83d", true],
  ["😀\ude00", true],
];
it.each(surrogates)("half of a character in %j: %s", (text, half) =>
  expect(hasLoneSurrogate(text)).toBe(half),
);
