import "server-only";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { checkQuotes } from "@/lib/server/capture/check-quotes";
import { requireEditable } from "@/lib/server/claim/lock-claim";
import { touchClaim } from "@/lib/server/claim/touch-claim";
import { Prisma, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { evidenceValues, readEvidence } from "./evidence-view";
import { lockEvidence } from "./lock-evidence";

/** Takes evidence off its claim. The row stays, since verdicts may cite it, and so does its number. */
export async function removeEvidence(actor: Actor, id: string, seen: number | null = null): Promise<void> {
  await setRemoved(actor, id, seen, true);
}

/** Puts back evidence that was taken off. */
export async function restoreEvidence(
  actor: Actor,
  id: string,
  seen: number | null = null,
): Promise<EvidenceView> {
  return setRemoved(actor, id, seen, false);
}

function setRemoved(actor: Actor, id: string, seen: number | null, remove: boolean): Promise<EvidenceView> {
  return transaction(async (tx) => {
    const { claim, evidence, removed } = await lockEvidence(tx, actor, id);
    requireRight(actor, "tag_evidence");
    requireEditable(claim);
    if (removed === remove)
      throw new FactdeskError(
        "conflict",
        remove ? "This evidence was taken off already." : "This evidence is on the claim already.",
      );
    if (seen !== null && seen !== evidence.version)
      throw new FactdeskError("stale", undefined, { current: evidence });
    await tx.evidence.update({
      where: { deskId_id: { deskId: actor.deskId, id } },
      data: { removedAt: remove ? actor.at : null, version: { increment: 1 }, updatedAt: actor.at },
    });
    await touchClaim(tx, actor, claim);
    const values = evidenceValues(evidence);
    const about = { articleId: claim.articleId, claimId: claim.id, subjectId: id };
    await recordEvents(tx, actor, [
      remove
        ? { type: "evidence.removed", ...about, old: values }
        : { type: "evidence.restored", ...about, new: values },
    ]);
    // Copies that came in the meantime were not looked in for it.
    if (!remove) await checkQuotes(tx, actor, { evidenceId: id });
    const [after] = await readEvidence(tx, actor.deskId, Prisma.sql`e.id = ${id}::uuid`);
    if (!after) throw new FactdeskError("unexpected");
    return after;
  });
}
