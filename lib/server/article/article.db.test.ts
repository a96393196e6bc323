import { beforeEach, describe, expect, it } from "vitest";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { markClaim } from "@/lib/server/claim/mark-claim";
import { database } from "@/lib/server/database";
import { listArticleEvents } from "@/lib/server/event/list-article-events";
import { takeNext } from "@/lib/server/queue/take-next";
import { arrangeArticle, arrangeClaim, arrangeEvidence } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, historyOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { archiveArticle, restoreArticle } from "./archive-article";
import { deleteArticle } from "./delete-article";
import { editArticle } from "./edit-article";
import { findArticle } from "./find-article";
import { listArticles } from "./list-articles";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});
const list = (query: object = {}) =>
  listArticles(desk.reader, { archived: "false", limit: 50, ...query } as never);

describe("mending what is said about an article", () => {
  it("tells what changed, from what to what", async () => {
    const article = await arrangeArticle(desk.editor);
    const mended = {
      title: "New title",
      authors: ["Ann"],
      publishedAt: "2020-02-29",
      url: "https://post.example/a",
    };
    const after = await editArticle(desk.checker, article.id, 1, () => ({ ...mended, publisher: null }));
    expect(after).toMatchObject({ ...mended, version: 2 });
    expect(await lastEventOf(desk.id, { articleId: article.id })).toMatchObject({
      type: "article.edited",
      actorId: desk.checker.memberId,
      old: { title: article.title, authors: [], publishedAt: null, url: null },
      new: mended,
    });
  });

  it("changes nothing when nothing differs, and never the text", async () => {
    const article = await arrangeArticle(desk.editor);
    const after = await editArticle(desk.checker, article.id, 1, () => ({ title: article.title }));
    expect(after.version).toBe(1);
    expect(await historyOf(desk.id, { articleId: article.id })).toHaveLength(1);
    expect((await findArticle(desk.reader, article.id)).revision).toEqual(article.revision);
  });

  it("is refused in order: visible, role, version missing, stale", async () => {
    const { id } = await arrangeArticle(desk.editor);
    const body = () => {
      throw new Error("The body is read last.");
    };
    expect(await codeOf(editArticle((await arrangeDesk()).admin, id, 9, body))).toBe("not_found");
    expect(await codeOf(editArticle(desk.reader, id, 9, body))).toBe("forbidden");
    expect(await codeOf(editArticle(desk.checker, id, null, body))).toBe("precondition_required");
    const stale = await refusalOf(editArticle(desk.checker, id, 9, body));
    expect([stale.code, stale.extra.current]).toMatchObject(["stale", { id, version: 1 }]);
  });
});

describe("archiving", () => {
  it("takes the article off the list and its claims off the queue; restoring brings them back", async () => {
    const claim = await arrangeClaim(desk, "open");
    const archived = await archiveArticle(desk.editor, claim.articleId);
    expect(archived.archivedAt).toBe(desk.now().toISOString());
    expect((await list()).items).toEqual([]);
    expect((await list({ archived: "true" })).items).toMatchObject([{ id: claim.articleId }]);
    expect(await takeNext(desk.checker)).toBeNull();
    expect((await findArticle(desk.reader, claim.articleId)).claims).toHaveLength(1);
    await restoreArticle(desk.editor, claim.articleId);
    expect((await list()).items).toHaveLength(1);
    expect((await takeNext(desk.checker))?.id).toBe(claim.id);
    const told = (await historyOf(desk.id, { articleId: claim.articleId })).map(({ type }) => type);
    expect(told).toEqual(expect.arrayContaining(["article.archived", "article.restored"]));
  });

  it("is for editors, once, in their own desk", async () => {
    const { id } = await arrangeArticle(desk.editor);
    expect(await codeOf(archiveArticle((await arrangeDesk()).editor, id))).toBe("not_found");
    expect(await codeOf(archiveArticle(desk.checker, id))).toBe("forbidden");
    expect(await codeOf(restoreArticle(desk.editor, id))).toBe("conflict");
    await archiveArticle(desk.editor, id);
    expect(await codeOf(archiveArticle(desk.editor, id))).toBe("conflict");
  });
});

