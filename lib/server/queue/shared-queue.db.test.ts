import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/server/actor";
import { editArticle } from "@/lib/server/article/edit-article";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { dropDraft, listDrafts } from "@/lib/server/claim/drafts";
import { editClaim } from "@/lib/server/claim/edit-claim";
import { findClaim } from "@/lib/server/claim/find-claim";
import { skipClaim } from "@/lib/server/claim/skip-claim";
import { database } from "@/lib/server/database";
import { editMe } from "@/lib/server/member/edit-me";
import { newId } from "@/lib/server/new-id";
import { arrangeArticle, arrangeClaim, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { handOverAll } from "./hand-over-all";
import { peekNext, takeNext } from "./take-next";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});
const act = (actor: Actor, id: string, action: string, body: unknown = {}) =>
  actOnClaim(actor, id, action, null, () => body);

describe("what is handed out next", () => {
  it("is the most urgent, then the soonest due, then the longest waiting", async () => {
    const claims: { id: string }[] = [];
    for (const [priority, dueOn] of [
      ["normal", null],
      ["normal", "2026-03-09"],
      ["normal", "2026-03-05"],
      ["high", null],
    ] as const) {
      const claim = await arrangeClaim(desk, "open");
      claims.push(await editClaim(desk.checker, claim.id, claim.version, () => ({ priority, dueOn })));
      desk.pass(1);
    }
    const order: string[] = [];
    for (let next = await peekNext(desk.third); next; next = await peekNext(desk.third)) {
      order.push(next.id);
      expect((await takeNext(desk.third))?.id).toBe(next.id);
    }
    expect(order).toEqual([3, 2, 1, 0].map((index) => claims[index]?.id));
  });

  it("is in a language that the person works in, or in none that is known", async () => {
    const english = await arrangeArticle(desk.editor);
    await editArticle(desk.editor, english.id, english.version, () => ({ language: "en-GB" }));
    const claim = await arrangeClaim(desk, "open", { articleId: english.id });
    expect((await peekNext(desk.second))?.id, "who never said any works in all").toBe(claim.id);
    const speak = (languages: string[]) => editMe(desk.third, () => ({ languages }));
    await speak(["pt-BR"]);
    expect(await lastEventOf(desk.id, { type: "member.edited" })).toMatchObject({
      old: { languages: [] },
      new: { languages: ["pt-BR"] },
    });
    expect(await takeNext(desk.third)).toBeNull();
    await speak(["pt-BR", "en"]);
    expect((await takeNext(desk.third))?.id).toBe(claim.id);
  });

  it("is nothing that the person skipped, for whoever else is there", async () => {
    const claim = await arrangeClaim(desk, "open");
    await takeNext(desk.third);
    await skipClaim(desk.third, claim.id, () => ({ reason: "I know the mayor." }));
    expect(await findClaim(desk.reader, claim.id)).toMatchObject({ stage: "open", holder: null });
    expect(await takeNext(desk.third)).toBeNull();
    expect((await takeNext(desk.second))?.id).toBe(claim.id);
    expect(await lastEventOf(desk.id, { type: "claim.skipped" })).toMatchObject({ why: "I know the mayor." });
    expect(await codeOf(skipClaim(desk.reader, claim.id, () => ({ reason: "No." })))).toBe("forbidden");
  });

  it("is a review by somebody else, leased like a claim; a dispute for editors only", async () => {
    const waiting = await arrangeClaim(desk, "in_review");
    const disputed = await arrangeClaim(desk, "disputed");
    expect(await takeNext(desk.checker, undefined, "review")).toBeNull();
    const taken = await takeNext(desk.second, undefined, "review");
    expect(taken).toMatchObject({
      id: waiting.id,
      stage: "in_review",
      reviewer: { id: desk.second.memberId },
    });
    expect(await lastEventOf(desk.id, { claimId: waiting.id })).toMatchObject({
      type: "claim.take_review",
      old: { stage: "in_review", reviewer: null },
      new: { stage: "in_review", reviewer: desk.second.memberId },
    });
    expect(await takeNext(desk.third, undefined, "review")).toBeNull();
    expect((await takeNext(desk.editor, undefined, "review"))?.id).toBe(disputed.id);
    expect(await takeNext(desk.otherEditor, undefined, "review")).toBeNull();
    desk.pass(31);
    expect((await takeNext(desk.third, undefined, "review"))?.id).toBe(waiting.id);
  });

  it("is one review each for many who ask at once", async () => {
    for (let count = 0; count < 12; count++) await arrangeClaim(desk, "in_review");
    const askers = Array.from({ length: 24 }, (_, index) => (index % 2 ? desk.second : desk.third));
    const taken = await Promise.all(askers.map((asker) => takeNext(asker, undefined, "review")));
    const ids = taken.flatMap((claim) => claim?.id ?? []);
    expect([ids.length, new Set(ids).size]).toEqual([12, 12]);
  });
});

