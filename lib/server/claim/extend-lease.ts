import "server-only";
import type { extendLease as contract } from "@/lib/contract/claim/lease";
import type { AnswerOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import { leaseIsLive } from "@/lib/domain/permission";
import { requireRight } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { type Transaction, transaction } from "@/lib/server/database";
import { plusMinutes } from "@/lib/server/dates";
import { leaseExtended } from "@/lib/server/event/listed";
import { recordEvents } from "@/lib/server/events";
import { type LockedClaim, lockClaim } from "./lock-claim";

/** Milliseconds by which a lease has to grow for other pages to be told: they show minutes. */
const worthTelling = 60_000;

/**
 * Holds a claim or its review longer, because the person goes on working. No change of the claim: its version stays,
 * and its history does not list the event, which is there for the pages that show how long it is held.
 * @throws FactdeskError `conflict` when they do not hold it, or no longer
 */
export async function extendLease(actor: Actor, claimId: string): Promise<AnswerOf<typeof contract>> {
  return transaction(async (tx) => {
    const claim = await lockClaim(tx, actor, claimId);
    requireRight(actor, "edit_claim");
    const now = actor.at.toISOString();
    const where = { deskId: actor.deskId, id: claimId };
    if (claim.holder?.id === actor.memberId && leaseIsLive(claim.leaseUntil, now)) {
      const leaseUntil = plusMinutes(actor.at, claim.leaseMinutes);
      await tx.claim.updateMany({ where, data: { leaseUntil } });
      await tell(tx, actor, claim, claim.leaseUntil, leaseUntil);
      return { until: leaseUntil.toISOString() };
    }
    if (claim.reviewer?.id === actor.memberId && leaseIsLive(claim.reviewLeaseUntil, now)) {
      const reviewLeaseUntil = plusMinutes(actor.at, claim.reviewLeaseMinutes);
      await tx.claim.updateMany({ where, data: { reviewLeaseUntil } });
      await tell(tx, actor, claim, claim.reviewLeaseUntil, reviewLeaseUntil);
      return { until: reviewLeaseUntil.toISOString() };
    }
    throw new FactdeskError(
      "conflict",
      "You do not hold this claim any more. Take it again if it is free; what you have written is kept.",
    );
  });
}

async function tell(
  tx: Transaction,
  actor: Actor,
  { id: claimId, articleId }: LockedClaim,
  before: string | null,
  until: Date,
): Promise<void> {
  if (until.getTime() - Date.parse(before ?? "") < worthTelling) return;
  await recordEvents(tx, actor, [
    { type: leaseExtended, articleId, claimId, old: { until: before }, new: { until: until.toISOString() } },
  ]);
}
