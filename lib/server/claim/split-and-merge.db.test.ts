import { beforeEach, expect, it } from "vitest";
import { database } from "@/lib/server/database";
import { arrangeClaim, arrangeEvidence } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, lastEventOf } from "@/lib/server/testing/told";
import { findClaim } from "./find-claim";
import { mergeClaim } from "./merge-claim";
import { splitClaim } from "./split-claim";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

const halves = {
  first: { wording: "The bridge fell." },
  second: { wording: "It was 1998.", passages: [{ exact: "in 1998" }] },
};
const split = (claim: { id: string }, actor = desk.checker, seen: number | null = null) =>
  splitClaim(actor, claim.id, seen, () => halves);
const merge = (claim: { id: string }, into: string, actor = desk.checker) =>
  mergeClaim(actor, claim.id, null, () => ({ into }));

it("splits a claim in two that both keep the evidence", async () => {
  const claim = await arrangeClaim(desk, "researching");
  await arrangeEvidence(desk.checker, claim.id);
  const { first, second } = await split(claim);
  expect(first).toMatchObject({
    id: claim.id,
    stage: "researching",
    wording: "The bridge fell.",
    evidenceCount: 1,
  });
  expect(second).toMatchObject({
    stage: "open",
    wording: "It was 1998.",
    evidenceCount: 1,
    splitFromId: claim.id,
  });
  expect(second.passages).toMatchObject([{ exact: "in 1998" }]);
  expect(await lastEventOf(desk.id, { claimId: second.id })).toMatchObject({
    type: "claim.split_off",
    new: { from: claim.id },
  });
});

it("merges a claim into another, which gets its passages and evidence", async () => {
  const claim = await arrangeClaim(desk, "open");
  await arrangeEvidence(desk.checker, claim.id);
  const { second } = await split(claim);
  await arrangeEvidence(desk.checker, second.id, "https://second.example/");
  const merged = await merge(second, claim.id);
  expect(merged.passages).toMatchObject([{ exact: "the bridge fell in 1998" }, { exact: "in 1998" }]);
  const detail = await findClaim(desk.checker, claim.id);
  expect(detail.evidence.map(({ number, source }) => [number, source.url])).toEqual([
    [1, "https://archive.example/bridge"],
    [2, "https://second.example/"],
  ]);
  expect(detail.duplicates).toMatchObject([{ id: second.id }]);
  expect(await findClaim(desk.checker, second.id)).toMatchObject({
    stage: "set_aside",
    setAside: { duplicateOfId: claim.id },
  });
  expect(await lastEventOf(desk.id, { claimId: claim.id })).toMatchObject({
    type: "claim.merged",
    new: { from: second.id },
  });
});

it("refuses what may not change, and leaves nothing behind", async () => {
  const verified = await arrangeClaim(desk, "verified");
  const open = await arrangeClaim(desk, "open");
  const before = await database().claim.count();
  expect(await codeOf(split(verified))).toBe("conflict");
  expect(await codeOf(split(open, desk.reader))).toBe("forbidden");
  expect(await codeOf(split(open, desk.checker, 99))).toBe("stale");
  expect(await codeOf(split(open, (await arrangeDesk()).editor))).toBe("not_found");
  expect(await codeOf(merge(open, open.id))).toBe("invalid");
  expect(await codeOf(merge(open, verified.id))).toBe("invalid");
  expect(await codeOf(merge(verified, open.id))).toBe("conflict");
  const held = await arrangeClaim(desk, "researching", { articleId: open.articleId, author: desk.second });
  expect(await codeOf(merge(held, open.id, desk.third))).toBe("forbidden");
  expect(await database().claim.count()).toBe(before + 1);
});
