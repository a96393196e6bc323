import "server-only";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { editClaim as contract } from "@/lib/contract/claim/endpoints";
import type { BodyOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import { editableStages } from "@/lib/domain/workflow";
import type { Actor, Given } from "@/lib/server/actor";
import { type Prisma, type Transaction, transaction } from "@/lib/server/database";
import { fromDay } from "@/lib/server/dates";
import { changes, recordEvents, type Values } from "@/lib/server/events";
import { extendedLease, type LockedClaim, lockClaim, requireEditable, requireSeen } from "./lock-claim";
import { insertPassages, newestRevision, passageValues, placeSpans } from "./place-passages";
import { readClaim } from "./read-claims";

type Body = BodyOf<typeof contract>;

/**
 * Changes what is said about a claim, or the borders of its passages; old borders are retired, never lost.
 * Once a verdict is given only what is about the work may change: priority and due date.
 */
export async function editClaim(
  actor: Actor,
  id: string,
  seen: number | null,
  given: Given<Body>,
): Promise<ClaimView> {
  return transaction(async (tx) => {
    const claim = await lockClaim(tx, actor, id);
    requireRight(actor, "edit_claim");
    if (!editableStages.includes(claim.stage) && !onlyAboutTheWork(given)) requireEditable(claim);
    if (seen === null) throw new FactdeskError("precondition_required");
    await requireSeen(tx, actor, claim, seen);
    await editInTransaction(tx, actor, claim, given());
    return readClaim(tx, actor, id);
  });
}

/** Writes what changed of a locked claim, with its events, which tell `also`; for verbs of which an edit is one part. */
export async function editInTransaction(
  tx: Transaction,
  actor: Actor,
  claim: LockedClaim,
  body: Body,
  also: Values = {},
): Promise<void> {
  const { id } = claim;
  const { passages, ...fields } = body;
  const { wording, kind, speaker, saidOn, saidWhere, priority, dueOn } = claim;
  const edited = changes({ wording, kind, speaker, saidOn, saidWhere, priority, dueOn }, fields);
  const moved = passages ? await movePassages(tx, actor, claim, passages) : null;
  if (edited || moved) {
    await tx.claim.updateMany({
      where: { deskId: actor.deskId, id, stage: claim.stage, version: claim.version },
      data: {
        ...fields,
        ...("dueOn" in fields ? { dueOn: fromDay(fields.dueOn ?? null) } : {}),
        ...("saidOn" in fields ? { saidOn: fromDay(fields.saidOn ?? null) } : {}),
        ...(moved ? { startsAt: moved.startsAt, staleSince: null } : {}),
        ...extendedLease(actor, claim),
        version: { increment: 1 },
        updatedAt: actor.at,
      } as Prisma.ClaimUncheckedUpdateManyInput,
    });
    await recordEvents(tx, actor, [
      ...(edited
        ? [
            {
              type: "claim.edited",
              articleId: claim.articleId,
              claimId: id,
              old: edited.old,
              new: { ...edited.new, ...also },
            },
          ]
        : []),
      ...(moved
        ? [
            {
              type: "claim.passages_changed",
              articleId: claim.articleId,
              claimId: id,
              old: moved.old,
              new: moved.new,
            },
          ]
        : []),
    ]);
  }
}

/** A body that cannot be read is not about the work; whether it is good is asked last. */
function onlyAboutTheWork(given: Given<Body>): boolean {
  try {
    const keys = Object.keys(given());
    return keys.length > 0 && keys.every((key) => key === "priority" || key === "dueOn");
  } catch {
    return false;
  }
}

/** Null when the borders are already so. */
async function movePassages(
  tx: Transaction,
  actor: Actor,
  claim: LockedClaim,
  spans: NonNullable<Body["passages"]>,
) {
  const where = { deskId: actor.deskId, claimId: claim.id, retiredAt: null };
  const before = await tx.passage.findMany({ where, orderBy: { startAt: "asc" } });
  const revision = await newestRevision(tx, actor.deskId, claim.articleId);
  const after = placeSpans(revision.text, spans);
  const old = passageValues(
    before.map(({ startAt, endAt, exact }) => ({ start: startAt, end: endAt, exact })),
  );
  const placed = passageValues(after);
  if (JSON.stringify(old) === JSON.stringify(placed)) return null;
  await tx.passage.updateMany({ where, data: { retiredAt: actor.at } });
  // New borders answer whatever waited for repair.
  await tx.repair.updateMany({
    where: { deskId: actor.deskId, claimId: claim.id, resolvedAt: null },
    data: { resolution: "reselect", resolvedAt: actor.at, resolvedById: actor.memberId },
  });
  await insertPassages(
    tx,
    actor,
    { claimId: claim.id, articleId: claim.articleId, revisionId: revision.id },
    after,
  );
  return { old: { passages: old }, new: { passages: placed }, startsAt: after[0]?.start ?? claim.startsAt };
}
