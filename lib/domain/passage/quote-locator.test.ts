import fc from "fast-check";
import { expect, it } from "vitest";
import { anyText } from "@/lib/domain/testing/any-text";
import { describePassage } from "./describe";
import type { Quote } from "./locate";
import { type LocateMethod, locate, quoteLocator } from "./quote-locator";

const text =
  "“We will not wait,” said Zoë Márquez in Porto on Tuesday. The union said it had no choice. The bank said it had no choice – and that prices rose by 7.1 percent.";

const found: [string, Quote, string, LocateMethod][] = [
  ["what stands once", { exact: "prices rose by 7.1 percent" }, "prices rose by 7.1 percent", "exact"],
  ["one word", { exact: "Porto" }, "Porto", "exact"],
  ["a part of words", { exact: "nion said it had no ch" }, "nion said it had no ch", "exact"],
  [
    "what a prefix tells",
    { exact: "it had no choice", prefix: "The bank said " },
    "it had no choice",
    "context",
  ],
  ["what a suffix tells", { exact: "it had no choice", suffix: ". The bank" }, "it had no choice", "context"],
  [
    "what a damaged prefix tells",
    { exact: "it had no choice", prefix: "Tne bank said " },
    "it had no choice",
    "context",
  ],
  [
    "a part of a number, as its context tells",
    { exact: "rose by 7", suffix: ".1 percent" },
    "rose by 7",
    "exact",
  ],
  ["straight quotation marks", { exact: '"We will not wait,"' }, "“We will not wait,”", "typography"],
  ["other white space", { exact: "said  Zoë\nMárquez in" }, "said Zoë Márquez in", "typography"],
  ["decomposed letters", { exact: "Zoe\u0308 Ma\u0301rquez" }, "Zoë Márquez", "typography"],
  ["another dash", { exact: "choice - and that" }, "choice – and that", "typography"],
  [
    "a word that differs, with its context",
    { exact: "and that the prices rose by 7.1 percent", prefix: "had no choice – " },
    "and that prices rose by 7.1 percent",
    "similar",
  ],
];
it.each(found)("locates %s", (_, quote, exact, method) => {
  const place = locate(text, quote);
  expect(place).toMatchObject({ exact, method });
  expect([...text].slice(place!.start, place!.end).join("")).toBe(exact);
});

it("tells equal quotes apart", () => {
  const at = (prefix: string) => locate(text, { exact: "it had no choice", prefix })?.start;
  expect(at("The union said ")).toBe(text.indexOf("it had"));
  expect(at("The bank said ")).toBe(text.lastIndexOf("it had"));
});

const nowhere: [string, Quote][] = [
  ["nothing", { exact: "" }],
  ["white space", { exact: " \n" }],
  ["what is not there", { exact: "an entirely different sentence about the harbour" }],
  ["what stands twice without context", { exact: "it had no choice" }],
  ["what stands twice in no such context", { exact: "it had no choice", prefix: "xyz" }],
  ["a short word in another context", { exact: "on", prefix: "qqqq", suffix: "qqqq" }],
  ["what is only alike, without its context", { exact: "and that the prices rose by 7.1 percent" }],
  [
    "what says another number",
    { exact: "and that the prices rose by 7.4 percent", prefix: "had no choice – ", suffix: "." },
  ],
  [
    "what says a number that is not there",
    { exact: "The union said it had no 3 choices.", suffix: " The bank" },
  ],
  ["the beginning of a number", { exact: "that prices rose by 7" }],
  ["the end of a number", { exact: "1 percent" }],
  ["half of a character", { exact: "\ud83d" }],
];
it.each(nowhere)("places %s nowhere", (_, quote) => {
  expect(locate(text, quote)).toBeNull();
});

it("what it finds for a passage of the text is that passage", () => {
  fc.assert(
    fc.property(
      anyText(50),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 }),
      (whole, spans) => {
        const find = quoteLocator(whole);
        const length = [...whole].length;
        for (const [a, b] of spans) {
          const [start, end] = [Math.min(a % length, b % length), Math.max(a % length, b % length) + 1];
          if ([...whole].slice(start, end).join("").trim() === "") continue;
          const passage = describePassage(whole, start, end);
          const place = find(passage);
          if (!place) continue;
          expect([...whole].slice(place.start, place.end).join("")).toBe(place.exact);
          if (place.confidence > 0.97) expect(place).toMatchObject({ start, end });
        }
      },
    ),
    { numRuns: 300 },
  );
});
