import "server-only";
import { keepLate } from "@/lib/server/claim/drafts";
import { findClaim } from "@/lib/server/claim/find-claim";
import { skipClaim } from "@/lib/server/claim/skip-claim";
import { database } from "@/lib/server/database";
import { tellPresence } from "@/lib/server/live/presence";
import { newId } from "@/lib/server/new-id";
import type { ArrangedDesk } from "./arrange-desk";

/** Rows of everything that many share about a claim: a skip, a draft, a saved list, a deed, threads, an open page. */
export async function arrangeSharedQueue(desk: ArrangedDesk, claimId: string): Promise<void> {
  const { deskId, memberId, at } = desk.second;
  const db = database();
  const claim = await findClaim(desk.second, claimId);
  await skipClaim(desk.second, claimId, () => ({ reason: "I know the mayor." }));
  await keepLate(desk.second, claim, "verdict", { rationale: "Late." });
  await tellPresence(desk.second, () => ({
    pageId: newId(),
    articleId: claim.articleId,
    claimId,
    gone: false,
  }));
  await db.stageTarget.create({ data: { deskId, stage: "open", hours: 24 } });
  await db.savedQueue.create({
    data: {
      ...{ deskId, id: newId(), name: "Urgent", filter: {}, columns: ["wording"], sort: "priority" },
      ...{ createdById: memberId, createdAt: at, updatedAt: at },
    },
  });
  const deedId = newId();
  await db.bulkDeed.create({ data: { deskId, id: deedId, byId: memberId, at, action: "edit" } });
  await db.bulkChange.create({ data: { deskId, deedId, claimId, before: {}, versionAfter: 1 } });
  await arrangeThreads(desk, claimId);
  await db.noticeSetting.create({
    data: { deskId, memberId, kind: "mention", inApp: true, mail: false },
  });
}

/** A resolved thread on the claim, one on a piece of evidence and one on a span of a rationale, where there are any. */
async function arrangeThreads(desk: ArrangedDesk, claimId: string): Promise<void> {
  const { deskId, memberId, at } = desk.second;
  const db = database();
  const verdict = await db.verdict.findFirst({ where: { deskId } });
  const evidence = await db.evidence.findFirst({ where: { deskId } });
  const abouts = [
    { claimId, resolvedAt: at, resolvedById: memberId },
    ...(evidence ? [{ claimId: evidence.claimId, evidenceId: evidence.id }] : []),
    ...(verdict
      ? [
          {
            ...{ claimId: verdict.claimId, verdictId: verdict.id },
            ...{ startAt: 0, endAt: 3, exact: [...verdict.rationale].slice(0, 3).join("") },
          },
        ]
      : []),
  ];
  for (const about of abouts) {
    const [threadId, commentId] = [newId(), newId()];
    await db.thread.create({
      data: { deskId, id: threadId, createdById: memberId, createdAt: at, ...about },
    });
    await db.comment.create({
      data: { deskId, id: commentId, threadId, authorId: memberId, body: "Is that so?", at },
    });
    await db.mention.create({ data: { deskId, commentId, memberId: desk.checker.memberId } });
  }
}
