import fc from "fast-check";
import { expect, it, test } from "vitest";
import { countSentences, uncitedSentences } from "./uncited";

const told = (markdown: string) =>
  uncitedSentences(markdown).map(({ start, end }) => markdown.slice(start, end));

const cases: [string, string, string[]][] = [
  ["a citation in the sentence", "The bridge fell in 1998 [1].", []],
  ["a citation after the full stop", "The bridge fell in 1998. [1] It was rebuilt [2].", []],
  [
    "a citation after the full stop, without a space",
    "The bridge fell in 1998.[1] It was rebuilt.",
    ["It was rebuilt."],
  ],
  ["a citation that begins the paragraph", "[1] says that the bridge fell.", []],
  [
    "two citations after the full stop count for one",
    "The bridge fell. [1] [2] It was rebuilt.",
    ["It was rebuilt."],
  ],
  ["each sentence by itself", "The bridge fell [1]. Nobody was hurt. It was old [2].", ["Nobody was hurt."]],
  ["every item of a list", "- The bridge fell [1]\n- It was never rebuilt", ["It was never rebuilt"]],
  ["a number that is a year is no citation", "The bridge fell in [1998].", ["The bridge fell in [1998]."]],
  ["an abbreviation does not end it", "Mr. Smith of St. Louis wrote it [1].", []],
  ["questions state nothing", "Did the bridge fall?", []],
  ["conclusions are the author's", "So the claim is mostly true. Therefore we rate it so.", []],
  ["what the desk did is its own", "We asked the mayor's office twice.", []],
  ["a rating in words", "The claim is false. It is mostly true. This is misleading.", []],
  ["it is about something else", "It is a bridge of steel.", ["It is a bridge of steel."]],
  [
    "headings, quotations and code",
    "# The bridge fell once\n\n> The bridge fell once.\n\n```\nThe bridge fell.\n```",
    [],
  ],
  ["a word or two", "Not so.", []],
  ["emphasis", "**The bridge** _fell_ in 1998.", ["**The bridge** _fell_ in 1998."]],
  ["an escaped bracket cites nothing", "The bridge fell \\[1\\].", ["The bridge fell \\[1\\]."]],
  ["German", "Die Brücke stürzte 1998 ein. Niemand wurde verletzt [1].", ["Die Brücke stürzte 1998 ein."]],
];
test.each(cases)("%s", (_, markdown, expected) => expect(told(markdown)).toEqual(expected));

it("says places that stand in the text, whatever the text is", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("The bridge fell. ", "[1]", "\n\n", "> ", "- ", "[", "*", "😀 ", "`", "x?"), {
        maxLength: 30,
      }),
      (parts) => {
        const markdown = parts.join("");
        let before = 0;
        for (const { start, end } of uncitedSentences(markdown)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(markdown.length);
          before = end;
        }
      },
    ),
    { numRuns: 300 },
  );
});

it("counts sentences", () => {
  expect(countSentences("It fell. Mr. Smith saw it. Nobody else did.")).toBe(3);
  expect(countSentences("")).toBe(0);
});
