import { expect, test } from "vitest";
import { readDocumentApart } from "./read-document-apart";

const sentence = "The river rose by two metres in the night, and people left their homes. ";

test("documents are read in a thread, several at once, and their faults come back whole", {
  timeout: 30_000,
}, async () => {
  const texts = ["First text.", "Second text."].map((text) => Buffer.from(text));
  const read = await Promise.all(texts.map((bytes) => readDocumentApart({ bytes })));
  expect(read.map(({ text }) => text)).toEqual(["First text.", "Second text."]);
  expect(texts[0]?.length, "the given bytes stay").toBe(11);
  const error = await readDocumentApart({ bytes: Buffer.from("{\\rtf1") }).catch((caught: unknown) => caught);
  expect(error).toMatchObject({
    name: "FactdeskError",
    code: "invalid",
    extra: { reason: "not_a_document" },
  });
});

test("while a heavy page is read, others are served", { timeout: 40_000 }, async () => {
  await readDocumentApart({ bytes: Buffer.from("warm") });
  let longest = 0;
  let before = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
  }, 10);
  const heavy = `<html><body><p>${"<span class='x'>a</span>".repeat(15_000)}</p><p>${sentence}</p></body></html>`;
  await readDocumentApart({ bytes: Buffer.from(heavy) });
  clearInterval(beat);
  longest = Math.max(longest, performance.now() - before);
  expect(longest).toBeLessThan(1_000);
});