describe("deleting", () => {
  it("takes an article with its claims, passages and evidence, and leaves history", async () => {
    const claim = await arrangeClaim(desk, "researching");
    await arrangeEvidence(desk.checker, claim.id);
    await deleteArticle(desk.editor, claim.articleId);
    const where = { deskId: desk.id };
    const left = await Promise.all([
      database().article.count({ where }),
      database().revision.count({ where }),
      database().claim.count({ where }),
      database().passage.count({ where }),
      database().evidence.count({ where }),
    ]);
    expect(left).toEqual([0, 0, 0, 0, 0]);
    expect(await lastEventOf(desk.id, { articleId: claim.articleId })).toMatchObject({
      type: "article.deleted",
      actorId: desk.editor.memberId,
    });
    expect((await historyOf(desk.id, { claimId: claim.id })).length).toBeGreaterThan(1);
    const { revision } = await arrangeArticle(desk.editor);
    expect(revision.number).toBe(1);
  });

  it("is refused once a verdict was given, even a withdrawn one", async () => {
    const claim = await arrangeClaim(desk, "in_review");
    await actOnClaim(desk.checker, claim.id, "withdraw", null, () => ({}));
    expect(await codeOf(deleteArticle(desk.admin, claim.articleId))).toBe("conflict");
    expect((await findArticle(desk.reader, claim.articleId)).claims).toHaveLength(1);
  });

  it("is refused while another article's claim is a duplicate of one of its claims", async () => {
    const [twin, claim] = [await arrangeClaim(desk, "open"), await arrangeClaim(desk, "open")];
    const body = { reason: "duplicate", duplicateOf: twin.id };
    await actOnClaim(desk.checker, claim.id, "set_aside", null, () => body);
    expect(await codeOf(deleteArticle(desk.editor, twin.articleId))).toBe("conflict");
    expect(await codeOf(deleteArticle(desk.editor, claim.articleId))).toBe("done");
  });

  it("is for editors in their own desk", async () => {
    const { id } = await arrangeArticle(desk.editor);
    expect(await codeOf(deleteArticle((await arrangeDesk()).editor, id))).toBe("not_found");
    expect(await codeOf(deleteArticle(desk.checker, id))).toBe("forbidden");
  });

  it("while somebody marks a claim in it, one of the two comes first and nothing is left over", async () => {
    for (let round = 0; round < 6; round++) {
      const { id } = await arrangeArticle(desk.editor);
      const passages = [{ exact: "Nobody was hurt" }];
      const codes = await Promise.all([
        codeOf(markClaim(desk.checker, id, () => ({ passages }))),
        codeOf(deleteArticle(desk.editor, id)),
      ]);
      expect([
        ["done", "done"],
        ["not_found", "done"],
      ]).toContainEqual(codes);
      expect(await database().claim.count({ where: { articleId: id } })).toBe(0);
    }
  });
});

describe("lists", () => {
  it("page through all, newest first, without loss or repetition", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 7; index++) {
      if (index % 2) desk.pass(1); // Some share their time.
      ids.unshift((await arrangeArticle(desk.editor)).id);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(ids);
    expect(await codeOf(list({ cursor: "bm9wZQ" }))).toBe("invalid");
  });

  it("find words in title and publisher, literally", async () => {
    const article = await arrangeArticle(desk.editor);
    await editArticle(desk.editor, article.id, 1, () => ({ title: "100% of_it", publisher: "Daily Post" }));
    await arrangeArticle(desk.editor);
    for (const q of ["100%", "of_it", "DAILY 100"]) expect((await list({ q })).items).toHaveLength(1);
    for (const q of ["10_%", "weekly"]) expect((await list({ q })).items).toEqual([]);
  });

  it("show no other desk's", async () => {
    await arrangeArticle((await arrangeDesk()).editor);
    expect((await list()).items).toEqual([]);
  });

  it("history pages through all events, newest first", async () => {
    const claim = await arrangeClaim(desk, "verified");
    const types: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listArticleEvents(desk.reader, claim.articleId, { limit: 2, cursor });
      types.push(...page.items.map(({ type }) => type));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(types).toEqual([
      "claim.confirm",
      "claim.propose_verdict",
      "claim.take",
      "claim.marked",
      "article.created",
    ]);
    const stranger = (await arrangeDesk()).reader;
    expect(await codeOf(listArticleEvents(stranger, claim.articleId, { limit: 2 }))).toBe("not_found");
    expect(await codeOf(findArticle(stranger, claim.articleId))).toBe("not_found");
  });
});
