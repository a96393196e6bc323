import "server-only";
import type { AnswerOf, QueryOf } from "@/lib/contract/endpoint";
import type { listSourceCaptures as contract } from "@/lib/contract/evidence/capture";
import type { Actor } from "@/lib/server/actor";
import { decodeCursor, encodeCursor, timeCursor } from "@/lib/server/cursor";
import { database, Prisma } from "@/lib/server/database";
import { readCaptures } from "./capture-view";
import { requireSource } from "./require-source";

/** The copies of a source, newest first. @throws FactdeskError `not_found` */
export async function listSourceCaptures(
  actor: Actor,
  sourceId: string,
  { cursor, limit }: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
  const db = database();
  await requireSource(db, actor.deskId, sourceId);
  const [at, id] = cursor ? decodeCursor(timeCursor, cursor) : [];
  const after =
    at && id ? Prisma.sql`AND (k.fetched_at, k.id) < (${new Date(at)}, ${id}::uuid)` : Prisma.empty;
  const where = Prisma.sql`k.source_id = ${sourceId}::uuid ${after}`;
  const found = await readCaptures(db, actor.deskId, where, limit + 1);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? encodeCursor([last.fetchedAt, last.id]) : null };
}
