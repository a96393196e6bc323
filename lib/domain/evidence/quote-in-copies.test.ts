import { expect, it } from "vitest";
import { quoteInCopies } from "./quote-in-copies";

/** Newest first: `page` or `file`, with `+` where the quote stands in it. */
const cases: [why: string, copies: string, found: string | null][] = [
  ["no copy", "", null],
  ["the page holds it", "page+", "verified 0"],
  ["the page does not", "page", "not_found 0"],
  ["a file that was uploaded later does not take it away", "file page+", "verified 1"],
  ["nor do several", "file file page+ page", "verified 2"],
  ["a later file may hold what the page does not", "file+ page", "verified 0"],
  ["an earlier file too, where the page never held it", "page file+ page", "verified 1"],
  ["the page lost it", "page page+", "not_found 0"],
  ["the page lost it, and a file was uploaded besides", "file page page+", "not_found 1"],
  ["the page lost it, whatever was uploaded before", "page file+ page+", "not_found 0"],
  ["somebody uploaded what the page lost", "file+ page page+", "verified 0"],
  ["the page holds it again", "page+ page page+", "verified 0"],
  ["files alone: the newest that holds it", "file file+ file+", "verified 1"],
  ["files alone, none of which holds it", "file file", "not_found 0"],
];

it.each(cases)("%s", async (_, given, found) => {
  const written = given.split(" ").filter(Boolean);
  const copies = written.map((kind, index) => ({ id: String(index), ofPage: kind.startsWith("page") }));
  const told = await quoteInCopies(copies, async ({ id }) => written[Number(id)]?.endsWith("+") ?? false);
  expect(told && `${told.quoteState} ${told.captureId}`).toBe(found);
});

it("reads no older copies of a page that lost a quote than it has to", async () => {
  const asked: string[] = [];
  const copies = ["a", "b", "c"].map((id) => ({ id, ofPage: true }));
  await quoteInCopies(copies, async ({ id }) => asked.push(id) < 0);
  expect(asked).toEqual(["a"]);
});
