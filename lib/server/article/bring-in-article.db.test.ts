import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { bringInArticle as contract } from "@/lib/contract/article/article";
import { database } from "@/lib/server/database";
import { parse } from "@/lib/server/http/parse";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { bringInArticle } from "./bring-in-article";
import { findArticle } from "./find-article";
import { previewArticle } from "./preview-article";

let desk: ArrangedDesk;
beforeAll(async () => {
  desk = await arrangeDesk();
});
let count = 0;
const unique = () => `Text number ${++count}.`;
const bring = (body: object, actor = desk.checker) =>
  bringInArticle(actor, () => parse(contract.body!, { title: "A title", ...body }));
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

it("keeps the text as given, with its hash, its blocks and what is said about it", async () => {
  const text = ` date 2022-03-16 The first. It goes on.\n\n"Quoted words," she said.\n${unique()}`;
  const article = await bring({ text, publisher: "Post", authors: ["A", "B"], language: "pt-br" });
  expect(article).toMatchObject({
    title: "A title",
    publisher: "Post",
    authors: ["A", "B"],
    language: "pt-BR",
  });
  expect(article).toMatchObject({ publishedAt: "2022-03-16", version: 1, claimCounts: {} });
  expect(article.revision).toMatchObject({ number: 1, text, sha256: sha256(text), length: text.length });
  expect(article.revision.blocks[0]).toEqual({
    type: "dateline",
    start: 1,
    end: 16,
    text: "date 2022-03-16",
  });
  for (const { start, end, text: words } of article.revision.blocks)
    expect(text.slice(start, end)).toBe(words);
  expect(await findArticle(desk.reader, article.id)).toMatchObject({ ...article, claims: [] });
  expect(await lastEventOf(desk.id, { articleId: article.id })).toMatchObject({
    type: "article.created",
    actorId: desk.checker.memberId,
    old: null,
    new: { title: "A title", publishedAt: "2022-03-16", sha256: sha256(text) },
  });
});

it("a date that is given, even none, goes before the one in the text", async () => {
  const text = () => `date 2022-03-16 ${unique()}`;
  expect((await bring({ text: text(), publishedAt: "2021-01-02" })).publishedAt).toBe("2021-01-02");
  expect((await bring({ text: text(), publishedAt: null })).publishedAt).toBeNull();
  expect((await bring({ text: text(), publishedAt: "2021-01-02T23:30:00-05:00" })).publishedAt).toBe(
    "2021-01-02",
  );
});

it("takes the blocks that a person corrected", async () => {
  const text = `Heading here\n\n${unique()}`;
  const blocks = [
    { type: "headline", start: 0, end: 12 },
    { type: "list_item", start: 14, end: text.length },
  ];
  expect((await bring({ text, blocks })).revision.blocks).toMatchObject(blocks);
});

describe("the same text", () => {
  it("is refused with the id of the article that has it, also as CRLF", async () => {
    const text = `One line\nand one more ${unique()}`;
    const { id } = await bring({ text });
    for (const again of [text, text.replaceAll("\n", "\r\n")]) {
      const refusal = await refusalOf(bring({ text: again, title: "Other" }, desk.editor));
      expect([refusal.code, refusal.extra.id]).toEqual(["conflict", id]);
    }
    expect(await previewArticle(desk.checker, () => ({ text }))).toMatchObject({
      existing: { id, title: "A title" },
    });
  });

  it("brought in by many at once is one article, and the others get its id", async () => {
    const text = unique();
    const results = await Promise.all(
      Array.from({ length: 8 }, () =>
        bring({ text }).then(
          (article) => ({ won: true, id: article.id, code: "done" }),
          (error) => ({ won: false, id: error.extra?.id, code: error.code }),
        ),
      ),
    );
    const winners = results.filter(({ won }) => won);
    expect(winners).toHaveLength(1);
    expect(new Set(results.map(({ id }) => id))).toEqual(new Set([winners[0]?.id]));
    expect(results.filter(({ code }) => code === "conflict")).toHaveLength(7);
    expect(
      await database().article.count({ where: { deskId: desk.id, id: { in: results.map(({ id }) => id) } } }),
    ).toBe(1);
  });

  it("is another desk's own affair", async () => {
    const text = unique();
    await bring({ text });
    expect(await codeOf(bring({ text }, (await arrangeDesk()).checker))).toBe("done");
  });
});

const bad: [string, object, string][] = [
  ["no text", { text: " \n" }, "invalid"],
  ["a NUL", { text: "a\0b" }, "invalid"],
  ["half a character", { text: "a\ud83d b" }, "invalid"],
  ["more than a million characters", { text: "x".repeat(1_000_001) }, "too_large"],
  [
    "blocks that overlap",
    {
      text: "ab cd",
      blocks: [
        { type: "quote", start: 0, end: 3 },
        { type: "quote", start: 2, end: 5 },
      ],
    },
    "invalid",
  ],
  [
    "blocks that leave words out",
    { text: "ab cd", blocks: [{ type: "quote", start: 0, end: 2 }] },
    "invalid",
  ],
  ["blocks beyond the text", { text: "ab cd", blocks: [{ type: "quote", start: 0, end: 6 }] }, "invalid"],
];
it.each(bad)("refuses %s, after asking who", async (_name, body, code) => {
  expect(await codeOf(bring(body))).toBe(code);
  expect(await codeOf(bring(body, desk.reader))).toBe("forbidden");
});

it("a preview saves nothing, and a reader gets none", async () => {
  const text = unique();
  const before = await database().article.count();
  expect(await previewArticle(desk.checker, () => ({ text: `${text}\r\n` }))).toMatchObject({
    text: `${text}\n`,
    publishedAt: null,
    existing: null,
  });
  expect(await database().article.count()).toBe(before);
  expect(await codeOf(previewArticle(desk.reader, () => ({ text })))).toBe("forbidden");
});
