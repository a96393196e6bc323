import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { type Transaction, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { moveInTransaction } from "./act-on-claim";
import { lockClaim } from "./lock-claim";

/** Gives back what the person holds of a claim: the claim itself, by the table's release, or its review. */
export async function endLease(actor: Actor, claimId: string): Promise<void> {
  await transaction((tx) => endLeaseInTransaction(tx, actor, claimId));
}

/** As `endLease`, for verbs of which it is one part. @throws FactdeskError `conflict` when they hold nothing of it */
export async function endLeaseInTransaction(tx: Transaction, actor: Actor, claimId: string): Promise<void> {
  const claim = await lockClaim(tx, actor, claimId);
  requireRight(actor, "edit_claim");
  if (claim.holder?.id === actor.memberId)
    return moveInTransaction(tx, actor, claimId, "release", null, () => ({}));
  if (claim.reviewer?.id !== actor.memberId)
    throw new FactdeskError("conflict", "You hold neither this claim nor its review.");
  await tx.claim.updateMany({
    where: { deskId: actor.deskId, id: claimId, version: claim.version },
    data: {
      ...{ reviewerId: null, reviewLeaseUntil: null },
      ...{ version: { increment: 1 }, updatedAt: actor.at },
    },
  });
  await recordEvents(tx, actor, [
    {
      type: "claim.review_released",
      articleId: claim.articleId,
      claimId,
      old: { reviewer: actor.memberId },
      new: { reviewer: null },
    },
  ]);
}
