import "server-only";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { mergeClaim as contract } from "@/lib/contract/claim/split-and-merge";
import type { BodyOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { type Transaction, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { moveInTransaction } from "./act-on-claim";
import { copyEvidence } from "./copy-evidence";
import { type LockedClaim, lockClaim, requireEditable, requireSeen } from "./lock-claim";
import { insertPassages, passageValues } from "./place-passages";
import { readClaim } from "./read-claims";
import { touchClaim } from "./touch-claim";

/**
 * Merges a claim into another of the same article: passages and evidence go over, and the claim is set aside as its
 * duplicate, by the workflow's own move. @returns the claim that remains
 */
export async function mergeClaim(
  actor: Actor,
  id: string,
  seen: number | null,
  given: Given<BodyOf<typeof contract>>,
): Promise<ClaimView> {
  return transaction(async (tx) => {
    const claim = await lockClaim(tx, actor, id);
    requireRight(actor, "edit_claim");
    requireEditable(claim);
    if (seen !== null) await requireSeen(tx, actor, claim, seen);
    const { into } = given();
    const target = await requireTarget(tx, actor, claim, into);
    const gained = await movePassages(tx, actor, claim, target);
    const evidence = await copyEvidence(tx, actor, id, into);
    await touchClaim(tx, actor, target);
    await recordEvents(tx, actor, [
      {
        type: "claim.merged",
        articleId: target.articleId,
        claimId: into,
        subjectId: id,
        new: { from: id, wording: claim.wording, passages: passageValues(gained), evidence },
      },
    ]);
    await moveInTransaction(tx, actor, id, "set_aside", null, () => ({
      reason: "duplicate",
      duplicateOf: into,
      note: "Merged",
    }));
    return readClaim(tx, actor, into);
  });
}

async function requireTarget(
  tx: Transaction,
  actor: Actor,
  claim: LockedClaim,
  into: string,
): Promise<LockedClaim> {
  const refuse = (message: string) =>
    new FactdeskError("invalid", message, { issues: [{ path: "into", message }] });
  if (into === claim.id) throw refuse("A claim cannot be merged into itself.");
  const target = await lockClaim(tx, actor, into).catch((error: unknown) => {
    if (error instanceof FactdeskError && error.code === "not_found")
      throw refuse("The other claim is not in this desk.");
    throw error;
  });
  if (target.articleId !== claim.articleId)
    throw refuse("Only claims of one article can be merged. Set it aside as a duplicate instead.");
  requireEditable(target);
  return target;
}

/** The passages that the other claim does not have yet. */
async function movePassages(tx: Transaction, actor: Actor, claim: LockedClaim, target: LockedClaim) {
  const where = { deskId: actor.deskId, retiredAt: null };
  const own = await tx.passage.findMany({ where: { ...where, claimId: target.id } });
  const found = await tx.passage.findMany({
    where: { ...where, claimId: claim.id },
    orderBy: { startAt: "asc" },
  });
  const fresh = found.filter(
    ({ startAt, endAt, revisionId }) =>
      !own.some((one) => one.startAt === startAt && one.endAt === endAt && one.revisionId === revisionId),
  );
  for (const { revisionId, startAt, endAt, exact, prefix, suffix } of fresh)
    await insertPassages(tx, actor, { claimId: target.id, articleId: target.articleId, revisionId }, [
      { start: startAt, end: endAt, exact, prefix, suffix },
    ]);
  const starts = [...own, ...fresh].map(({ startAt }) => startAt);
  if (starts.length > 0)
    await tx.claim.updateMany({
      where: { deskId: actor.deskId, id: target.id },
      data: { startsAt: Math.min(...starts) },
    });
  return fresh.map(({ startAt, endAt, exact }) => ({ start: startAt, end: endAt, exact }));
}
