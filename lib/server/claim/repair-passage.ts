import "server-only";
import type { repairPassage as contract } from "@/lib/contract/article/revision";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { BodyOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import { describePassage } from "@/lib/domain/passage/describe";
import type { Passage } from "@/lib/domain/passage/passage";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";
import { lockClaim } from "./lock-claim";
import { newestRevision } from "./place-passages";
import { readClaim } from "./read-claims";

/**
 * A person says where a passage stands whose words changed: at the place that was found, elsewhere, or nowhere.
 * When nothing waits any more, the claim is no longer stale. Allowed in every stage, since it answers what the
 * publisher did and not what the desk thinks.
 */
export async function repairPassage(
  actor: Actor,
  claimId: string,
  repairId: string,
  given: Given<BodyOf<typeof contract>>,
): Promise<ClaimView> {
  return transaction(async (tx) => {
    const { deskId, memberId, at } = actor;
    const claim = await lockClaim(tx, actor, claimId);
    const repair = await tx.repair.findFirst({
      where: { deskId, id: repairId, claimId },
      include: { passage: true },
    });
    if (!repair) throw new FactdeskError("not_found", "There is no such repair on this claim.");
    requireRight(actor, "edit_claim");
    if (repair.resolvedAt) throw new FactdeskError("conflict", "Somebody has repaired this passage already.");
    const { resolution, start, end, why } = given();
    const revision = await newestRevision(tx, deskId, claim.articleId);
    const placed = placeOf(revision.text, resolution, repair, start, end);
    await tx.passage.updateMany({
      where: { deskId, id: repair.passageId, retiredAt: null },
      data: { retiredAt: at },
    });
    if (placed)
      await tx.passage.create({
        data: {
          ...{ deskId, id: newId(), claimId, articleId: claim.articleId, revisionId: revision.id },
          ...{
            startAt: placed.start,
            endAt: placed.end,
            exact: placed.exact,
            prefix: placed.prefix,
            suffix: placed.suffix,
          },
          ...{
            createdById: memberId,
            createdAt: at,
            followsId: repair.passageId,
            method: resolution,
            confidence: 1,
          },
        },
      });
    await tx.repair.update({
      where: { deskId_id: { deskId, id: repairId } },
      data: { resolution, resolvedAt: at, resolvedById: memberId },
    });
    const waiting = await tx.repair.count({ where: { deskId, claimId, resolvedAt: null } });
    const first = await tx.passage.aggregate({
      where: { deskId, claimId, revisionId: revision.id, retiredAt: null },
      _min: { startAt: true },
    });
    await tx.claim.update({
      where: { deskId_id: { deskId, id: claimId } },
      data: {
        ...(waiting === 0 ? { staleSince: null } : {}),
        ...(first._min.startAt === null ? {} : { startsAt: first._min.startAt }),
        version: { increment: 1 },
        updatedAt: at,
      },
    });
    await recordEvents(tx, actor, [
      {
        type: "claim.repaired",
        articleId: claim.articleId,
        claimId,
        old: { words: repair.passage.exact },
        new: { resolution, words: placed?.exact ?? null },
        why: why ?? null,
      },
    ]);
    return readClaim(tx, actor, claimId);
  });
}

type Suggested = { startAt: number | null; endAt: number | null };

function placeOf(
  text: string,
  resolution: string,
  repair: Suggested,
  start?: number,
  end?: number,
): Passage | null {
  if (resolution === "retire") return null;
  if (resolution === "reselect") return describePassage(text, start ?? 0, end ?? 0);
  if (repair.startAt === null || repair.endAt === null)
    throw new FactdeskError(
      "conflict",
      "No place was found for these words. Select where they stand now, or retire the passage.",
    );
  return describePassage(text, repair.startAt, repair.endAt);
}
