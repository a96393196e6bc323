import { describe, expect, test } from "vitest";
import { addressesIn, givenInClipboard, givenInText } from "./given-by-paste";
import { newItem, statusOf } from "./intake-item";
import { isFound, mayPass, withAnswer, withRefusal, withTyped } from "./read-result";

const answer = {
  ...{
    title: "It rained",
    authors: ["Ann"],
    publisher: "The Post",
    publishedAt: "2022-03-16",
    language: "en",
  },
  ...{ canonicalUrl: "https://post.example/rain", existing: null, similar: [] },
  text: "It rained.\n\nPhoto by Ann",
  blocks: [
    { type: "paragraph" as const, start: 0, end: 10, text: "It rained." },
    { type: "credit" as const, start: 12, end: 24, text: "Photo by Ann" },
  ],
};

describe("what a text is", () => {
  const cases: [string, string, string[]][] = [
    ["an address", "https://post.example/rain", ["address"]],
    ["addresses, one a line", "https://a.example/1\n\n www.b.example/2 \n", ["address", "address"]],
    ["the same address twice", "https://a.example/1\nhttps://a.example/1", ["address"]],
    ["words with an address in them", "See https://a.example/1\nand more", ["text"]],
    ["the source of a page", "<!doctype html><html><p>It rained.</p></html>", ["html"]],
    ["source without a head", "<h1>Rain</h1>\n<p>It rained.</p>\n", ["html"]],
    ["words that begin with a sign", "<3 is what they wrote", ["text"]],
    ["an address of another kind", "javascript:alert(1)", ["text"]],
    ["nothing", "  \n", []],
  ];
  test.each(cases)("%s", (_, text, kinds) => {
    expect(givenInText(text).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("a scheme may be left out before www", () => {
    expect(addressesIn("www.b.example/2")).toEqual(["https://www.b.example/2"]);
  });

  test("a clipboard's structure is taken, unless it is a link or coloured source", () => {
    const html = "<html><!--StartFragment--><p>It rained.</p><!--EndFragment--></html>";
    expect(givenInClipboard(html, "It rained.")).toEqual([
      { kind: "html", html: "<p>It rained.</p>", plain: "It rained.", asText: false },
    ]);
    expect(givenInClipboard("<a href='#'>x</a>", "https://a.example/1")).toMatchObject([{ kind: "address" }]);
    expect(givenInClipboard("<meta><span>one line</span>", "one line")).toMatchObject([{ kind: "text" }]);
  });
});

describe("what was found", () => {
  const page = newItem("1", { kind: "address", url: "https://post.example/rain?x=1" });

  test("fills what nobody typed in, and says so", () => {
    const read = withAnswer(page, null, answer);
    expect(read.metadata).toEqual({
      ...{ title: "It rained", publisher: "The Post", authors: ["Ann"], publishedAt: "2022-03-16" },
      ...{ language: "en", url: "https://post.example/rain" },
    });
    expect(isFound(read, "title")).toBe(true);
    expect(statusOf(read)).toBe("ready");
  });

  test("never takes the place of what a person typed, an emptied field included", () => {
    const typed = withTyped(withTyped(page, { title: "Mine" }), { publisher: "" });
    const read = withAnswer(typed, null, answer);
    expect(read.metadata).toMatchObject({ title: "Mine", publisher: "" });
    expect(isFound(read, "title")).toBe(false);
  });

  test("stays when the words are corrected, and blocks keep their types", () => {
    const read = withAnswer(page, null, answer);
    const corrected = { ...read, corrected: true, words: "It poured.\n\nPhoto by Ann" };
    const again = withAnswer(corrected, corrected.words, {
      ...answer,
      ...{ title: "", authors: [], publisher: null, canonicalUrl: null, text: corrected.words },
      blocks: answer.blocks.map((block) => ({ ...block, type: "paragraph" as const })),
    });
    expect(again.metadata.title).toBe("It rained");
    expect(again.read?.blocks.map(({ type }) => type)).toEqual(["paragraph", "credit"]);
  });

  test("without a title one is proposed, else asked for; with a twin it offers that", () => {
    const untitled = withAnswer(page, null, { ...answer, title: "" });
    expect([untitled.metadata.title, statusOf(untitled)]).toEqual(["It rained", "ready"]);
    const [first, ...rest] = answer.blocks;
    const headed = { ...answer, title: "", blocks: [{ ...first!, type: "heading" as const }, ...rest] };
    expect(withAnswer(page, null, headed).read?.blocks.map(({ type }) => type)).toEqual([
      "headline",
      "credit",
    ]);
    expect(statusOf(withAnswer(withTyped(page, { title: "" }), null, answer))).toBe("untitled");
    const twin = { id: "2", title: "It rained" };
    expect(statusOf(withAnswer(page, null, { ...answer, existing: twin }))).toBe("existing");
  });
});

describe("what was refused", () => {
  const told = (code: string, more = {}) => ({
    ...{ type: "about:blank", title: "", status: 422, code, detail: "No." },
    ...more,
  });

  test("names the article that has the text", () => {
    const detail = "The desk has this text already, as “It “rained””.";
    const refused = withRefusal(newItem("1", { kind: "text", text: "x" }), {
      ...told("conflict", { status: 409, id: "2" }),
      detail,
    });
    expect(refused.existing).toEqual({ id: "2", title: "It “rained”" });
  });

  test.each([
    ["unreachable", {}, true],
    ["unavailable", { reason: "timed_out" }, true],
    ["unavailable", { reason: "untrusted" }, false],
    ["unexpected", {}, true],
    ["invalid", { reason: "http_error", found: 503 }, true],
    ["invalid", { reason: "http_error", found: 404 }, false],
    ["invalid", { reason: "no_text" }, false],
    ["empty", {}, false],
    ["too_large", {}, false],
    ["lost_file", {}, false],
  ])("%s %o may pass: %s", (code, more, passes) => expect(mayPass(told(code, more))).toBe(passes));
});
