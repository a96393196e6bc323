import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/server/actor";
import { archiveArticle } from "@/lib/server/article/archive-article";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { editClaim } from "@/lib/server/claim/edit-claim";
import { markClaim } from "@/lib/server/claim/mark-claim";
import { database } from "@/lib/server/database";
import { arrangeArticle, arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, historyOf, lastEventOf } from "@/lib/server/testing/told";
import { listMine } from "./list-mine";
import { takeNext } from "./take-next";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

/** So many open claims in one article. */
async function arrangeOpen(many: number): Promise<string[]> {
  const sentences = Array.from({ length: many }, (_, index) => `Claim number ${index} stands here.`);
  const article = await arrangeArticle(desk.editor, `${sentences.join(" ")} ${Math.random()}`);
  const ids: string[] = [];
  for (const exact of sentences)
    ids.push((await markClaim(desk.checker, article.id, () => ({ passages: [{ exact }] }))).id);
  return ids;
}

it("hands out the most urgent first, then the longest waiting", async () => {
  const ids: string[] = [];
  for (const priority of ["low", "normal", "high", "normal"] as const) {
    const claim = await arrangeClaim(desk, "open");
    await editClaim(desk.checker, claim.id, 1, () => ({ priority }));
    ids.push(claim.id);
    desk.pass(1);
  }
  const taken: (string | undefined)[] = [];
  for (let index = 0; index < 5; index++) taken.push((await takeNext(desk.second))?.id);
  expect(taken).toEqual([ids[2], ids[1], ids[3], ids[0], undefined]);
});

it("is a take like any other: held for an hour, with its event", async () => {
  const claim = await arrangeClaim(desk, "open");
  const taken = await takeNext(desk.second);
  expect(taken).toMatchObject({
    id: claim.id,
    stage: "researching",
    version: 2,
    holder: { id: desk.second.memberId },
    leaseUntil: new Date(desk.now().getTime() + 3_600_000).toISOString(),
    passages: [{ exact: "the bridge fell in 1998" }],
  });
  expect(await lastEventOf(desk.id, { claimId: claim.id })).toMatchObject({
    type: "claim.take",
    actorId: desk.second.memberId,
    articleId: claim.articleId,
    old: { stage: "open", holder: null },
    new: { stage: "researching", holder: desk.second.memberId },
  });
});

it("passes over what is held, reviewed, archived or another desk's", async () => {
  for (const stage of ["suggested", "researching", "in_review", "verified", "set_aside"] as const)
    await arrangeClaim(desk, stage);
  const archived = await arrangeClaim(desk, "open");
  await archiveArticle(desk.editor, archived.articleId);
  await arrangeClaim(await arrangeDesk(), "open");
  expect(await takeNext(desk.second)).toBeNull();
});

it("hands out at once what was held too long", async () => {
  const claim = await arrangeClaim(desk, "researching");
  desk.pass(60);
  expect((await takeNext(desk.second))?.id).toBe(claim.id);
  const told = (await historyOf(desk.id, { claimId: claim.id })).map(({ type }) => type);
  expect(told.slice(-2)).toEqual(["claim.expire", "claim.take"]);
});

it("takes from one article when asked to", async () => {
  await arrangeClaim(desk, "open");
  desk.pass(1);
  const later = await arrangeClaim(desk, "open");
  expect((await takeNext(desk.second, later.articleId))?.id).toBe(later.id);
  expect(await takeNext(desk.second, later.articleId)).toBeNull();
});

it("is not for readers", async () => {
  await arrangeClaim(desk, "open");
  expect(await codeOf(takeNext(desk.reader))).toBe("forbidden");
});

it("what one holds, claims and reviews, is listed, the soonest to run out first", async () => {
  const held = await arrangeClaim(desk, "open");
  await takeNext(desk.second);
  const review = await arrangeClaim(desk, "in_review");
  await actOnClaim(desk.second, review.id, "take_review", null, () => ({}));
  expect((await listMine(desk.second)).items.map(({ id }) => id)).toEqual([review.id, held.id]);
  desk.pass(31);
  expect((await listMine(desk.second)).items.map(({ id }) => id)).toEqual([held.id]);
  expect((await listMine(desk.third)).items).toEqual([]);
});

/** Everybody takes until nothing is left; how often each claim was handed out. */
async function race(takers: Actor[], next: (taker: Actor) => Promise<string | null>) {
  const handed = new Map<string, number>();
  await Promise.all(
    takers.map(async (taker) => {
      for (let id = await next(taker); id; id = await next(taker)) handed.set(id, (handed.get(id) ?? 0) + 1);
    }),
  );
  return handed;
}

describe("many who take at once", () => {
  const crowd = () => Array.from({ length: 20 }, (_, index) => (index % 2 ? desk.second : desk.third));

  it("get each claim exactly once, all of them", async () => {
    const ids = await arrangeOpen(60);
    const handed = await race(crowd(), async (taker) => (await takeNext(taker))?.id ?? null);
    expect([...handed.keys()].sort()).toEqual(ids.sort());
    expect([...handed.values()].every((times) => times === 1)).toBe(true);
    const told = await historyOf(desk.id, { type: "claim.take" });
    expect(new Set(told.map(({ claimId }) => claimId)).size).toBe(told.length);
  });

  it("would not with a queue that finds first and updates then: so this race can be lost", async () => {
    await arrangeOpen(60);
    const handed = await race(crowd(), async (taker) => {
      const where = { deskId: desk.id, stage: "open" } as const;
      const found = await database().claim.findFirst({ where, orderBy: { stageSince: "asc" } });
      if (!found) return null;
      await database().claim.updateMany({
        where: { deskId: desk.id, id: found.id },
        data: { stage: "researching", holderId: taker.memberId, leaseUntil: taker.at },
      });
      return found.id;
    });
    expect([...handed.values()].some((times) => times > 1)).toBe(true);
  });
});
