import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { waiveGate as contract, GateView } from "@/lib/contract/gate/gate";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import { type GateKey, gateOf } from "@/lib/domain/verdict/gates";
import type { Actor, Given } from "@/lib/server/actor";
import { type LockedClaim, lockClaim } from "@/lib/server/claim/lock-claim";
import { type Transaction, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";
import { listGates } from "./list-gates";

/**
 * An editor's word that a gate need not hold for a claim. The claim itself does not change, so its version stays.
 * @throws FactdeskError `forbidden` for the author of the verdict under review; `conflict` when the gate is off,
 * has passed or is waived already, or the claim is set aside
 */
export async function waiveGate(
  actor: Actor,
  claimId: string,
  key: GateKey,
  given: Given<BodyOf<typeof contract>>,
): Promise<GateView> {
  return transaction(async (tx) => {
    const claim = await lockClaim(tx, actor, claimId);
    requireRight(actor, "waive_gate");
    requireWaivable(claim, actor);
    const gate = await findGate(tx, actor, claimId, key);
    if (gate.waiver) throw new FactdeskError("conflict", "This gate was waived already.");
    if (gate.state === "passed")
      throw new FactdeskError("conflict", "It has passed: there is nothing to waive.");
    const { reason } = given();
    const id = newId();
    const { deskId, memberId: byId, at } = actor;
    await tx.gateWaiver.create({ data: { deskId, id, claimId, key, reason, byId, at } });
    const about = { articleId: claim.articleId, claimId, subjectId: id };
    await recordEvents(tx, actor, [{ type: "gate.waived", ...about, new: { gate: key }, why: reason }]);
    return findGate(tx, actor, claimId, key);
  });
}

/** Takes a waiver back, in any stage. @throws FactdeskError `conflict` when the gate is not waived */
export async function endWaiver(actor: Actor, claimId: string, key: GateKey): Promise<void> {
  return transaction(async (tx) => {
    const { deskId, memberId, at } = actor;
    const claim = await lockClaim(tx, actor, claimId);
    requireRight(actor, "waive_gate");
    const waiver = await tx.gateWaiver.findFirst({ where: { deskId, claimId, key, endedAt: null } });
    if (!waiver) throw new FactdeskError("conflict", "This gate is not waived.");
    await tx.gateWaiver.update({
      where: { deskId_id: { deskId, id: waiver.id } },
      data: { endedAt: at, endedById: memberId },
    });
    const about = { articleId: claim.articleId, claimId, subjectId: waiver.id };
    await recordEvents(tx, actor, [{ type: "gate.waiver_ended", ...about, old: { gate: key } }]);
  });
}

function requireWaivable(claim: LockedClaim, actor: Actor): void {
  if (claim.stage === "set_aside")
    throw new FactdeskError("conflict", "This claim is set aside: reopen it before a gate is waived.");
  const underReview = claim.stage === "in_review" || claim.stage === "disputed";
  if (underReview && claim.author?.id === actor.memberId)
    throw new FactdeskError("forbidden", "You wrote this verdict. Another editor has to waive its gates.");
}

async function findGate(tx: Transaction, actor: Actor, claimId: string, key: GateKey): Promise<GateView> {
  const gate = (await listGates(actor, claimId, tx)).find((one) => one.key === key);
  if (gate) return gate;
  throw new FactdeskError("conflict", `The desk does not ask for this: ${gateOf(key).label.toLowerCase()}.`);
}
