import { beforeEach, describe, expect, it } from "vitest";
import type { InterestKind } from "@/lib/domain/member/interest";
import { interestCases } from "@/lib/domain/member/interest-cases";
import type { Actor } from "@/lib/server/actor";
import { editArticle } from "@/lib/server/article/edit-article";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { editClaim } from "@/lib/server/claim/edit-claim";
import { database } from "@/lib/server/database";
import { handOverAll } from "@/lib/server/queue/hand-over-all";
import { takeNext } from "@/lib/server/queue/take-next";
import { arrangeClaim, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { declareInterest, endInterest } from "./declare-interest";
import { touchesNone } from "./interest-condition";
import { listInterestsOf, listMyInterests } from "./list-interests";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

const act = (actor: Actor, id: string, action: string, body: unknown = {}) =>
  actOnClaim(actor, id, action, null, () => body);
const declare = (actor: Actor, name: string, kind: InterestKind = "speaker") =>
  declareInterest(actor, () => ({ kind, name }));
/** Sets the speaker, in whatever stage. */
const spoken = (id: string, speaker: string) =>
  database().$executeRaw`UPDATE claim SET speaker = ${speaker} WHERE id = ${id}::uuid`;

it.each(interestCases)("in SQL as in code: $kind “$name” and $claim: $touched", async (one) => {
  const { speaker = null, articlePublisher = null, articleAuthors = [], wording = "x" } = one.claim;
  const rows = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM (VALUES (${speaker}::text, ${wording}::text)) AS c (speaker, wording),
      (VALUES (${articlePublisher}::text, ${[...articleAuthors]}::text[])) AS a (publisher, authors)
    WHERE true ${touchesNone([one])}`;
  expect(rows.length === 0).toBe(one.touched);
});

describe("declaring", () => {
  it("is told without what it is in, listed, and ended once", async () => {
    const mine = await declareInterest(desk.checker, () => ({
      kind: "publisher",
      name: "Daily Post",
      note: "I worked there.",
    }));
    expect(mine).toMatchObject({
      kind: "publisher",
      name: "Daily Post",
      note: "I worked there.",
      endedAt: null,
    });
    expect(await lastEventOf(desk.id)).toMatchObject({
      type: "interest.declared",
      actorId: desk.checker.memberId,
      subjectId: mine.id,
      new: { member: desk.checker.memberId, interest: "publisher" },
    });
    desk.pass(5);
    await endInterest(desk.checker, mine.id);
    expect((await listMyInterests(desk.checker)).items).toEqual([
      { ...mine, endedAt: desk.now().toISOString() },
    ]);
    expect(await lastEventOf(desk.id)).toMatchObject({ type: "interest.ended", subjectId: mine.id });
    expect(await codeOf(endInterest(desk.checker, mine.id))).toBe("conflict");
  });

  it("what is live stands before what has ended", async () => {
    const first = await declare(desk.checker, "First");
    desk.pass(1);
    const second = await declare(desk.checker, "Second");
    await endInterest(desk.checker, second.id);
    expect((await listMyInterests(desk.checker)).items.map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it("another's is read by editors and by themselves, and ended by nobody else", async () => {
    const { id } = await declare(desk.checker, "Ann");
    const { memberId } = desk.checker;
    expect((await listInterestsOf(desk.editor, memberId)).items).toMatchObject([{ id }]);
    expect((await listInterestsOf(desk.checker, memberId)).items).toMatchObject([{ id }]);
    expect(await codeOf(listInterestsOf(desk.second, memberId))).toBe("forbidden");
    const other = await arrangeDesk();
    expect(await codeOf(listInterestsOf(other.admin, memberId))).toBe("not_found");
    for (const actor of [desk.admin, other.checker])
      expect(await codeOf(endInterest(actor, id))).toBe("not_found");
  });
});

describe("what is handed out next", () => {
  it("never touches a live interest of the taker; others get it", async () => {
    const first = await arrangeClaim(desk, "open");
    await editClaim(desk.checker, first.id, 1, () => ({ speaker: "Mayor Ann Núñez" }));
    desk.pass(1);
    const second = await arrangeClaim(desk, "open");
    const interest = await declare(desk.second, "ann nunez");
    expect((await takeNext(desk.second))?.id).toBe(second.id);
    expect(await takeNext(desk.second)).toBeNull();
    await endInterest(desk.second, interest.id);
    expect((await takeNext(desk.second))?.id).toBe(first.id);
  });

  it("by publisher, author and topic too, in one article as well", async () => {
    const claim = await arrangeClaim(desk, "open");
    const { articleId } = claim;
    await editArticle(desk.editor, articleId, 1, () => ({
      publisher: "The Daily Post",
      authors: ["Ruth Roe"],
    }));
    const handed = async (actor: Actor) => (await takeNext(actor, articleId))?.id;
    await declare(desk.second, "Daily Post", "publisher");
    await declare(desk.third, "Roe");
    await declare(desk.editor, "BRIDGE", "topic");
    for (const actor of [desk.second, desk.third, desk.editor]) expect(await handed(actor)).toBeUndefined();
    expect(await handed(desk.otherEditor)).toBe(claim.id);
  });
});

describe("taking by hand", () => {
  it("is refused until one says why; the event tells why and the kind", async () => {
    const { id } = await arrangeClaim(desk, "open");
    await spoken(id, "Ann Lee");
    await declare(desk.second, "Ann Lee");
    const refusal = await refusalOf(act(desk.second, id, "take"));
    expect(refusal).toMatchObject({
      code: "conflict",
      message: "You declared an interest in the speaker “Ann Lee”: say why you take it all the same.",
      extra: { interest: { kind: "speaker", name: "Ann Lee" } },
    });
    expect(await codeOf(act(desk.second, id, "take", { reason: "  " }))).toBe("conflict");
    await act(desk.second, id, "take", { reason: "Nobody else reads Danish." });
    expect(await lastEventOf(desk.id, { claimId: id })).toMatchObject({
      type: "claim.take",
      why: "Nobody else reads Danish.",
      new: { stage: "researching", interest: "speaker", holder: desk.second.memberId },
    });
  });

  it("asks nothing of those whom it does not touch, and keeps a reason from nobody's event", async () => {
    const { id } = await arrangeClaim(desk, "open");
    await declare(desk.second, "Ann Lee");
    await act(desk.second, id, "take", { reason: "Because." });
    const told = await lastEventOf(desk.id, { claimId: id });
    expect([told.why, told.new]).toEqual([null, { stage: "researching", holder: desk.second.memberId }]);
  });

  it("a review is answered for once, on taking it or with the verdict", async () => {
    const { id } = await arrangeClaim(desk, "in_review");
    await spoken(id, "Ann Lee");
    await declare(desk.second, "Lee");
    expect(await codeOf(act(desk.second, id, "take_review"))).toBe("conflict");
    expect(await codeOf(act(desk.second, id, "confirm"))).toBe("conflict");
    expect(await codeOf(act(desk.second, id, "dispute", verdictOf("false")))).toBe("conflict");
    await act(desk.second, id, "take_review", { reason: "Everybody else is away." });
    await act(desk.second, id, "confirm");
    expect((await lastEventOf(desk.id, { claimId: id })).why).toBeNull();
  });

  it("a verdict without a taken review is answered for with it", async () => {
    const { id } = await arrangeClaim(desk, "disputed");
    await spoken(id, "Ann Lee");
    await declare(desk.editor, "Lee");
    expect(await codeOf(act(desk.editor, id, "adjudicate", verdictOf()))).toBe("conflict");
    await act(desk.editor, id, "adjudicate", { ...verdictOf(), reason: "I am the last editor." });
    expect(await lastEventOf(desk.id, { claimId: id })).toMatchObject({
      type: "claim.adjudicate",
      why: "I am the last editor.",
      new: { interest: "speaker", rating: "true" },
    });
  });
});

describe("being handed work", () => {
  const reason = "Nobody else reads Danish.";
  beforeEach(() => declare(desk.second, "Ann Lee"));

  it("is refused until the one who hands it over says why, which then stands in the history", async () => {
    const { id } = await arrangeClaim(desk, "open");
    await spoken(id, "Ann Lee");
    const to = { memberId: desk.second.memberId };
    const refusal = await refusalOf(act(desk.editor, id, "hand_over", to));
    expect(refusal.code).toBe("conflict");
    expect(refusal.message).toContain("declared an interest in the speaker “Ann Lee”: write why");
    expect(refusal.extra.interest).toBeUndefined();
    await act(desk.editor, id, "hand_over", { ...to, reason });
    expect(await lastEventOf(desk.id, { claimId: id })).toMatchObject({
      ...{ type: "claim.hand_over", why: reason },
      new: { interest: "speaker", holder: desk.second.memberId },
    });
    await act(desk.second, id, "propose_verdict", verdictOf());
    expect((await lastEventOf(desk.id, { claimId: id })).why).toBeNull();
  });

  it("tells colleagues the kind and not what it is in, of a review as of a claim", async () => {
    for (const stage of ["researching", "in_review"] as const) {
      const { id } = await arrangeClaim(desk, stage);
      await spoken(id, "Ann Lee");
      const holder = stage === "researching" ? desk.checker : desk.third;
      if (stage === "in_review") await act(holder, id, "take_review");
      const { message } = await refusalOf(act(holder, id, "hand_over", { memberId: desk.second.memberId }));
      expect(message).toContain("declared an interest in its speaker: write why");
    }
  });

  it("of everything a colleague holds is no answer: what it touches goes back to the queue", async () => {
    const touching = await arrangeClaim(desk, "researching");
    const other = await arrangeClaim(desk, "researching");
    await spoken(touching.id, "Ann Lee");
    const told = await handOverAll(desk.checker, () => ({ memberId: desk.second.memberId, reason }));
    expect(told.handed).toEqual([other.id]);
    expect(told.released).toMatchObject([
      { id: touching.id, why: expect.stringMatching(/declared an interest in its speaker\.$/) },
    ]);
  });
});

it("a verdict is answered for by its author, where nothing was said on coming to hold the claim", async () => {
  const { id } = await arrangeClaim(desk, "researching");
  await spoken(id, "Ann Lee");
  await declare(desk.checker, "Ann Lee");
  const refusal = await refusalOf(act(desk.checker, id, "propose_verdict", verdictOf()));
  expect(refusal).toMatchObject({
    code: "conflict",
    message: "You declared an interest in the speaker “Ann Lee”: say why you rate it all the same.",
    extra: { interest: { kind: "speaker" } },
  });
  expect(await database().draft.count({ where: { claimId: id } })).toBe(0);
  await act(desk.checker, id, "propose_verdict", { ...verdictOf(), reason: "I am the only one here." });
  expect(await lastEventOf(desk.id, { claimId: id })).toMatchObject({
    ...{ why: "I am the only one here.", new: { interest: "speaker", rating: "true" } },
  });
});
