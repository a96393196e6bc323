import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, it } from "vitest";
import { anything } from "./conformance/typed-texts";
import { inline, linked, quotedMarkdown } from "./escape-markdown";

it("words come back as one plain line from Markdown", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const tree = fromMarkdown(`- ${inline(text) || "x"}\n`);
      expect(tree.children).toHaveLength(1);
      expect(JSON.stringify(tree)).not.toMatch(
        /"type":"(?:html|link|heading|code|inlineCode|emphasis|strong|blockquote|image|thematicBreak)"/,
      );
    }),
    { numRuns: 1_000 },
  );
});

it("Markdown of people stays inside its quotation", () => {
  const pieces = fc.constantFrom(
    "<b>",
    "</blockquote>",
    "<!--",
    "```",
    "[2]: x",
    "[a]",
    "\n",
    "\n\n",
    "# ",
    "---",
    "> ",
    "- ",
    "    ",
    "\r",
    '<a href="\n',
    "words",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const tree = fromMarkdown(`before\n\n${quotedMarkdown(parts.join(""))}\n\nafter [2] [a]\n`);
      expect(tree.children.map(({ type }) => type)).toEqual(["paragraph", "blockquote", "paragraph"]);
      expect(JSON.stringify(tree)).not.toMatch(/"type":"(?:html|definition|linkReference)"/);
    }),
    { numRuns: 500 },
  );
});

const links: [string, string, string, string][] = [
  ["an address of the web", "a [b]", "https://c.example/(d)", "[a \\[b\\]](<https://c.example/(d)>)"],
  ["another address", "a", "javascript:alert(1)", "a (javascript:alert(1))"],
  ["an address as its own words", "ftp://a", "ftp://a", "ftp://a"],
];
it.each(links)("writes %s", (_name, words, url, text) => expect(linked(words, url)).toBe(text));
