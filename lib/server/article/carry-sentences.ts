import "server-only";
import { mapRevision } from "@/lib/domain/passage/map-revision";
import { reanchor } from "@/lib/domain/passage/reanchor";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import type { Comparison } from "./plan-revision";

/**
 * Sentences that were set aside stay so in the next revision where their words stand; those whose words changed have
 * to be looked at again.
 */
export async function carrySentences(
  tx: Transaction,
  actor: Actor,
  before: { id: string; text: string },
  after: { id: string; text: string },
  comparison: Comparison,
): Promise<void> {
  const { deskId } = actor;
  const reviews = await tx.sentenceReview.findMany({ where: { deskId, revisionId: before.id } });
  if (reviews.length === 0) return;
  // Set aside in this very moment, before anybody compared: rare, and slow only for texts far apart.
  const mapping = comparison.mappings.get(before.id) ?? mapRevision(before.text, after.text);
  const points = [...before.text];
  const rows = reviews.flatMap(({ startAt, endAt, reason, byId, at }) => {
    const exact = points.slice(startAt, endAt).join("");
    const found = reanchor(mapping, { start: startAt, end: endAt, exact });
    if (found.outcome !== "unchanged" && found.outcome !== "moved") return [];
    return [{ deskId, revisionId: after.id, startAt: found.start, endAt: found.end, reason, byId, at }];
  });
  await tx.sentenceReview.createMany({ data: rows, skipDuplicates: true });
}
