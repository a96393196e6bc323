import { beforeEach, describe, expect, it } from "vitest";
import type { BulkAction } from "@/lib/domain/claim/bulk";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { arrangeArticle, arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, historyOf, lastEventOf } from "@/lib/server/testing/told";
import { actOnClaim } from "./act-on-claim";
import { bulkOnClaims } from "./bulk-on-claims";
import { editClaim } from "./edit-claim";
import { findClaim } from "./find-claim";
import { markClaim } from "./mark-claim";
import { undoDeed } from "./undo-deed";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});
const bulk = (actor: Actor, ids: readonly string[], action: BulkAction, body: object = {}) =>
  bulkOnClaims(actor, () => ({ ids: [...ids], action, ...body }));
const arrangeMany = async (many: number) => {
  const sentences = Array.from({ length: many }, (_, index) => `Claim number ${index} stands here.`);
  const article = await arrangeArticle(desk.editor, `${sentences.join(" ")} ${Math.random()}`);
  const ids: string[] = [];
  for (const exact of sentences)
    ids.push((await markClaim(desk.checker, article.id, () => ({ passages: [{ exact }] }))).id);
  return { articleId: article.id, ids };
};
const stagesOf = async (articleId: string) =>
  Object.fromEntries(
    (await database().claim.groupBy({ by: ["stage"], where: { articleId }, _count: true })).map(
      ({ stage, _count }) => [stage, _count],
    ),
  );

describe("setting aside", () => {
  it("does what it may, tells what it may not and why, and is undone as one", async () => {
    const { ids, articleId } = await arrangeMany(4);
    const verified = await arrangeClaim(desk, "verified");
    const held = await arrangeClaim(desk, "researching");
    const told = await bulk(desk.second, [...ids, verified.id, held.id], "set_aside", {
      reason: "opinion",
      note: "All of one column.",
    });
    expect(told.done).toEqual([...ids].sort());
    expect(new Map(told.refused.map(({ id, why }) => [id, why]))).toEqual(
      new Map([
        [verified.id, expect.stringContaining("this one is verified")],
        [held.id, expect.stringContaining("Somebody else holds this claim")],
      ]),
    );
    expect(await lastEventOf(desk.id, { claimId: ids[0] ?? "" })).toMatchObject({
      type: "claim.set_aside",
      new: { stage: "set_aside", reason: "opinion", deed: told.undo },
      why: "All of one column.",
    });
    await actOnClaim(desk.editor, ids[3] ?? "", "reopen", null, () => ({ reason: "It is a fact." }));
    const undone = await undoDeed(desk.second, told.undo ?? "");
    expect(undone.done).toEqual(ids.slice(0, 3).sort());
    expect(undone.refused).toEqual([
      { id: ids[3], why: expect.stringContaining("changed this claim since") },
    ]);
    expect(await stagesOf(articleId)).toEqual({ open: 4 });
    expect(await lastEventOf(desk.id, { claimId: ids[0] ?? "" })).toMatchObject({
      type: "claim.undo",
      new: { deed: told.undo, undone: true },
    });
    expect(await codeOf(undoDeed(desk.second, told.undo ?? ""))).toBe("conflict");
  });

  it("of three hundred, and the way back, takes seconds", { timeout: 120_000 }, async () => {
    const { ids, articleId } = await arrangeMany(300);
    const begin = performance.now();
    const { done, undo } = await bulk(desk.second, ids, "set_aside", { reason: "not_worth_it" });
    const there = performance.now();
    expect(done).toHaveLength(300);
    expect(await stagesOf(articleId)).toEqual({ set_aside: 300 });
    const back = performance.now();
    expect((await undoDeed(desk.second, undo ?? "")).done).toHaveLength(300);
    const end = performance.now();
    expect(await stagesOf(articleId)).toEqual({ open: 300 });
    expect(there - begin + end - back).toBeLessThan(60_000);
  });

  it("is undone by its doer for ten minutes, by an editor later, by nobody else", async () => {
    const { ids } = await arrangeMany(2);
    const { undo } = await bulk(desk.second, ids, "set_aside", { reason: "opinion" });
    const by = (actor: Actor) => codeOf(undoDeed(actor, undo ?? ""));
    expect(await by(desk.third)).toBe("forbidden");
    expect(await by(desk.reader)).toBe("forbidden");
    expect(await by((await arrangeDesk()).admin)).toBe("not_found");
    desk.pass(11);
    expect(await by(desk.second)).toBe("forbidden");
    expect(await by(desk.editor)).toBe("done");
  });
});

