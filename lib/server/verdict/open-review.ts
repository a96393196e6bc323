import "server-only";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { openReview as contract } from "@/lib/contract/claim/review";
import type { BodyOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { lockClaim, requireSeen } from "@/lib/server/claim/lock-claim";
import { readClaim } from "@/lib/server/claim/read-claims";
import { transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";

/**
 * Overrides a blind review: what was rated so far is shown, and it goes on as single review. The reason is kept for
 * good and printed in the report.
 */
export async function openReview(
  actor: Actor,
  claimId: string,
  seen: number | null,
  given: Given<BodyOf<typeof contract>>,
): Promise<ClaimView> {
  return transaction(async (tx) => {
    const claim = await lockClaim(tx, actor, claimId);
    requireRight(actor, "open_review");
    if (claim.stage !== "in_review" || claim.reviewMode === "single")
      throw new FactdeskError("conflict", "This claim is not in a blind review: there is nothing to open.");
    if (claim.author?.id === actor.memberId)
      throw new FactdeskError("forbidden", "You wrote this verdict. Another admin has to open its review.");
    if (seen !== null) await requireSeen(tx, actor, claim, seen);
    const { reason } = given();
    const id = newId();
    await tx.reviewOverride.create({
      data: {
        deskId: actor.deskId,
        id,
        claimId,
        reviewMode: claim.reviewMode,
        reason,
        byId: actor.memberId,
        at: actor.at,
      },
    });
    await tx.claim.updateMany({
      where: { deskId: actor.deskId, id: claimId, version: claim.version },
      data: {
        ...{ reviewMode: "single", votes: null, carry: null, revealedVersion: claim.version },
        ...{ version: { increment: 1 }, updatedAt: actor.at },
      },
    });
    await recordEvents(tx, actor, [
      {
        type: "claim.review_opened",
        articleId: claim.articleId,
        claimId,
        subjectId: id,
        old: { reviewMode: claim.reviewMode },
        new: { reviewMode: "single" },
        why: reason,
      },
    ]);
    return readClaim(tx, actor, claimId);
  });
}
