import "server-only";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { extendedLease, type LockedClaim } from "./lock-claim";

/** A change of evidence is a change of the claim: its version grows and its holder's lease is extended. */
export async function touchClaim(tx: Transaction, actor: Actor, claim: LockedClaim): Promise<void> {
  await tx.claim.updateMany({
    where: { deskId: actor.deskId, id: claim.id, version: claim.version },
    data: { version: { increment: 1 }, updatedAt: actor.at, ...extendedLease(actor, claim) },
  });
}
