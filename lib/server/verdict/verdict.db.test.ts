import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/server/actor";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { findClaim } from "@/lib/server/claim/find-claim";
import { database } from "@/lib/server/database";
import { editEvidence } from "@/lib/server/evidence/edit-evidence";
import { removeEvidence } from "@/lib/server/evidence/remove-evidence";
import { arrangeClaim, arrangeEvidence, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { currentScale } from "./current-scale";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});
const act = (actor: Actor, id: string, action: string, body: unknown = {}) =>
  actOnClaim(actor, id, action, null, () => body);

it("names the version of the claim and of each piece of evidence that it was given on", async () => {
  const claim = await arrangeClaim(desk, "researching");
  const first = await arrangeEvidence(desk.checker, claim.id);
  await arrangeEvidence(desk.checker, claim.id, "https://two.example");
  await editEvidence(desk.checker, first.id, 1, () => ({ quote: "It fell." }));
  const { version } = await findClaim(desk.checker, claim.id);
  await act(desk.checker, claim.id, "propose_verdict", verdictOf("mostly_true", "See [1] and again [1]."));
  const { verdicts } = await findClaim(desk.reader, claim.id);
  expect(verdicts).toMatchObject([
    {
      kind: "proposal",
      rating: { key: "mostly_true", ordinal: 4 },
      claimVersion: version,
      author: { id: desk.checker.memberId },
      stands: true,
      cites: [{ evidenceId: first.id, number: 1, version: 2 }],
      reviews: [],
    },
  ]);
  expect(await lastEventOf(desk.id, { claimId: claim.id })).toMatchObject({
    type: "claim.propose_verdict",
    subjectId: verdicts[0]?.id,
    old: { rating: null },
    new: {
      stage: "in_review",
      rating: "mostly_true",
      summary: "It did.",
      rationale: "See [1] and again [1].",
    },
  });
});

it("cites nothing that was taken off the claim", async () => {
  const claim = await arrangeClaim(desk, "researching");
  const evidence = await arrangeEvidence(desk.checker, claim.id);
  await removeEvidence(desk.checker, evidence.id);
  const refusal = await refusalOf(
    act(desk.checker, claim.id, "propose_verdict", verdictOf("true", "See [1].")),
  );
  expect([refusal.code, refusal.message]).toEqual(["invalid", expect.stringContaining("[1]")]);
});

describe("how sure, and up to when", () => {
  it("stands on the verdict and in history", async () => {
    const claim = await arrangeClaim(desk, "researching");
    const certain = { confidence: "moderate", evidenceUntil: "2026-02-28" };
    await act(desk.checker, claim.id, "propose_verdict", { ...verdictOf("true"), ...certain });
    const { verdicts, events, scaleVersion } = await findClaim(desk.reader, claim.id);
    expect(verdicts).toMatchObject([
      { ...certain, rating: { colour: "green", shape: "full", scaleVersion: 1 } },
    ]);
    expect(events[0]?.new).toMatchObject(certain);
    expect(scaleVersion).toBe(1);
  });

  it("may be left open, and then is not in history", async () => {
    const claim = await arrangeClaim(desk, "in_review");
    const { verdicts, events } = await findClaim(desk.reader, claim.id);
    expect(verdicts).toMatchObject([{ confidence: null, evidenceUntil: null }]);
    expect(Object.keys(events[0]?.new ?? {})).not.toContain("confidence");
  });

  it("is a day that has begun somewhere, and a word of the list", async () => {
    // At eleven in London the next day has begun on the first islands.
    const late = await arrangeDesk(new Date("2026-03-01T11:00:00.000Z"));
    const claim = await arrangeClaim(late, "researching");
    const propose = (more: object) =>
      codeOf(act(late.checker, claim.id, "propose_verdict", { ...verdictOf("true"), ...more }));
    expect(await propose({ evidenceUntil: "2026-03-03" })).toBe("invalid");
    expect(await propose({ evidenceUntil: "yesterday" })).toBe("invalid");
    expect(await propose({ confidence: "certain" })).toBe("invalid");
    expect(await propose({ evidenceUntil: "2026-03-02" })).toBe("done");
  });
});

it("knows no ratings but those of the desk's scale", async () => {
  const scale = await currentScale(desk.reader);
  expect(scale.map(({ key, ordinal }) => [key, ordinal])).toEqual([
    ["true", 5],
    ["mostly_true", 4],
    ["half_true", 3],
    ["mostly_false", 2],
    ["false", 1],
    ["unproven", null],
    ["missing_context", null],
    ["satire", null],
  ]);
});

