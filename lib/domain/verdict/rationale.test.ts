import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citationsOf, rationaleHtml, rationaleText, rationaleTree } from "./rationale";

const citing: [string, string, number[]][] = [
  ["one", "See [2].", [2]],
  ["several in one bracket", "See [1, 2] and [4,3].", [1, 2, 4, 3]],
  ["one after the other", "See [1][2].", [1, 2]],
  ["each once, in order", "[3] [1] [3]", [3, 1]],
  ["after an exclamation mark", "Really![2]", [2]],
  ["in lists, quotations, headings and emphasis", "# A [1]\n\n- b [2]\n\n> c *[3]*", [1, 2, 3]],
  ["although the number is defined", "See [2].\n\n[2]: https://example.org", [2]],
  ["not in code spans", "`[1]`", []],
  ["not in code blocks", "```\n[1]\n```\n\n    [2]", []],
  ["not in links", "[1](https://example.org) [see [2]](https://example.org)", []],
  ["not in images", "![1](https://example.org/a.png)", []],
  ["not when escaped", "\\[1\\] and \\[2]", []],
  ["not years, zero or words", "[2022] [0] [01] [a] [] [1 2] [1,] [ 1]", []],
  ["not in raw HTML", '<b title="[1]">', []],
];
it.each(citing)("cites %s", (_name, markdown, numbers) => expect(citationsOf(markdown)).toEqual(numbers));

const shown: [string, string, string][] = [
  [
    "citations as links",
    "See [1, 2].",
    'See [<a href="#evidence-1" class="citation">1</a>, <a href="#evidence-2" class="citation">2</a>].',
  ],
  ["raw HTML as text", "<script>alert(1)</script>", "&#x3C;script>alert(1)&#x3C;/script>"],
  ["raw HTML between words as text", "a <b onclick=x>b</b>", "a &#x3C;b onclick=x>b&#x3C;/b>"],
  ["javascript addresses as text", "[a](javascript:alert(1)) <javascript:alert(1)>", "a javascript:alert(1)"],
  ["relative addresses as text", "[a](/b) [c](//d.example)", "a c"],
  [
    "the web's addresses as links",
    "[a](https://b.example/c)",
    '<a href="https://b.example/c" rel="noreferrer noopener nofollow">a</a>',
  ],
  [
    "mail addresses as links",
    "<mailto:a@b.example>",
    '<a href="mailto:a@b.example" rel="noreferrer noopener nofollow">mailto:a@b.example</a>',
  ],
  [
    "images as links",
    "![a](https://b.example/c.png)",
    '<a href="https://b.example/c.png" rel="noreferrer noopener nofollow">a</a>',
  ],
  ["images from elsewhere as words", "![a](data:image/png;base64,x)", "a"],
  [
    "an image in a link as one link",
    "[![a](https://b.example)](https://c.example)",
    '<a href="https://c.example/" rel="noreferrer noopener nofollow">a</a>',
  ],
  [
    "a reference by number as a citation",
    "[a][1]\n\n[1]: https://b.example",
    '<p dir="auto">a[<a href="#evidence-1" class="citation">1</a>]</p>',
  ],
  ["a definition by number as words", "[1]: https://b.example", '<p dir="auto">[1]: https://b.example</p>'],
];
it.each(shown)("shows %s", (_name, markdown, html) => expect(rationaleHtml(markdown)).toContain(html));

it("nests headings under the page without a gap", () => {
  const levels = (html: string) => html.match(/<h\d/g);
  expect(levels(rationaleHtml("### a\n# b\n### c\n###### d\n## e"))).toEqual([
    "<h4",
    "<h4",
    "<h5",
    "<h6",
    "<h5",
  ]);
  expect(levels(rationaleHtml("# a\n## b\n### c", { headingLevel: 5 }))).toEqual(["<h5", "<h6", "<h6"]);
  expect(levels(rationaleHtml("#\n\n# \n\na"))).toBeNull();
});

it("puts a prefix before what it links to, and links only what exists", () => {
  expect(rationaleHtml("[1] [2]", { idPrefix: "claim-3-", evidence: [1] })).toBe(
    '<p dir="auto">[<a href="#claim-3-evidence-1" class="citation">1</a>] [2]</p>',
  );
});

it("gives the words without their markup", () => {
  expect(rationaleText("# A\n\nb *c* [1] [d](https://e.example)\n\n- f\n- g\n\n`h`")).toBe(
    "A\nb c [1] d\nf\ng\nh",
  );
});

describe("hostile input", () => {
  const safe = (markdown: string) => {
    const html = rationaleHtml(markdown);
    const tags = html.match(/<[^>]*>/g) ?? [];
    for (const tag of tags)
      expect(tag).toMatch(
        /^<(?:\/?(?:p|ul|ol|li|em|strong|code|pre|blockquote|h[4-6]|hr|br|a)(?: (?:dir="auto"|class="citation"|start="\d+"|href="(?:#evidence-\d+|https?:[^"]*|mailto:[^"]*)"|rel="noreferrer noopener nofollow"))*)>$/,
      );
    citationsOf(markdown);
    rationaleText(markdown);
  };
  const tokens = fc.constantFrom(
    ..."<>[]()!*_`#-+\"'\\&:/. \n\t",
    "[1]",
    "](",
    "javascript:",
    "https://a.example",
    "<script>",
    "&#106;",
    "```",
    "\0",
    "\ud83d",
    "> ",
    "[2]: ",
  );

  it("is never thrown at, and gives only known tags", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.array(tokens, { maxLength: 60 }), (parts) => safe(parts.join(""))),
      { numRuns: 400 },
    );
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 80 }), safe));
  });

  const storms = [
    ">",
    "> ",
    "[",
    "*a **a *",
    "- ",
    "`a``b",
    "![",
    "[1]",
    "<a ",
    "&amp;",
    "[a](",
    "\n>",
    "**x*",
    "    ",
    "[x](<",
    "a\u0301",
    "\ud83d",
  ];
  it.each(storms)("weathers 6,000 characters of %j", (part) => {
    safe(part.repeat(Math.ceil(6_000 / part.length)));
  });

  it("shows what is too deep as it was typed", () => {
    expect(rationaleTree("> ".repeat(1_000)).children).toHaveLength(1);
  });
});
