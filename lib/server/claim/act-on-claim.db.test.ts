import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/server/database";
import { tagEvidence } from "@/lib/server/evidence/tag-evidence";
import { expireLeases } from "@/lib/server/queue/expire-leases";
import { arrangeClaim, arrangeEvidence, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk, arrangeMember } from "@/lib/server/testing/arrange-desk";
import { codeOf, historyOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { actOnClaim } from "./act-on-claim";
import { editClaim } from "./edit-claim";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});
const nothing = () => ({});
const rowOf = (id: string) =>
  database().claim.findUniqueOrThrow({ where: { deskId_id: { deskId: desk.id, id } } });

describe("refusals come in the order: visible, role, stage, person, version, body", () => {
  it("peels them off one by one", async () => {
    const claim = await arrangeClaim(desk, "in_review");
    const open = await arrangeClaim(desk, "open");
    const stranger = (await arrangeDesk()).editor;
    const bad = () => ({ reason: "" });
    const ask = (...[actor, id, seen]: [typeof stranger, string, number]) =>
      codeOf(actOnClaim(actor, id, "request_changes", seen, bad));
    expect(await ask(stranger, claim.id, 99)).toBe("not_found");
    expect(await ask(desk.reader, open.id, 99)).toBe("forbidden");
    expect(await ask(desk.checker, open.id, 99)).toBe("conflict");
    expect(await ask(desk.checker, claim.id, 99)).toBe("forbidden");
    expect(await ask(desk.second, claim.id, 99)).toBe("stale");
    expect(await ask(desk.second, claim.id, claim.version)).toBe("invalid");
    expect((await rowOf(claim.id)).version).toBe(claim.version);
  });

  it("a stale version comes with the claim as it is now", async () => {
    const claim = await arrangeClaim(desk, "open");
    const refusal = await refusalOf(actOnClaim(desk.checker, claim.id, "take", claim.version - 1, nothing));
    expect(refusal.extra.current).toMatchObject({ id: claim.id, version: claim.version });
  });

  it("what is no action is not there, whatever its name", async () => {
    const claim = await arrangeClaim(desk, "open");
    for (const action of ["approve", "constructor", "__proto__", ""])
      expect(await codeOf(actOnClaim(desk.admin, claim.id, action, null, nothing))).toBe("not_found");
  });
});

const badBodies: [string, "researching" | "in_review" | "verified" | "open", unknown][] = [
  ["reopen", "verified", {}],
  ["reopen", "verified", { reason: " \n" }],
  ["request_changes", "in_review", { reason: 7 }],
  ["request_changes", "in_review", { reason: "x".repeat(4_001) }],
  ["set_aside", "open", {}],
  ["set_aside", "open", { reason: "boring" }],
  ["set_aside", "open", { reason: "duplicate" }],
  ["set_aside", "open", { reason: "duplicate", duplicateOf: "none" }],
  ["propose_verdict", "researching", { rating: "true" }],
  ["propose_verdict", "researching", { rationale: "Because." }],
  ["propose_verdict", "researching", { rating: "very_true", rationale: "Because." }],
  ["propose_verdict", "researching", { rating: "true", rationale: "As [7] says." }],
  ["propose_verdict", "researching", { rating: "true", rationale: "NUL \0 here" }],
  ["dispute", "in_review", { rating: "false", rationale: "" }],
  ["propose_verdict", "researching", null],
];
it.each(badBodies)("%s of a claim that is %s refuses %j", async (action, stage, body) => {
  const claim = await arrangeClaim(desk, stage);
  const actor = {
    researching: desk.checker,
    in_review: desk.second,
    verified: desk.editor,
    open: desk.third,
  };
  const before = await rowOf(claim.id);
  const refusal = await refusalOf(actOnClaim(actor[stage], claim.id, action, claim.version, () => body));
  expect(refusal.code).toBe("invalid");
  expect(refusal.extra.issues).not.toEqual([]);
  expect(await rowOf(claim.id)).toEqual(before);
  expect((await historyOf(desk.id, { claimId: claim.id, type: `claim.${action}` })).length).toBe(0);
});

