import "server-only";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import { type LockedClaim, lockClaim } from "@/lib/server/claim/lock-claim";
import { Prisma, type Transaction } from "@/lib/server/database";
import { readEvidence } from "./evidence-view";

/**
 * A piece of evidence with its claim, which is locked until the transaction ends.
 * @throws FactdeskError `not_found`
 */
export async function lockEvidence(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<{ claim: LockedClaim; evidence: EvidenceView; removed: boolean }> {
  const row = await tx.evidence.findUnique({ where: { deskId_id: { deskId: actor.deskId, id } } });
  if (!row) throw new FactdeskError("not_found", "There is no such evidence in this desk.");
  const claim = await lockClaim(tx, actor, row.claimId);
  const [evidence] = await readEvidence(tx, actor.deskId, Prisma.sql`e.id = ${id}::uuid`);
  const current = await tx.evidence.findUnique({ where: { deskId_id: { deskId: actor.deskId, id } } });
  if (!evidence || !current) throw new FactdeskError("not_found", "There is no such evidence in this desk.");
  return { claim, evidence, removed: current.removedAt !== null };
}
