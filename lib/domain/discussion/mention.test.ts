import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commentParts, mentionedIn, mentionQuery, offeredFor } from "./mention";

const people = [
  { id: "ann", name: "Ann" },
  { id: "lee", name: "Ann Lee" },
  { id: "emile", name: "Émile Zola-Roy" },
  { id: "star", name: "A.* (x)" },
];

const cases: [string, string, string[]][] = [
  ["at the beginning", "@Ann, look.", ["ann"]],
  ["the longer name", "@Ann Lee and @Ann", ["lee", "ann"]],
  ["once", "@Ann @Ann", ["ann"]],
  ["in brackets and behind a line", "(@Ann)\n@Émile Zola-Roy", ["ann", "emile"]],
  ["with what a pattern would read", "@A.* (x)!", ["star"]],
  ["not in a longer name", "@Anna @Ann_x", []],
  ["not in an address", "mail@Ann and ann@Ann.example", []],
  ["not in another case", "@ann", []],
  ["not without the sign", "Ann Lee", []],
  ["behind two signs", "@@Ann", ["ann"]],
];
it.each(cases)("finds who is named: %s", (_name, body, ids) => {
  expect(mentionedIn(body, people)).toEqual(ids);
});

it("cuts a comment into parts that make it up again", () => {
  expect(commentParts("Hi @Ann Lee!", people)).toEqual([
    { text: "Hi ", mention: null },
    { text: "@Ann Lee", mention: "lee" },
    { text: "!", mention: null },
  ]);
  const word = fc.constantFrom("@", "Ann", " Lee", " ", "a", "😀", "@Ann Lee", "\n", "é");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const body = words.join("");
      expect(
        commentParts(body, people)
          .map(({ text }) => text)
          .join(""),
      ).toBe(body);
    }),
  );
});

describe("what is being typed behind the sign", () => {
  // The caret stands at the bar.
  const typed: [string, { start: number; words: string } | null][] = [
    ["@|", { start: 0, words: "" }],
    ["Hi @An|", { start: 3, words: "An" }],
    ["Hi @Ann L|ee", { start: 3, words: "Ann L" }],
    ["a\n@An|", { start: 2, words: "An" }],
    ["@Ann @L|", { start: 5, words: "L" }],
    ["Hi |@An", null],
    ["a@b|", null],
    ["@ |", null],
    ["@Ann\n|", null],
    ["@one two three four five|", null],
    [`@${"x".repeat(60)}|`, null],
    ["|", null],
  ];
  it.each(typed)("%s", (text, query) => {
    const caret = text.indexOf("|");
    expect(mentionQuery(text.replace("|", ""), caret)).toEqual(query);
  });
});

const offers: [string, string[]][] = [
  ["", ["ann", "lee", "emile", "star"]],
  ["an", ["ann", "lee"]],
  ["lee an", ["lee"]],
  ["emi", ["emile"]],
  ["roy", ["emile"]],
  ["nn", []],
];
it.each(offers)("offers for “%s”", (words, ids) => {
  expect(offeredFor(words, people).map(({ id }) => id)).toEqual(ids);
  expect(offeredFor("", people, 2)).toHaveLength(2);
});
