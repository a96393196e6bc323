import "server-only";
import type { AnswerOf, QueryOf } from "@/lib/contract/endpoint";
import type { listSourceChecks as contract, SourceCheckView } from "@/lib/contract/evidence/capture";
import type { Actor } from "@/lib/server/actor";
import { decodeCursor, encodeCursor, timeCursor } from "@/lib/server/cursor";
import { database } from "@/lib/server/database";
import { requireSource } from "./require-source";

type CheckRow = Omit<SourceCheckView, "at"> & { at: Date };

/** The looks at a source's address, newest first. @throws FactdeskError `not_found` */
export async function listSourceChecks(
  actor: Actor,
  sourceId: string,
  { cursor, limit }: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
  const { deskId } = actor;
  await requireSource(database(), deskId, sourceId);
  const [at, id] = cursor ? decodeCursor(timeCursor, cursor) : [];
  const found = await database().sourceCheck.findMany({
    where: { deskId, sourceId, ...(at && id ? { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] } : {}) },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const items = found.slice(0, limit).map(toCheck);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? encodeCursor([last.at, last.id]) : null };
}

export function toCheck(row: CheckRow): SourceCheckView {
  const { id, sourceId, at, outcome, status, finalUrl, message, captureId } = row;
  return { id, sourceId, at: at.toISOString(), outcome, status, finalUrl, message, captureId };
}
