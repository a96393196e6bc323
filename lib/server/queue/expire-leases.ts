import "server-only";
import { database, Prisma } from "@/lib/server/database";
import { newId } from "@/lib/server/new-id";

/**
 * The clock's move: claims whose lease ran out go back to open, each with its event, in one statement.
 * @param deskId null for every desk
 * @returns how many went back
 */
export async function expireLeases(deskId: string | null, at: Date): Promise<number> {
  const desk = deskId ? Prisma.sql`AND c.desk_id = ${deskId}::uuid` : Prisma.empty;
  const due = await database().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM claim c
    WHERE c.stage = 'researching' AND (c.lease_until IS NULL OR c.lease_until <= ${at}) ${desk} LIMIT 500`;
  if (due.length === 0) return 0;
  const events = JSON.stringify(due.map(({ id }) => ({ claim: id, event: newId() })));
  return database().$executeRaw`
    WITH due AS (
      SELECT c.desk_id, c.id, c.article_id, c.holder_id, e.event FROM claim c
      JOIN jsonb_to_recordset(${events}::jsonb) AS e(claim uuid, event uuid) ON e.claim = c.id
      WHERE c.stage = 'researching' AND (c.lease_until IS NULL OR c.lease_until <= ${at})
      FOR UPDATE OF c SKIP LOCKED),
    moved AS (
      UPDATE claim c SET stage = 'open', stage_since = coalesce(c.since_before, ${at}), since_before = NULL,
             holder_id = NULL, lease_until = NULL,
             version = c.version + 1, updated_at = ${at}
      FROM due WHERE c.desk_id = due.desk_id AND c.id = due.id
      RETURNING c.desk_id, c.id)
    INSERT INTO event (desk_id, id, at, type, article_id, claim_id, old, new)
    SELECT due.desk_id, due.event, ${at}, 'claim.expire', due.article_id, due.id,
           jsonb_build_object('stage', 'researching', 'holder', due.holder_id), jsonb_build_object('stage', 'open')
    FROM due JOIN moved ON moved.desk_id = due.desk_id AND moved.id = due.id`;
}
