import "server-only";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { nameAdjudicator as contract } from "@/lib/contract/claim/review";
import type { BodyOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import { includesRole, requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { type LockedClaim, lockClaim, requireSeen } from "@/lib/server/claim/lock-claim";
import { readClaim } from "@/lib/server/claim/read-claims";
import { type Transaction, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";

/** Names who ends a dispute, or nobody: then any editor who has rated nothing on the claim may. */
export async function nameAdjudicator(
  actor: Actor,
  claimId: string,
  seen: number | null,
  given: Given<BodyOf<typeof contract>>,
): Promise<ClaimView> {
  return transaction(async (tx) => {
    const claim = await lockClaim(tx, actor, claimId);
    requireRight(actor, "name_adjudicator");
    if (claim.stage !== "disputed")
      throw new FactdeskError("conflict", "Only a disputed claim waits for somebody to end the dispute.");
    if (seen !== null) await requireSeen(tx, actor, claim, seen);
    const { memberId } = given();
    if (memberId) await requireNeutral(tx, actor, claim, memberId);
    const lease = claim.reviewer?.id === memberId ? {} : { reviewerId: null, reviewLeaseUntil: null };
    await tx.claim.updateMany({
      where: { deskId: actor.deskId, id: claimId, version: claim.version },
      data: { adjudicatorId: memberId, ...lease, version: { increment: 1 }, updatedAt: actor.at },
    });
    await recordEvents(tx, actor, [
      {
        type: "claim.adjudicator_named",
        articleId: claim.articleId,
        claimId,
        subjectId: memberId,
        old: { adjudicator: claim.adjudicator?.id ?? null },
        new: { adjudicator: memberId },
      },
    ]);
    return readClaim(tx, actor, claimId);
  });
}

/** @throws FactdeskError `invalid` when that person is no editor of the desk or has rated the claim */
async function requireNeutral(
  tx: Transaction,
  actor: Actor,
  claim: LockedClaim,
  memberId: string,
): Promise<void> {
  const member = await tx.member.findFirst({
    where: { deskId: actor.deskId, id: memberId, removedAt: null },
  });
  const refuse = (message: string) =>
    new FactdeskError("invalid", message, { issues: [{ path: "memberId", message }] });
  if (!member || !includesRole(member.role, "editor")) throw refuse("Name an editor of this desk.");
  if (claim.raterIds.includes(memberId))
    throw refuse("This person has rated the claim. Name an editor who has not.");
}
