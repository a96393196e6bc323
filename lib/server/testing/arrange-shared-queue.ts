import "server-only";
import { bulkOnClaims } from "@/lib/server/claim/bulk-on-claims";
import { keepLate } from "@/lib/server/claim/drafts";
import { findClaim } from "@/lib/server/claim/find-claim";
import { skipClaim } from "@/lib/server/claim/skip-claim";
import { database } from "@/lib/server/database";
import { tellPresence } from "@/lib/server/live/presence";
import { newId } from "@/lib/server/new-id";
import { saveQueue } from "@/lib/server/queue/save-queue";
import { setTargets } from "@/lib/server/queue/stage-targets";
import type { ArrangedDesk } from "./arrange-desk";

/** Rows of everything that many share about a claim: a skip, a draft, a saved list, a deed, threads, an open page. */
export async function arrangeSharedQueue(desk: ArrangedDesk, claimId: string): Promise<void> {
  const { deskId, memberId } = desk.second;
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
  await setTargets(desk.admin, () => ({ targets: [{ stage: "open", hours: 24 }] }));
  await saveQueue(desk.second, () => ({ name: "Urgent", filter: { priority: "high" } }));
  await bulkOnClaims(desk.second, () => ({ ids: [claimId], action: "edit", dueOn: "2026-03-04" }));
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
