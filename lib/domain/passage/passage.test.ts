import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FactdeskError } from "@/lib/domain/errors";
import { describePassage, trimSpan } from "./describe";
import { locateQuote, type Quote } from "./locate";
import { contextLength } from "./passage";

const words = fc
  .array(fc.constantFrom("war", "a ", "crime", "👩‍👩‍👧‍👦", "e\u0301", "שלום ", "\n\n", "“", "😀", ", "), {
    minLength: 1,
    maxLength: 80,
  })
  .map((parts) => parts.join(""));

describe("from a selection to a passage and back", () => {
  it("finds the same place, or says that there are several", () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (text, a, b) => {
        const length = [...text].length;
        const [start, end] = [Math.min(a % length, b % length), Math.max(a % length, b % length) + 1];
        fc.pre([...text].slice(start, end).join("").trim() !== "");
        const passage = describePassage(text, start, end);
        expect(passage.exact).toBe([...text].slice(start, end).join(""));
        expect([...passage.prefix].length).toBe(Math.min(contextLength, start));
        expect([...passage.suffix].length).toBe(Math.min(contextLength, length - end));
        try {
          expect(locateQuote(text, passage)).toEqual(passage);
        } catch (error) {
          expect(error).toMatchObject({ code: "invalid", extra: { reason: "ambiguous" } });
        }
      }),
      { numRuns: 500 },
    );
  });

  it("finds the same place in a text whose context never repeats", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 40 }), (at, long) => {
        const text = Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0x1f300 + index)).join(
          "",
        );
        const passage = describePassage(text, at, at + long);
        expect(locateQuote(text, passage)).toEqual(passage);
      }),
    );
  });
});

const found: [string, string, Quote, [number, number]][] = [
  ["a quote that stands once", "say it once", { exact: "it" }, [4, 6]],
  ["told apart by its prefix", "one war, two war", { exact: "war", prefix: "two " }, [13, 16]],
  ["told apart by its suffix", "one war, two war", { exact: "war", suffix: "," }, [4, 7]],
  ["after an emoji", "😀 a war", { exact: "war" }, [4, 7]],
  ["right to left", "אמר שלום היום", { exact: "שלום" }, [4, 8]],
  ["over a paragraph's end", "one\n\ntwo", { exact: "e\n\nt" }, [2, 6]],
];
it.each(found)("locates %s", (_name, text, quote, [start, end]) => {
  expect(locateQuote(text, quote)).toMatchObject({ start, end, exact: quote.exact });
});

const refused: [string, string, Quote, string, number][] = [
  ["nothing", "text", { exact: "" }, "absent", 0],
  ["what is not there", "text", { exact: "war" }, "absent", 0],
  ["what stands elsewhere", "a war", { exact: "war", prefix: "the " }, "absent", 0],
  ["what stands twice", "war, war", { exact: "war" }, "ambiguous", 2],
  ["what overlaps itself", "aaa", { exact: "aa" }, "ambiguous", 2],
  ["the first half of a character", "a😀", { exact: "a\ud83d" }, "absent", 0],
  ["the second half of a character", "😀 b", { exact: "\ude00 b" }, "absent", 0],
  ["the other form of a letter", "cafe\u0301", { exact: "café" }, "absent", 0],
];
it.each(refused)("refuses %s", (_name, text, quote, reason, count) => {
  expect(() => locateQuote(text, quote)).toThrow(FactdeskError);
  try {
    locateQuote(text, quote);
  } catch (error) {
    expect(error).toMatchObject({ code: "invalid", extra: { reason, count } });
  }
});

const spans: [string, number, number][] = [
  ["an empty span", 1, 1],
  ["a span backwards", 2, 1],
  ["a span before the text", -1, 2],
  ["a span beyond the text", 0, 5],
  ["half a position", 0.5, 2],
  ["only white space", 1, 2],
];
it.each(spans)("refuses %s", (_name, start, end) => {
  expect(() => describePassage("a 😀b", start, end)).toThrow(expect.objectContaining({ code: "invalid" }));
});

const trims: [string, string, [number, number], [number, number]][] = [
  ["white space at both ends", "a \n😀 b", [1, 5], [3, 4]],
  ["nothing to trim", "a😀b", [0, 3], [0, 3]],
  ["only white space stays for the refusal", "a  b", [1, 3], [1, 3]],
];
it.each(trims)("trims %s", (_name, text, [start, end], [from, to]) => {
  expect(trimSpan(text, start, end)).toEqual({ start: from, end: to });
});
