import "server-only";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { requireRight } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { readClaim } from "@/lib/server/claim/read-claims";
import { database, Prisma } from "@/lib/server/database";
import { newId } from "@/lib/server/new-id";
import { expireLeases } from "./expire-leases";
import { type Line, nextInLine } from "./next-in-line";

/**
 * Takes the next claim, or the next review, in one statement. `SKIP LOCKED` hands two people two different ones; the
 * move is the table's `take`, from open to researching, or `take_review`.
 * @returns null when nothing is in line for this person
 */
export async function takeNext(
  actor: Actor,
  articleId?: string,
  line: Line = "open",
): Promise<ClaimView | null> {
  requireRight(actor, "edit_claim");
  await expireLeases(actor.deskId, actor.at);
  const next = await nextInLine(actor, line, articleId, true);
  const [taken] = await database().$queryRaw<{ id: string }[]>(
    line === "open" ? takeSql(actor, next) : takeReviewSql(actor, next),
  );
  if (!taken) return null;
  return readClaim(database(), actor, taken.id);
}

/** Which claim the person would be handed, without taking it: its page can be made ready. */
export async function peekNext(
  actor: Actor,
  articleId?: string,
  line: Line = "open",
): Promise<{ id: string; articleId: string } | null> {
  requireRight(actor, "edit_claim");
  const next = await nextInLine(actor, line, articleId, false);
  const [found] = await database().$queryRaw<{ id: string; article_id: string }[]>`
    WITH next AS (${next})
    SELECT c.id, c.article_id FROM claim c JOIN next ON next.desk_id = c.desk_id AND next.id = c.id`;
  return found ? { id: found.id, articleId: found.article_id } : null;
}

const takeSql = (actor: Actor, next: Prisma.Sql) => Prisma.sql`
  WITH next AS (${next}),
  taken AS (
    UPDATE claim c SET stage = 'researching', stage_since = ${actor.at}, since_before = c.stage_since,
           holder_id = ${actor.memberId}::uuid,
           lease_until = ${actor.at}::timestamptz + d.lease_minutes * interval '1 minute',
           version = c.version + 1, updated_at = ${actor.at}
    FROM next JOIN desk d ON d.id = next.desk_id WHERE c.desk_id = next.desk_id AND c.id = next.id
    RETURNING c.desk_id, c.id, c.article_id),
  told AS (
    INSERT INTO event (desk_id, id, at, type, actor_id, article_id, claim_id, old, new)
    SELECT t.desk_id, ${newId()}::uuid, ${actor.at}, 'claim.take', ${actor.memberId}::uuid, t.article_id, t.id,
           jsonb_build_object('stage', 'open', 'holder', NULL),
           jsonb_build_object('stage', 'researching', 'holder', ${actor.memberId}::uuid)
    FROM taken t)
  SELECT id FROM taken`;

const takeReviewSql = (actor: Actor, next: Prisma.Sql) => Prisma.sql`
  WITH next AS (${next}),
  before AS (
    SELECT c.desk_id, c.id, c.reviewer_id FROM claim c JOIN next ON next.desk_id = c.desk_id AND next.id = c.id),
  taken AS (
    UPDATE claim c SET reviewer_id = ${actor.memberId}::uuid,
           review_lease_until = ${actor.at}::timestamptz + d.review_lease_minutes * interval '1 minute',
           version = c.version + 1, updated_at = ${actor.at}
    FROM next JOIN desk d ON d.id = next.desk_id WHERE c.desk_id = next.desk_id AND c.id = next.id
    RETURNING c.desk_id, c.id, c.article_id, c.stage),
  told AS (
    INSERT INTO event (desk_id, id, at, type, actor_id, article_id, claim_id, old, new)
    SELECT t.desk_id, ${newId()}::uuid, ${actor.at}, 'claim.take_review', ${actor.memberId}::uuid, t.article_id, t.id,
           jsonb_build_object('stage', t.stage, 'reviewer', b.reviewer_id),
           jsonb_build_object('stage', t.stage, 'reviewer', ${actor.memberId}::uuid)
    FROM taken t JOIN before b ON b.desk_id = t.desk_id AND b.id = t.id)
  SELECT id FROM taken`;
