import "server-only";
import type { DraftView } from "@/lib/contract/claim/lease";
import type { keepComments as contract } from "@/lib/contract/discussion/discussion";
import type { BodyOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { database } from "@/lib/server/database";

/** Keeps comments that are to be sent together, in place of those kept before. Theirs alone, so no event tells of it. */
export async function keepComments(
  actor: Actor,
  claimId: string,
  given: Given<BodyOf<typeof contract>>,
): Promise<DraftView> {
  const { deskId, memberId, at } = actor;
  const claim = await database().claim.findUnique({
    where: { deskId_id: { deskId, id: claimId } },
    select: { version: true },
  });
  if (!claim) throw new FactdeskError("not_found", "There is no such claim in this desk.");
  requireRight(actor, "discuss");
  const { kind, body } = given();
  const kept = { body, claimVersion: claim.version, late: false, savedAt: at };
  await database().draft.upsert({
    where: { deskId_memberId_claimId_kind: { deskId, memberId, claimId, kind } },
    create: { deskId, memberId, claimId, kind, ...kept },
    update: kept,
  });
  return { kind, ...kept, savedAt: at.toISOString() };
}