describe("priority and due date", () => {
  it("change in every stage, and come back as each was", async () => {
    const open = await arrangeClaim(desk, "open");
    const verified = await arrangeClaim(desk, "verified");
    const other = await arrangeClaim(desk, "open");
    await editClaim(desk.checker, open.id, open.version, () => ({ priority: "low", dueOn: "2026-03-09" }));
    const told = await bulk(desk.second, [open.id, verified.id], "edit", {
      priority: "high",
      dueOn: "2026-03-03",
    });
    expect(told).toMatchObject({ refused: [], done: [open.id, verified.id].sort() });
    expect(await findClaim(desk.reader, verified.id)).toMatchObject({
      priority: "high",
      dueOn: "2026-03-03",
    });
    expect(await lastEventOf(desk.id, { claimId: open.id })).toMatchObject({
      type: "claim.edited",
      old: { priority: "low", dueOn: "2026-03-09" },
      new: { priority: "high", dueOn: "2026-03-03", deed: told.undo },
    });
    await undoDeed(desk.second, told.undo ?? "");
    expect(await findClaim(desk.reader, open.id)).toMatchObject({ priority: "low", dueOn: "2026-03-09" });
    expect(await findClaim(desk.reader, verified.id)).toMatchObject({ priority: "normal", dueOn: null });
    expect((await findClaim(desk.reader, other.id)).version).toBe(other.version);
  });

  it("that are so already leave nothing to undo", async () => {
    const claim = await arrangeClaim(desk, "open");
    expect(await bulk(desk.second, [claim.id], "edit", { priority: "normal" })).toEqual({
      done: [claim.id],
      refused: [],
      undo: null,
    });
    expect(await database().bulkDeed.count({ where: { deskId: desk.id } })).toBe(0);
  });
});

describe("other moves", () => {
  it("are those of the table, and have no way back", async () => {
    const suggested = await arrangeClaim(desk, "suggested");
    const held = await arrangeClaim(desk, "researching");
    const aside = await arrangeClaim(desk, "set_aside");
    const all = [suggested.id, held.id, aside.id];
    const each = async (action: BulkAction, body: object = {}) => {
      const { done, undo } = await bulk(desk.editor, all, action, body);
      return [...done, undo];
    };
    expect(await each("accept")).toEqual([suggested.id, null]);
    expect(await each("release")).toEqual([held.id, null]);
    expect(await each("reopen", { reason: "New facts." })).toEqual([aside.id, null]);
    const handed = await each("hand_over", { memberId: desk.third.memberId });
    expect(handed).toEqual([...all].sort().concat([null as never]));
    expect((await findClaim(desk.reader, held.id)).holder?.id).toBe(desk.third.memberId);
    const deed = await database().bulkDeed.findFirstOrThrow({ where: { deskId: desk.id, action: "accept" } });
    expect(await codeOf(undoDeed(desk.editor, deed.id))).toBe("conflict");
  });
});

describe("what is meant", () => {
  it("can be a filter, as the list has it", async () => {
    const { articleId } = await arrangeMany(3);
    await arrangeMany(2);
    const told = await bulkOnClaims(desk.second, () => ({
      filter: { article: articleId, stage: "open" },
      action: "edit",
      priority: "high",
    }));
    expect(told.done).toHaveLength(3);
  });

  it("is refused whole when it cannot be meant: readers, no reason, nobody; foreign claims one by one", async () => {
    const foreign = await arrangeClaim(await arrangeDesk(), "open");
    const claim = await arrangeClaim(desk, "open");
    expect(await codeOf(bulk(desk.reader, [claim.id], "set_aside", { reason: "opinion" }))).toBe("forbidden");
    expect(await codeOf(bulk(desk.second, [claim.id], "set_aside"))).toBe("invalid");
    expect(await codeOf(bulk(desk.editor, [claim.id], "hand_over"))).toBe("invalid");
    const told = await bulk(desk.second, [claim.id, foreign.id], "set_aside", { reason: "opinion" });
    expect(told.done).toEqual([claim.id]);
    expect(told.refused).toEqual([{ id: foreign.id, why: "There is no such claim in this desk." }]);
    expect(await historyOf(desk.id, { type: "claim.set_aside" })).toHaveLength(1);
  });

  it("by two at once is done to each claim once", async () => {
    const { ids } = await arrangeMany(30);
    const told = await Promise.all([
      bulk(desk.second, ids, "set_aside", { reason: "opinion" }),
      bulk(desk.third, [...ids].reverse(), "set_aside", { reason: "mistake" }),
    ]);
    expect(told.flatMap(({ done }) => done).sort()).toEqual([...ids].sort());
    expect(told.flatMap(({ refused }) => refused)).toHaveLength(30);
  });
});
