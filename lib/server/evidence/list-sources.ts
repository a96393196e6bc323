import "server-only";
import type { AnswerOf, QueryOf } from "@/lib/contract/endpoint";
import type { listSources as contract } from "@/lib/contract/evidence/source";
import type { Actor } from "@/lib/server/actor";
import { decodeCursor, encodeCursor, timeCursor } from "@/lib/server/cursor";
import { database, Prisma } from "@/lib/server/database";
import { searchWords } from "@/lib/server/search-words";
import { getSourceByAddress } from "./get-source-by-address";
import { readSources } from "./source-view";

/** Sources of the desk, newest first; each word of `q` is looked for in title, publisher, authors and address. */
export async function listSources(
  actor: Actor,
  query: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
  const parts: Prisma.Sql[] = [Prisma.sql`true`];
  for (const word of searchWords(query.q)) {
    const like = `%${word}%`;
    parts.push(Prisma.sql`(s.title ILIKE ${like} OR s.publisher ILIKE ${like} OR s.url ILIKE ${like}
      OR array_to_string(s.authors, ' ') ILIKE ${like})`);
  }
  if (query.url) {
    const same = await getSourceByAddress(database(), actor.deskId, query.url);
    if (!same) return { items: [], next: null };
    parts.push(Prisma.sql`s.id = ${same.id}::uuid`);
  }
  if (query.type) parts.push(Prisma.sql`s.type = ${query.type}::source_type`);
  if (query.reliability === "none") parts.push(Prisma.sql`s.reliability IS NULL`);
  else if (query.reliability) parts.push(Prisma.sql`s.reliability = ${query.reliability}::reliability`);
  if (query.cursor) {
    const [at, id] = decodeCursor(timeCursor, query.cursor);
    parts.push(Prisma.sql`(s.created_at, s.id) < (${new Date(at)}, ${id}::uuid)`);
  }
  const found = await readSources(database(), actor.deskId, Prisma.join(parts, " AND "), query.limit + 1);
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  return { items, next: found.length > query.limit && last ? encodeCursor([last.createdAt, last.id]) : null };
}
