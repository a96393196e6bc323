import fc from "fast-check";
import type { ElementContent, Root } from "hast";
import { describe, expect, it } from "vitest";
import { positionMap } from "@/lib/domain/article/code-points";
import { rationaleTree } from "@/lib/domain/verdict/rationale";
import { markSpans, shownOfSpan, spanOfShown } from "./rationale-spans";

function words(node: Root | ElementContent, only?: "mark"): string {
  if (node.type === "text") return only ? "" : node.value;
  if (!("children" in node)) return "";
  const inside = node.type === "element" && node.tagName === only ? undefined : only;
  return node.children.map((child) => words(child as ElementContent, inside)).join("");
}

/** What of the Markdown is meant when these words are selected as they are shown. */
function selected(markdown: string, shown: string): string | null {
  const tree = rationaleTree(markdown);
  const at = words(tree).indexOf(shown);
  if (at === -1) throw new Error(`“${shown}” is not shown: ${words(tree)}`);
  const span = spanOfShown(tree, markdown, at, at + shown.length);
  return span && positionMap(markdown).slice(span.start, span.end);
}

const cases: [string, string, string, string | null][] = [
  ["plain words", "The archive says so.", "archive says", "archive says"],
  ["over emphasis", "The *old* archive **says** so.", "old archive says", "old* archive **says"],
  ["behind a smiley", "😀😀 The archive", "archive", "archive"],
  ["a smiley itself", "a 😀 b", "😀", "😀"],
  ["over two paragraphs", "One.\n\nTwo.", "One.\nTwo", "One.\n\nTwo"],
  ["over a citation", "So [1, 2] it is.", "So [1, 2] it", "So [1, 2] it"],
  ["a border in a citation", "So [1] it is.", "1] it", "it"],
  ["a citation alone", "So [1] it is.", "[1]", null],
  ["in code", "Run `a b` now.", "a b", "a b"],
  ["behind an escape", "1\\* and \\[2\\] here", "[2] here", "[2\\] here"],
  ["behind an entity", "A &amp; B &lt; C &eacute;t&eacute;", "< C été", "&lt; C &eacute;t&eacute;"],
  ["in a list", "- one\n- two words", "two words", "two words"],
  ["over a line of a quotation", "> a line\n> goes on", "line\ngoes", "line\n> goes"],
  ["white space at the ends", "One two three", " two ", "two"],
  ["white space alone", "One two", " ", null],
  ["the second of two", "so and so", "so", "so"],
];
it.each(cases)("tells where they stand: %s", (_name, markdown, shown, source) => {
  expect(selected(markdown, shown)).toBe(source);
});

it.each(cases.filter(([, , , source]) => source !== null))(
  "reads them back: %s",
  (_name, markdown, shown, source) => {
    const [start] = [markdown.indexOf(source ?? "")];
    const map = positionMap(markdown);
    const span = { start: map.toCodePoint(start), end: map.toCodePoint(start + (source ?? "").length) };
    const read = shownOfSpan(rationaleTree(markdown), markdown, span);
    expect(shown.trim().endsWith(read)).toBe(true);
    expect(read.length).toBeGreaterThan(1);
  },
);

it("reads Markdown as it is where it is not shown at all", () => {
  const markdown = "One [1] two";
  expect(shownOfSpan(rationaleTree(markdown), markdown, { start: 4, end: 7 })).toBe("[1]");
});

describe("words with threads", () => {
  const mark = (markdown: string, ...spans: [string, number, number][]) =>
    markSpans(
      rationaleTree(markdown),
      markdown,
      spans.map(([id, start, end]) => ({ id, start, end })),
    );

  it("are marked flat, with every thread that is on them", () => {
    const tree = mark("😀 One *two* three", ["a", 2, 10], ["b", 7, 17]);
    const found: [unknown, string][] = [];
    const walk = (node: Root | ElementContent) => {
      if (node.type === "element" && node.tagName === "mark")
        found.push([node.properties.dataSpans, words(node)]);
      else if ("children" in node) for (const child of node.children) walk(child as ElementContent);
    };
    walk(tree);
    expect(found).toEqual([
      ["a", "One "],
      ["a b", "two"],
      ["b", " three"],
    ]);
  });

  it("leave what is shown as it was, and links alone", () => {
    const markdown = "See [the archive](https://a.example) and [1].";
    const tree = mark(markdown, ["a", 0, 99]);
    expect(words(tree)).toBe(words(rationaleTree(markdown)));
    expect(words(tree, "mark")).toBe("See  and .");
  });
});

it("whatever is selected is found again where it is marked", () => {
  const part = fc.constantFrom(
    "a",
    "bc ",
    "*d*",
    "😀",
    "\\*",
    "&amp;",
    " [1]",
    "\n\n",
    "> e\n",
    "`f`",
    "- g\n",
    "é",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 15 }), fc.nat(60), fc.nat(60), (parts, one, other) => {
      const markdown = parts.join("");
      const tree = rationaleTree(markdown);
      const shown = words(tree);
      const whole = positionMap(shown);
      const [start, end] = [whole.toUnit(Math.min(one, other)), whole.toUnit(Math.max(one, other))];
      const span = spanOfShown(tree, markdown, start, end);
      if (!span) return;
      const map = positionMap(markdown);
      expect(span.start).toBeLessThan(span.end);
      expect(span.end).toBeLessThanOrEqual(map.length);
      const marked = markSpans(tree, markdown, [{ id: "x", ...span }]);
      expect(words(marked)).toBe(shown);
      const letters = (text: string) => text.replace(/[\s[\]\d]/g, "");
      expect(letters(shown.slice(start, end))).toContain(letters(words(marked, "mark")));
    }),
  );
});
