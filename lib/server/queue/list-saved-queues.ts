import "server-only";
import { type ClaimFilter, claimFilter } from "@/lib/contract/claim/endpoints";
import type { SavedQueueView } from "@/lib/contract/queue/saved-queue";
import { FactdeskError } from "@/lib/domain/errors";
import { inOrder } from "@/lib/domain/queue/columns";
import { type Sort, sorts, usualSort } from "@/lib/domain/queue/sorts";
import type { Actor } from "@/lib/server/actor";
import { claimFilterSql } from "@/lib/server/claim/claim-filter";
import { claimJoins } from "@/lib/server/claim/claim-rows";
import { type Database, database, Prisma } from "@/lib/server/database";
import { overdueSql } from "./overdue-condition";

const include = { createdBy: { include: { person: { select: { name: true } } } } } as const;
type Row = Prisma.SavedQueueGetPayload<{ include: typeof include }>;

/** The desk's saved queues by name, with what stands in each for this person, counted in one statement. */
export async function listSavedQueues(
  actor: Actor,
  db: Database = database(),
): Promise<{ items: SavedQueueView[] }> {
  const rows = await db.savedQueue.findMany({
    where: { deskId: actor.deskId, removedAt: null },
    include,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return { items: await withCounts(actor, rows, db) };
}

/** @throws FactdeskError `not_found` for those taken away and those of other desks */
export async function findSavedQueue(
  actor: Actor,
  id: string,
  db: Database = database(),
): Promise<SavedQueueView> {
  const row = await db.savedQueue.findFirst({
    where: { deskId: actor.deskId, id, removedAt: null },
    include,
  });
  const [view] = row ? await withCounts(actor, [row], db) : [];
  if (!view) throw new FactdeskError("not_found", "There is no such saved queue in this desk.");
  return view;
}

async function withCounts(actor: Actor, rows: readonly Row[], db: Database): Promise<SavedQueueView[]> {
  if (rows.length === 0) return [];
  const filters = rows.map(({ filter }) => claimFilter.parse(filter));
  const counts = await countEach(actor, filters, db);
  return rows.map((row, index) => ({
    id: row.id,
    name: row.name,
    filter: filters[index] ?? {},
    columns: inOrder(row.columns),
    sort: sorts.find((sort): sort is Sort => sort === row.sort) ?? usualSort,
    version: row.version,
    createdBy: { id: row.createdById, name: row.createdBy.person.name },
    updatedAt: row.updatedAt.toISOString(),
    count: counts[index]?.count ?? 0,
    overdue: counts[index]?.overdue ?? 0,
  }));
}

/** Each counted by its own indexes, in one round trip. */
async function countEach(
  actor: Actor,
  filters: readonly ClaimFilter[],
  db: Database,
): Promise<{ count: number; overdue: number }[]> {
  const each = filters.map(
    (filter, at) => Prisma.sql`
      SELECT ${at}::int AS at, count(*)::int AS count, count(*) FILTER (WHERE ${overdueSql(actor)})::int AS overdue
      FROM claim c ${claimJoins(actor)} WHERE ${claimFilterSql(actor, filter)}`,
  );
  return db.$queryRaw`${Prisma.join(each, " UNION ALL ")} ORDER BY at`;
}
