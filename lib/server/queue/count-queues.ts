import "server-only";
import { type ClaimFilter, queues } from "@/lib/contract/claim/endpoints";
import type { QueueCounts } from "@/lib/contract/queue/endpoints";
import type { Actor } from "@/lib/server/actor";
import { claimFilterSql, queueSql } from "@/lib/server/claim/claim-filter";
import { claimJoins } from "@/lib/server/claim/claim-rows";
import { database, Prisma } from "@/lib/server/database";

/** How many claims wait in each tab for this person, under the same filters as the list. */
export async function countQueues(
  actor: Actor,
  filter: Omit<ClaimFilter, "queue"> = {},
): Promise<QueueCounts> {
  const columns = queues.map(
    (queue) => Prisma.sql`count(*) FILTER (WHERE ${queueSql(actor, queue)})::int AS ${Prisma.raw(queue)}`,
  );
  const rows = await database().$queryRaw<QueueCounts[]>`
    SELECT ${Prisma.join(columns)}, count(*)::int AS "all" FROM claim c ${claimJoins(actor)} WHERE ${claimFilterSql(actor, filter)}`;
  return rows[0] ?? { open: 0, mine: 0, review: 0, disputed: 0, set_aside: 0, verified: 0, all: 0 };
}
