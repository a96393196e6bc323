import "server-only";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import { minutes } from "@/lib/domain/workflow";
import type { Actor } from "@/lib/server/actor";
import { readClaims } from "@/lib/server/claim/read-claims";
import { database, Prisma } from "@/lib/server/database";
import { plusMinutes } from "@/lib/server/dates";
import { liveInterests, touchesNone } from "@/lib/server/member/interest-condition";
import { newId } from "@/lib/server/new-id";
import { expireLeases } from "./expire-leases";

/**
 * Takes the most urgent, longest waiting open claim in one statement. `SKIP LOCKED` hands two people two different
 * claims; the move is the table's `take`, from open to researching. Claims that touch an interest of the taker are
 * passed over.
 * @returns null when none is open
 */
export async function takeNext(actor: Actor, articleId?: string): Promise<ClaimView | null> {
  requireRight(actor, "edit_claim");
  await expireLeases(actor.deskId, actor.at);
  const article = articleId ? Prisma.sql`AND c.article_id = ${articleId}::uuid` : Prisma.empty;
  const elsewhere = touchesNone(await liveInterests(database(), actor));
  const [taken] = await database().$queryRaw<{ id: string }[]>`
    WITH next AS (
      SELECT c.desk_id, c.id FROM claim c
      JOIN article a ON a.desk_id = c.desk_id AND a.id = c.article_id AND a.archived_at IS NULL
      WHERE c.desk_id = ${actor.deskId}::uuid AND c.stage = 'open' ${article} ${elsewhere}
      ORDER BY c.priority, c.stage_since, c.id LIMIT 1
      FOR UPDATE OF c SKIP LOCKED),
    taken AS (
      UPDATE claim c SET stage = 'researching', stage_since = ${actor.at}, holder_id = ${actor.memberId}::uuid,
             lease_until = ${plusMinutes(actor.at, minutes.lease)}, version = c.version + 1, updated_at = ${actor.at}
      FROM next WHERE c.desk_id = next.desk_id AND c.id = next.id
      RETURNING c.desk_id, c.id, c.article_id),
    told AS (
      INSERT INTO event (desk_id, id, at, type, actor_id, article_id, claim_id, old, new)
      SELECT t.desk_id, ${newId()}::uuid, ${actor.at}, 'claim.take', ${actor.memberId}::uuid, t.article_id, t.id,
             jsonb_build_object('stage', 'open', 'holder', NULL),
             jsonb_build_object('stage', 'researching', 'holder', ${actor.memberId}::uuid)
      FROM taken t)
    SELECT id FROM taken`;
  if (!taken) return null;
  const [claim] = await readClaims(database(), actor, Prisma.sql`c.id = ${taken.id}::uuid`);
  if (!claim) throw new FactdeskError("unexpected");
  return claim;
}
