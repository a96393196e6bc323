import { beforeEach, expect, it } from "vitest";
import { arrangeArticle } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, lastEventOf } from "@/lib/server/testing/told";
import { findArticle } from "./find-article";
import { keepPosition } from "./keep-position";
import { setSentenceAside, takeSentenceBack } from "./review-sentence";
import { reviseArticle } from "./revise-article";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

it("a sentence is set aside with a reason, and taken back", async () => {
  const article = await arrangeArticle(desk.editor);
  const start = article.revision.text.indexOf("Nobody");
  const end = start + "Nobody was hurt.".length;
  const aside = (actor = desk.checker) =>
    setSentenceAside(actor, article.id, () => ({ start, end, reason: "opinion" }));
  await aside();
  expect((await findArticle(desk.reader, article.id)).sentences).toMatchObject([
    { start, end, reason: "opinion", by: { name: "checker" } },
  ]);
  expect(await lastEventOf(desk.id, { articleId: article.id })).toMatchObject({
    type: "sentence.set_aside",
    new: { words: "Nobody was hurt.", reason: "opinion" },
  });
  expect(await codeOf(aside(desk.reader))).toBe("forbidden");
  expect(await codeOf(aside((await arrangeDesk()).checker))).toBe("not_found");
  expect(await codeOf(takeSentenceBack(desk.second, article.id, start))).toBe("done");
  expect(await codeOf(takeSentenceBack(desk.second, article.id, start))).toBe("not_found");
  expect((await findArticle(desk.reader, article.id)).sentences).toEqual([]);
});

it("a sentence stays set aside in the next revision where its words stand", async () => {
  const article = await arrangeArticle(desk.editor);
  const { text } = article.revision;
  for (const words of ["Nobody was hurt.", "It was rebuilt."]) {
    const start = text.indexOf(words);
    await setSentenceAside(desk.checker, article.id, () => ({
      start,
      end: start + words.length,
      reason: "opinion",
    }));
  }
  const next = `Corrected.\n\n${text.replace("Nobody was hurt.", "Two were hurt.")}`;
  await reviseArticle(desk.checker, article.id, false, () => ({ text: next }));
  const { sentences } = await findArticle(desk.reader, article.id);
  expect(sentences.map(({ start, end }) => next.slice(start, end))).toEqual(["It was rebuilt."]);
});

it("everybody reads on from their own place", async () => {
  const article = await arrangeArticle(desk.editor);
  await keepPosition(desk.checker, article.id, () => ({ position: 12 }));
  await keepPosition(desk.checker, article.id, () => ({ position: 7 }));
  expect((await findArticle(desk.checker, article.id)).readingPosition).toBe(7);
  expect((await findArticle(desk.second, article.id)).readingPosition).toBeNull();
  expect(await codeOf(keepPosition((await arrangeDesk()).checker, article.id, () => ({ position: 1 })))).toBe(
    "not_found",
  );
});
