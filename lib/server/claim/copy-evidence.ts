import "server-only";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { copyEntries } from "@/lib/server/evidence/copy-entries";
import { newId } from "@/lib/server/new-id";

/**
 * Copies the evidence of one claim to another, under that claim's next numbers; what says the same of the same
 * source is there once. Requests, searches and calculations go along. @returns how many were copied
 */
export async function copyEvidence(
  tx: Transaction,
  actor: Actor,
  fromId: string,
  toId: string,
): Promise<number> {
  const { deskId, memberId, at } = actor;
  const own = await tx.evidence.findMany({ where: { deskId, claimId: toId } });
  const there = new Set(own.filter(({ removedAt }) => !removedAt).map(keyOf));
  const found = await tx.evidence.findMany({
    where: { deskId, claimId: fromId, removedAt: null },
    orderBy: { number: "asc" },
  });
  let number = Math.max(0, ...own.map((item) => item.number));
  const copies = found
    .filter((item) => !there.has(keyOf(item)))
    .map(({ sourceId, stance, strength, quote, translation, locator, directness, group, ...item }) => {
      number += 1;
      const { accessedOn, note, quoteState, captureId } = item;
      const place = { quote, translation, locator, quoteState, captureId };
      const said = { sourceId, stance, strength, ...place, directness, group, accessedOn, note };
      return {
        deskId,
        id: newId(),
        claimId: toId,
        number,
        ...said,
        createdById: memberId,
        createdAt: at,
        updatedAt: at,
      };
    });
  await tx.evidence.createMany({ data: copies });
  const ids = new Map(
    [...own.filter(({ removedAt }) => !removedAt), ...copies].map((one) => [keyOf(one), one.id]),
  );
  const twins = new Map(found.map((one) => [one.id, ids.get(keyOf(one)) ?? ""]));
  await copyEntries(tx, actor, fromId, toId, twins);
  return copies.length;
}

const keyOf = (item: { sourceId: string; stance: string; quote: string | null }) =>
  JSON.stringify([item.sourceId, item.stance, item.quote]);
