import "server-only";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";

/**
 * Whoever signs out of their last session holds nothing any more: claims go back to open and reviews are free.
 * Each is told as what it is, a release by that person.
 */
export async function releaseWhenGone(
  tx: Transaction,
  by: Pick<Actor, "deskId" | "memberId" | "at">,
): Promise<void> {
  const { deskId, memberId, at } = by;
  const live = { deskId, memberId, endedAt: null, expiresAt: { gt: at } };
  if ((await tx.session.count({ where: live })) > 0) return;
  const freed = { version: { increment: 1 }, updatedAt: at } as const;
  const claims = await tx.$queryRaw<{ id: string; articleId: string }[]>`
    UPDATE claim SET stage = 'open', stage_since = coalesce(since_before, ${at}), since_before = NULL,
      holder_id = NULL, lease_until = NULL, version = version + 1, updated_at = ${at}
    WHERE desk_id = ${deskId}::uuid AND holder_id = ${memberId}::uuid AND stage = 'researching'
    RETURNING id, article_id AS "articleId"`;
  const reviews = await tx.claim.updateManyAndReturn({
    where: { deskId, reviewerId: memberId },
    data: { reviewerId: null, reviewLeaseUntil: null, ...freed },
    select: { id: true, articleId: true },
  });
  await recordEvents(tx, by, [
    ...claims.map(({ id, articleId }) => ({
      ...{ type: "claim.release", articleId, claimId: id },
      ...{ old: { stage: "researching", holder: memberId }, new: { stage: "open" }, why: "Signed out." },
    })),
    ...reviews.map(({ id, articleId }) => ({
      ...{ type: "claim.review_released", articleId, claimId: id },
      ...{ old: { reviewer: memberId }, new: { reviewer: null }, why: "Signed out." },
    })),
  ]);
}
