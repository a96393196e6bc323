import "server-only";
import type { skipClaim as contract } from "@/lib/contract/claim/lease";
import type { BodyOf } from "@/lib/contract/endpoint";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { endLeaseInTransaction } from "./end-lease";
import { lockClaim } from "./lock-claim";

/** Leaves a claim to others, and says why: given back if held, and never handed to this person by take-next again. */
export async function skipClaim(
  actor: Actor,
  claimId: string,
  given: Given<BodyOf<typeof contract>>,
): Promise<void> {
  await transaction(async (tx) => {
    const claim = await lockClaim(tx, actor, claimId);
    requireRight(actor, "edit_claim");
    const { reason } = given();
    const { deskId, memberId, at } = actor;
    if (claim.holder?.id === memberId || claim.reviewer?.id === memberId)
      await endLeaseInTransaction(tx, actor, claimId);
    await tx.claimSkip.upsert({
      where: { deskId_claimId_memberId: { deskId, claimId, memberId } },
      create: { deskId, claimId, memberId, reason, at },
      update: { reason, at },
    });
    await recordEvents(tx, actor, [
      { type: "claim.skipped", articleId: claim.articleId, claimId, why: reason },
    ]);
  });
}