describe("a verdict that comes after the lease ran out", () => {
  it("overwrites nothing and is kept as a draft that only its author sees", async () => {
    const claim = await arrangeClaim(desk, "researching");
    desk.pass(61);
    expect((await takeNext(desk.second))?.id).toBe(claim.id);
    const refusal = await refusalOf(
      act(desk.checker, claim.id, "propose_verdict", verdictOf("true", "Late.")),
    );
    expect(refusal).toMatchObject({ code: "forbidden", extra: { draft: "verdict" } });
    expect(refusal.message).toContain("kept as a draft");
    expect(await findClaim(desk.reader, claim.id)).toMatchObject({
      stage: "researching",
      holder: { id: desk.second.memberId },
    });
    const { items } = await listDrafts(desk.checker, claim.id);
    expect(items).toMatchObject([{ kind: "verdict", late: true, body: { rationale: "Late." } }]);
    expect((await listDrafts(desk.second, claim.id)).items).toEqual([]);
    await dropDraft(desk.checker, claim.id, "verdict");
    expect((await listDrafts(desk.checker, claim.id)).items).toEqual([]);
  });

  it("is not kept for who may not write, nor when there is nothing to keep", async () => {
    const claim = await arrangeClaim(desk, "open");
    const refusal = await refusalOf(act(desk.reader, claim.id, "propose_verdict", verdictOf()));
    expect(refusal.extra).not.toHaveProperty("draft");
    expect((await refusalOf(act(desk.second, claim.id, "propose_verdict", {}))).extra).not.toHaveProperty(
      "draft",
    );
    const broken = verdictOf("true", "Half a \ud83d character.");
    expect((await refusalOf(act(desk.second, claim.id, "propose_verdict", broken))).extra).not.toHaveProperty(
      "draft",
    );
    expect(await database().draft.count({ where: { deskId: desk.id } })).toBe(0);
  });
});

describe("handing over", () => {
  it("gives a claim to a colleague, with a lease that begins now", async () => {
    const claim = await arrangeClaim(desk, "researching");
    desk.pass(30);
    const reason = "Off to the dentist.";
    const after = await act(desk.checker, claim.id, "hand_over", { memberId: desk.third.memberId, reason });
    expect(after).toMatchObject({ stage: "researching", holder: { id: desk.third.memberId } });
    expect(after.leaseUntil).toBe(new Date(desk.now().getTime() + 3_600_000).toISOString());
    expect(await lastEventOf(desk.id, { claimId: claim.id })).toMatchObject({
      type: "claim.hand_over",
      old: { holder: desk.checker.memberId },
      new: { holder: desk.third.memberId },
      why: reason,
    });
  });

  it("never gives a review to its author, nor anything to a reader or a stranger", async () => {
    const open = await arrangeClaim(desk, "open");
    const waiting = await arrangeClaim(desk, "in_review");
    const other = await arrangeDesk();
    const refused: [string, string][] = [
      [waiting.id, desk.checker.memberId],
      [waiting.id, desk.reader.memberId],
      [open.id, desk.reader.memberId],
      [open.id, other.checker.memberId],
    ];
    for (const [id, memberId] of refused)
      expect(await codeOf(act(desk.editor, id, "hand_over", { memberId }))).toBe("invalid");
    expect(await codeOf(act(desk.third, open.id, "hand_over", { memberId: desk.second.memberId }))).toBe(
      "forbidden",
    );
  });

  it("of everything, when one is away: what the colleague may not have goes back to the queue", async () => {
    const claim = await arrangeClaim(desk, "open");
    const waiting = await arrangeClaim(desk, "in_review", { author: desk.third });
    await act(desk.second, claim.id, "take");
    await act(desk.second, waiting.id, "take_review");
    const told = await handOverAll(desk.second, () => ({ memberId: desk.third.memberId }));
    expect(told).toMatchObject({ handed: [claim.id], released: [{ id: waiting.id }] });
    expect(told.released[0]?.why).toContain("wrote or rated");
    expect((await findClaim(desk.reader, claim.id)).holder?.id).toBe(desk.third.memberId);
    expect((await findClaim(desk.reader, waiting.id)).reviewer).toBeNull();
    for (const { memberId } of [desk.reader, desk.third, { memberId: newId() }])
      expect(await codeOf(handOverAll(desk.third, () => ({ memberId })))).toBe("invalid");
    expect((await findClaim(desk.reader, claim.id)).holder?.id).toBe(desk.third.memberId);
    expect(await handOverAll(desk.third, () => ({ memberId: null }))).toMatchObject({
      handed: [],
      released: [{ id: claim.id, why: null }],
    });
  });
});