describe("leases", () => {
  it("a claim is held for an hour, and every write of its holder extends that", async () => {
    const claim = await arrangeClaim(desk, "researching");
    desk.pass(50);
    await arrangeEvidence(desk.checker, claim.id);
    expect((await rowOf(claim.id)).leaseUntil).toEqual(new Date(desk.now().getTime() + 3_600_000));
    desk.pass(50);
    const { version } = await rowOf(claim.id);
    await editClaim(desk.checker, claim.id, version, () => ({ wording: "The bridge fell in 1998." }));
    expect((await rowOf(claim.id)).leaseUntil).toEqual(new Date(desk.now().getTime() + 3_600_000));
  });

  it("somebody else's write does not", async () => {
    const claim = await arrangeClaim(desk, "researching");
    const until = (await rowOf(claim.id)).leaseUntil;
    desk.pass(30);
    await tagEvidence(desk.third, claim.id, () => ({ url: "https://other.example", stance: "context" }));
    expect((await rowOf(claim.id)).leaseUntil).toEqual(until);
  });

  it("one that ran out keeps its holder from proposing and lets anybody take the claim", async () => {
    const claim = await arrangeClaim(desk, "researching");
    desk.pass(60);
    const propose = actOnClaim(desk.checker, claim.id, "propose_verdict", null, () => verdictOf());
    expect(await codeOf(propose)).toBe("forbidden");
    await actOnClaim(desk.third, claim.id, "take", null, nothing);
    expect((await rowOf(claim.id)).holderId).toBe(desk.third.memberId);
    expect(await lastEventOf(desk.id, { claimId: claim.id })).toMatchObject({
      type: "claim.take",
      actorId: desk.third.memberId,
      old: { stage: "researching", holder: desk.checker.memberId },
      new: { stage: "researching", holder: desk.third.memberId },
    });
  });

  it("the clock puts back what ran out, says so, and leaves the rest", async () => {
    const early = await arrangeClaim(desk, "researching");
    desk.pass(30);
    const late = await arrangeClaim(desk, "researching");
    desk.pass(29);
    expect(await expireLeases(desk.id, desk.now())).toBe(0);
    desk.pass(1);
    expect(await expireLeases(desk.id, desk.now())).toBe(1);
    expect(await rowOf(early.id)).toMatchObject({ stage: "open", holderId: null, leaseUntil: null });
    expect((await rowOf(early.id)).version).toBe(early.version + 1);
    expect(await rowOf(late.id)).toMatchObject({ stage: "researching", holderId: desk.checker.memberId });
    expect(await lastEventOf(desk.id, { claimId: early.id })).toMatchObject({
      type: "claim.expire",
      actorId: null,
      old: { stage: "researching", holder: desk.checker.memberId },
      new: { stage: "open" },
    });
  });

  it("two clocks at once put each back once", async () => {
    const claim = await arrangeClaim(desk, "researching");
    desk.pass(61);
    const rounds = await Promise.all(Array.from({ length: 5 }, () => expireLeases(desk.id, desk.now())));
    expect(rounds.reduce((sum, count) => sum + count)).toBe(1);
    expect((await historyOf(desk.id, { claimId: claim.id, type: "claim.expire" })).length).toBe(1);
  });

  it("a review that was taken keeps others out for half an hour", async () => {
    const claim = await arrangeClaim(desk, "in_review");
    await actOnClaim(desk.second, claim.id, "take_review", null, nothing);
    for (const action of ["confirm", "take_review", "request_changes", "dispute"])
      expect(await codeOf(actOnClaim(desk.third, claim.id, action, null, nothing))).toBe("conflict");
    desk.pass(30);
    await actOnClaim(desk.third, claim.id, "confirm", null, nothing);
    expect((await rowOf(claim.id)).stage).toBe("verified");
  });

  it("the review of a dispute is taken by an editor, and keeps other editors out", async () => {
    const claim = await arrangeClaim(desk, "disputed");
    await actOnClaim(desk.editor, claim.id, "take_review", null, nothing);
    const adjudicate = () => actOnClaim(desk.admin, claim.id, "adjudicate", null, () => verdictOf());
    expect(await codeOf(adjudicate())).toBe("conflict");
    desk.pass(30);
    expect(await codeOf(adjudicate())).toBe("done");
  });
});

describe("asking for changes", () => {
  it("hands the claim back to its author, who holds it anew", async () => {
    const claim = await arrangeClaim(desk, "in_review");
    desk.pass(600);
    await actOnClaim(desk.second, claim.id, "request_changes", null, () => ({ reason: "Cite it." }));
    expect(await rowOf(claim.id)).toMatchObject({
      stage: "researching",
      holderId: desk.checker.memberId,
      leaseUntil: new Date(desk.now().getTime() + 3_600_000),
      standingVerdictId: null,
    });
    const [review] = await database().review.findMany({ where: { deskId: desk.id, claimId: claim.id } });
    expect(review).toMatchObject({ decision: "request_changes", reason: "Cite it." });
  });

  it("opens it when the author has left the desk", async () => {
    const leaver = await arrangeMember(desk.id, "Leaver", "checker", desk.now);
    const claim = await arrangeClaim(desk, "in_review", { author: leaver });
    await database().member.update({
      where: { deskId_id: { deskId: desk.id, id: leaver.memberId } },
      data: { removedAt: desk.now() },
    });
    await actOnClaim(desk.second, claim.id, "request_changes", null, () => ({ reason: "Cite it." }));
    expect(await rowOf(claim.id)).toMatchObject({ stage: "open", holderId: null, leaseUntil: null });
  });
});

it("of many who take the same claim at once, one gets it", async () => {
  const claim = await arrangeClaim(desk, "open");
  const takers = [desk.checker, desk.second, desk.third, desk.editor, desk.otherEditor, desk.admin];
  const codes = await Promise.all(
    takers.map((taker) => codeOf(actOnClaim(taker, claim.id, "take", null, nothing))),
  );
  expect(codes.sort()).toEqual(["conflict", "conflict", "conflict", "conflict", "conflict", "done"]);
});

it("of two who confirm and dispute at once, one is heard", async () => {
  const claim = await arrangeClaim(desk, "in_review");
  const codes = await Promise.all([
    codeOf(actOnClaim(desk.second, claim.id, "confirm", null, nothing)),
    codeOf(actOnClaim(desk.third, claim.id, "dispute", null, () => verdictOf("false"))),
  ]);
  expect(codes.sort()).toEqual(["conflict", "done"]);
  expect(await database().review.count({ where: { deskId: desk.id, claimId: claim.id } })).toBe(1);
});