describe("four eyes", () => {
  it("a confirmation is a review by a second person", async () => {
    const claim = await arrangeClaim(desk, "verified");
    const { verdicts } = await findClaim(desk.reader, claim.id);
    expect(verdicts).toMatchObject([
      { stands: true, reviews: [{ reviewer: { id: desk.second.memberId }, decision: "confirm" }] },
    ]);
  });

  it("an admin is no second person to their own verdict", async () => {
    const claim = await arrangeClaim(desk, "in_review", { author: desk.admin });
    for (const action of ["confirm", "request_changes", "dispute", "take_review"])
      expect(await codeOf(act(desk.admin, claim.id, action, verdictOf()))).toBe("forbidden");
  });

  it("a dispute stands beside the proposal, which goes on standing until it is ended", async () => {
    const claim = await arrangeClaim(desk, "disputed");
    const { verdicts, rating } = await findClaim(desk.reader, claim.id);
    expect(rating?.key).toBe("true");
    expect(verdicts).toMatchObject([
      { kind: "proposal", stands: true, reviews: [{ decision: "dispute" }] },
      { kind: "dispute", stands: false, rating: { key: "false" }, supersedesId: null },
    ]);
  });

  it("an editor's verdict ends it, supersedes the proposal and stands", async () => {
    const claim = await arrangeClaim(desk, "disputed");
    const after = await act(desk.editor, claim.id, "adjudicate", verdictOf("half_true"));
    expect(after).toMatchObject({ stage: "verified", rating: { key: "half_true" } });
    const { verdicts } = await findClaim(desk.reader, claim.id);
    const [proposal, dispute, adjudication] = verdicts;
    expect(adjudication).toMatchObject({ kind: "adjudication", stands: true, supersedesId: proposal?.id });
    const [row] = await database().adjudication.findMany({ where: { deskId: desk.id } });
    expect(row).toMatchObject({
      proposalId: proposal?.id,
      proposerId: desk.checker.memberId,
      disputeId: dispute?.id,
      disputerId: desk.otherEditor.memberId,
      verdictId: adjudication?.id,
      adjudicatorId: desk.editor.memberId,
    });
  });

  it("an editor who rated the claim before, even in an earlier round, adjudicates nothing", async () => {
    const claim = await arrangeClaim(desk, "in_review", { author: desk.editor });
    await act(desk.second, claim.id, "dispute", verdictOf("false"));
    await act(desk.admin, claim.id, "reopen", { reason: "Start anew." });
    await act(desk.checker, claim.id, "take");
    await act(desk.checker, claim.id, "propose_verdict", verdictOf());
    await act(desk.third, claim.id, "dispute", verdictOf("false"));
    expect(await codeOf(act(desk.editor, claim.id, "adjudicate", verdictOf()))).toBe("forbidden");
    expect(await codeOf(act(desk.otherEditor, claim.id, "adjudicate", verdictOf()))).toBe("done");
  });
});

describe("a second round", () => {
  it("after changes, the new proposal comes after the old one and is reviewed anew", async () => {
    const claim = await arrangeClaim(desk, "in_review");
    await act(desk.second, claim.id, "request_changes", { reason: "More." });
    await act(desk.checker, claim.id, "propose_verdict", verdictOf("false"));
    await act(desk.second, claim.id, "confirm");
    const { verdicts, rating } = await findClaim(desk.reader, claim.id);
    expect(rating?.key).toBe("false");
    expect(verdicts.map(({ stands, supersedesId }) => [stands, supersedesId])).toEqual([
      [false, null],
      [true, verdicts[0]?.id],
    ]);
  });

  it("a withdrawn verdict stays in history and stands no more", async () => {
    const claim = await arrangeClaim(desk, "in_review");
    const after = await act(desk.checker, claim.id, "withdraw");
    expect(after).toMatchObject({
      stage: "researching",
      holder: { id: desk.checker.memberId },
      rating: null,
    });
    expect((await findClaim(desk.reader, claim.id)).verdicts).toMatchObject([{ stands: false }]);
  });

  it("reopening says why and takes the rating off", async () => {
    const claim = await arrangeClaim(desk, "verified");
    const after = await act(desk.editor, claim.id, "reopen", { reason: "A new document." });
    expect(after).toMatchObject({ stage: "open", rating: null, author: null });
    expect(await lastEventOf(desk.id, { claimId: claim.id })).toMatchObject({ why: "A new document." });
  });
});
