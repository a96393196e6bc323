import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { makeArchive, makeDocx, wrapDocx } from "@/lib/server/testing/make-docx";
import { makePdf } from "@/lib/server/testing/make-pdf";
import { readDocument } from "./read-document";

const bytes = (text: string) => Buffer.from(text);
const page = (body: string) =>
  bytes(`<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`);
const sentence = "The river rose by two metres in the night, and people left their homes. ";
const megabyte = sentence.repeat(14_000);
const nested = (tag: string, times: number) =>
  `${`<${tag}>`.repeat(times)}${sentence}${`</${tag}>`.repeat(times)}`;
const inWord = (data: Buffer, stated?: number) => [
  { name: "word/media/big.xml", data, ...(stated && { stated }) },
];

/** Each answers with one sentence or a text, within seconds and without much memory. */
const cases: [name: string, make: () => Buffer, outcome: string, fileName?: string][] = [
  ["nothing", () => bytes(""), "The file is empty"],
  ["white space alone", () => bytes(" \n\t \n"), "The file has no text"],
  ["a file of 200 MB", () => Buffer.alloc(200_000_000, 97), "larger than 10 MB"],
  ["NUL bytes in a text", () => bytes(`${sentence}\0${sentence}`), "NUL character"],
  ["NUL bytes alone", () => Buffer.alloc(1000), "The file has no text"],
  ["random bytes", () => Buffer.concat([bytes("x"), randomBytes(50_000)]), "This file is no text"],
  ["a text of more than a million characters", () => bytes("word ".repeat(300_000)), "million characters"],
  ["a line of 1 MB", () => bytes(megabyte.slice(0, 990_000)), "ok"],
  ["a line of 1 MB without spaces", () => bytes("x".repeat(990_000)), "ok"],
  ["a line of 1 MB as Markdown", () => bytes(megabyte.slice(0, 990_000)), "ok", "a.md"],
  ["a line of 1 MB as a page", () => page(`<p>${megabyte.slice(0, 900_000)}</p>`), "ok"],
  ["Markdown of brackets", () => bytes("[".repeat(200_000)), "nested deeper", "a.md"],
  ["Markdown of quotations in quotations", () => bytes(`${">".repeat(100_000)} x`), "nested deeper", "a.md"],
  ["Markdown of stars", () => bytes("*a ".repeat(50_000)), "ok", "a.md"],
  ["Markdown of tables", () => bytes("|a|b|\n|-|-|\n".repeat(4_900)), "ok", "a.md"],
  [
    "Markdown of a wide table",
    () => bytes(`${"|a".repeat(14_000)}|\n${"|-".repeat(14_000)}|\n`),
    "ok",
    "a.md",
  ],
  ["Markdown of too many cells", () => bytes("|a|b|\n".repeat(60_000)), "more tables or notes", "a.md"],
  ["Markdown of addresses", () => bytes("www.a@b.".repeat(100_000)), "ok", "a.md"],
  ["Markdown of notes", () => bytes("[^a]: x\n\n[^a] ".repeat(2_400)), "ok", "a.md"],
  ["Markdown of waves", () => bytes("~~a ~".repeat(100_000)), "ok", "a.md"],
  ["a page of scripts", () => page(`<script>while(true){}</script>`.repeat(5000)), "No article was found"],
  ["a page of 100,000 levels", () => page(nested("div", 100_000)), "too deeply nested"],
  ["a page of 100,000 levels never closed", () => page(`${"<b>".repeat(100_000)}x`), "too deeply nested"],
  ["a page of 250 levels", () => page(nested("div", 250).repeat(3)), "ok"],
  ["a page of a million elements", () => page("<i></i>".repeat(1_000_000)), "too deeply nested"],
  ["a page of 20,000 paragraphs", () => page(`<p>${sentence.slice(0, 40)}</p>`.repeat(20_000)), "ok"],
  [
    "a tag with 100,000 attributes",
    () => page(`<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}`).join(" ")}>${sentence}</p>`),
    "too deeply nested",
  ],
  ["a tag that never ends", () => bytes(`<html><body><p ${"x".repeat(5_000_000)}`), "No article was found"],
  ["a page of unclosed comments", () => page("<!--".repeat(500_000)), "No article was found"],
  ["lone surrogates in a page", () => page(`<p>${`${sentence}&#xD83D; half`.repeat(8)}</p>`), "ok"],
  [
    "JSON-LD nested without end",
    () =>
      page(
        `<script type="application/ld+json">${"[".repeat(50_000)}${"]".repeat(50_000)}</script><p>${sentence.repeat(8)}</p>`,
      ),
    "ok",
  ],
  [
    "no archive behind a Word name",
    () => bytes("PK\x03\x04 this is no archive"),
    "damaged or not a Word document",
  ],
  [
    "an archive that is no Word document",
    () => makeArchive([{ name: "a.txt", data: bytes("x") }]),
    "damaged or not a Word document",
  ],
  ["a Word document without words", () => makeDocx([["", " "]]), "The document has no text"],
  [
    "a zip bomb that says what it is",
    () => makeDocx([["", "x"]], inWord(Buffer.alloc(200_000_000, 32))),
    "unpacks to more",
  ],
  ["a zip bomb that lies", () => makeDocx([["", "x"]], inWord(Buffer.alloc(80_000_000, 32), 100)), "damaged"],
  [
    "an archive of 10,000 files",
    () =>
      makeDocx(
        [["", "x"]],
        Array.from({ length: 10_000 }, (_, n) => ({ name: `${n}.xml`, data: bytes("") })),
      ),
    "unpacks to more",
  ],
  [
    "a Word document nested without end",
    () => wrapDocx(`${"<w:smartTag>".repeat(100_000)}<w:p/>${"</w:smartTag>".repeat(100_000)}`),
    "could not be read",
  ],
  ["a Word document of broken XML", () => wrapDocx("<w:p><w:r>"), "could not be read"],
  ["a PDF without text", () => makePdf([[], []]), "pictures of pages but no text"],
  ["a PDF cut off", () => makePdf([[{ y: 700, text: sentence }]]).subarray(0, 120), "damaged"],
  ["a PDF of noise", () => Buffer.concat([bytes("%PDF-1.7\n"), randomBytes(20_000)]), "damaged"],
  [
    "a PDF of 400 pages",
    () => makePdf(Array.from({ length: 400 }, () => [{ y: 700, text: sentence }])),
    "has 400 pages",
  ],
  [
    "an old Word file",
    () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]),
    "old Word file",
  ],
  ["rich text", () => bytes("{\\rtf1\\ansi x}"), "rich text file"],
  ["a picture", () => Buffer.concat([Buffer.from([0x89]), bytes("PNG\r\n")]), "This is a picture"],
];

test.each(cases)("%s", { timeout: 30_000 }, async (_, make, outcome, fileName) => {
  const given = make();
  const memory = process.memoryUsage().rss;
  const started = performance.now();
  const result = await readDocument({ bytes: given, fileName: fileName ?? null }).catch(
    (error: unknown) => error,
  );
  const ms = performance.now() - started;
  if (outcome === "ok") expect(result).toMatchObject({ text: expect.stringMatching(/\S/) });
  else {
    expect(result).toMatchObject({ name: "FactdeskError", message: expect.stringContaining(outcome) });
    expect(["invalid", "too_large"]).toContain(Reflect.get(Object(result), "code"));
  }
  // What one thread is given; the slowest here takes 2 s on an idle machine.
  expect(ms).toBeLessThan(20_000);
  expect(process.memoryUsage().rss - memory).toBeLessThan(700_000_000);
});
