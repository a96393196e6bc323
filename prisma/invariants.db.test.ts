import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { stages } from "@/lib/domain/workflow";
import { findClaim } from "@/lib/server/claim/find-claim";
import { arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { openHostileProgram, sqlState } from "@/lib/server/testing/hostile-program";

// What must hold whoever writes: tried as a program that has the owner's rights and none of our code.
let program: Awaited<ReturnType<typeof openHostileProgram>>;
let desk: ArrangedDesk;
const claims = {} as Record<(typeof stages)[number], ClaimView>;
beforeAll(async () => {
  desk = await arrangeDesk();
  for (const stage of stages) claims[stage] = await arrangeClaim(desk, stage);
  program = await openHostileProgram();
});
afterAll(() => program.close());

describe("four eyes", () => {
  it("a review is by somebody else, and names the verdict's real author", async () => {
    const [verdict] = (await findClaim(desk.reader, claims.in_review.id)).verdicts;
    const review = (author: string, reviewer: string) =>
      program.attempt(
        `INSERT INTO review (desk_id, id, claim_id, verdict_id, author_id, reviewer_id, decision, at)
         VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, 'confirm', now())`,
        [desk.id, claims.in_review.id, verdict?.id, author, reviewer],
      );
    const [author, second] = [desk.checker.memberId, desk.second.memberId];
    expect(await review(author, second)).toBe("done");
    expect(await review(author, author)).toBe(sqlState.check);
    expect(await review(second, author)).toBe(sqlState.foreignKey);
  });

  it("an adjudication is by neither, names the three real authors, and they are three", async () => {
    const { verdicts } = await findClaim(desk.reader, claims.disputed.id);
    const [proposal, dispute] = verdicts;
    const adjudicate = (proposer: string, disputer: string, adjudicator: string, verdict?: string) => {
      const own = verdict ?? "0199c0de-0000-7000-8000-000000000003";
      return program.attempt(`DO $do$ BEGIN
        INSERT INTO verdict (desk_id, id, claim_id, claim_version, kind, author_id, rating_id, summary, rationale, submitted_at)
        SELECT desk_id, '0199c0de-0000-7000-8000-000000000003', claim_id, 1, 'adjudication', '${desk.editor.memberId}', rating_id, '', 'x', now()
        FROM verdict WHERE id = '${proposal?.id}';
        INSERT INTO adjudication (desk_id, id, claim_id, proposal_id, proposer_id, dispute_id, disputer_id, verdict_id, adjudicator_id, at)
        VALUES ('${desk.id}', gen_random_uuid(), '${claims.disputed.id}', '${proposal?.id}', '${proposer}', '${dispute?.id}', '${disputer}', '${own}', '${adjudicator}', now());
      END $do$`);
    };
    const [author, disputer, third] = [desk.checker, desk.otherEditor, desk.editor].map(
      (one) => one.memberId,
    ) as [string, string, string];
    expect(await adjudicate(author, disputer, third)).toBe("done");
    expect(await adjudicate(author, disputer, author, proposal?.id)).toBe(sqlState.check);
    expect(await adjudicate(author, disputer, disputer, dispute?.id)).toBe(sqlState.check);
    expect(await adjudicate(third, disputer, author)).toBe(sqlState.foreignKey);
    expect(await adjudicate(author, third, disputer)).toBe(sqlState.foreignKey);
  });
});

describe("a claim's columns belong to its stage", () => {
  const change = (stage: keyof typeof claims, set: string) =>
    program.attempt(`UPDATE claim SET ${set} WHERE desk_id = $1 AND id = $2`, [desk.id, claims[stage].id]);
  const me = () => `'${desk.second.memberId}'`;
  const cases: [keyof typeof claims, string, () => string][] = [
    ["open", "is held", () => `holder_id = ${me()}, lease_until = now()`],
    ["verified", "is held", () => `holder_id = ${me()}, lease_until = now()`],
    ["researching", "is held for ever", () => "lease_until = NULL"],
    ["researching", "is held by nobody for a time", () => "holder_id = NULL"],
    ["open", "is reviewed", () => `reviewer_id = ${me()}, review_lease_until = now()`],
    ["in_review", "is reviewed for ever", () => `reviewer_id = ${me()}`],
    ["verified", "is reviewed", () => `reviewer_id = ${me()}, review_lease_until = now()`],
    ["open", "is set aside without a reason", () => "stage = 'set_aside'"],
    ["open", "has a reason and is not set aside", () => "set_aside_reason = 'opinion'"],
    ["set_aside", "is set aside by nobody", () => "set_aside_by_id = NULL"],
    ["set_aside", "is set aside at no time", () => "set_aside_at = NULL"],
    ["set_aside", "came from nowhere", () => "stage_before = NULL"],
    ["set_aside", "was set aside at no version", () => "set_aside_version = NULL"],
    ["set_aside", "is open and still says why it was set aside", () => "stage = 'open'"],
    ["set_aside", "is a duplicate of nothing", () => "set_aside_reason = 'duplicate'"],
    ["set_aside", "is an opinion and a duplicate", () => `duplicate_of_id = '${claims.open.id}'`],
    ["set_aside", "is its own duplicate", () => "set_aside_reason = 'duplicate', duplicate_of_id = id"],
    ["open", "is in review without a verdict", () => "stage = 'in_review'"],
    ["open", "is disputed without a verdict", () => "stage = 'disputed'"],
    ["open", "is verified without a verdict", () => "stage = 'verified'"],
    ["verified", "is verified by no verdict", () => "standing_verdict_id = NULL"],
    ["verified", "is open under a verdict", () => "stage = 'open'"],
    ["verified", "waits on from before", () => "since_before = now()"],
    ["open", "has no wording", () => "wording = ' '"],
  ];
  it.each(cases)("refused: one that was %s %s", async (stage, _name, set) => {
    expect(await change(stage, set())).toBe(sqlState.check);
  });

  it("and its verdict is one of its own", async () => {
    const [other] = (await findClaim(desk.reader, claims.verified.id)).verdicts;
    expect(await change("in_review", `standing_verdict_id = '${other?.id}'`)).toBe(sqlState.foreignKey);
  });

  it("knows no stage, kind or stance that the lists do not have", async () => {
    for (const set of ["stage = 'done'", "kind = 'rumour'", "priority = 'urgent'"])
      expect(await change("open", set)).toBe("22P02");
  });
});

it("an address is one person's, in lower case", async () => {
  const insert = (email: string) =>
    program.attempt(
      "INSERT INTO person (id, email, name, password_hash, password_changed_at, created_at) VALUES (gen_random_uuid(), $1, 'x', 'x', now(), now())",
      [email],
    );
  expect(await insert("new@desk.example")).toBe("done");
  expect(await insert("New@desk.example")).toBe(sqlState.check);
  expect(await insert("nobody")).toBe(sqlState.check);
  expect(await insert(desk.reader.email)).toBe(sqlState.unique);
});
