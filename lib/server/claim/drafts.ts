import "server-only";
import type { DraftView } from "@/lib/contract/claim/lease";
import type { DraftKind } from "@/lib/domain/claim/draft";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import { database, type Prisma } from "@/lib/server/database";

/** Longest draft kept, in characters of its JSON. */
const longest = 200_000;

/** Keeps what came too late to be saved. Silent when it is no object, too long, or empty: then nothing is lost. */
export async function keepLate(
  actor: Actor,
  claim: { id: string; version: number },
  kind: DraftKind,
  body: unknown,
): Promise<boolean> {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return false;
  const json = JSON.stringify(body);
  // JSON writes a lone surrogate as an escape, which Postgres refuses like a null character.
  if (json.length > longest || /\\u(?:0000|d[89a-f]\w\w)/i.test(json) || json === "{}") return false;
  const { deskId, memberId, at } = actor;
  const kept = { body: body as Prisma.InputJsonObject, claimVersion: claim.version, late: true, savedAt: at };
  await database().draft.upsert({
    where: { deskId_memberId_claimId_kind: { deskId, memberId, claimId: claim.id, kind } },
    create: { deskId, memberId, claimId: claim.id, kind, ...kept },
    update: kept,
  });
  return true;
}

/** The person's own drafts on a claim. @throws FactdeskError `not_found` */
export async function listDrafts(actor: Actor, claimId: string): Promise<{ items: DraftView[] }> {
  const { deskId, memberId } = actor;
  const claim = await database().claim.findUnique({ where: { deskId_id: { deskId, id: claimId } } });
  if (!claim) throw new FactdeskError("not_found", "There is no such claim in this desk.");
  const drafts = await database().draft.findMany({
    where: { deskId, memberId, claimId },
    orderBy: { savedAt: "desc" },
  });
  return {
    items: drafts.map(({ kind, body, claimVersion, late, savedAt }) => ({
      kind: kind as DraftKind,
      body: body as DraftView["body"],
      claimVersion,
      late,
      savedAt: savedAt.toISOString(),
    })),
  };
}

/** Throws a draft away; there need be none. @throws FactdeskError `not_found` when there is no such claim */
export async function dropDraft(actor: Actor, claimId: string, kind: DraftKind): Promise<void> {
  const { deskId, memberId } = actor;
  const claim = await database().claim.findUnique({ where: { deskId_id: { deskId, id: claimId } } });
  if (!claim) throw new FactdeskError("not_found", "There is no such claim in this desk.");
  await database().draft.deleteMany({ where: { deskId, memberId, claimId, kind } });
}
