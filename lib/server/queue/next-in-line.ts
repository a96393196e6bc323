import "server-only";
import { includesRole } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { freeReviewSql, mayAdjudicateSql, mayRateSql } from "@/lib/server/claim/claim-filter";
import { sealedSql } from "@/lib/server/claim/claim-rows";
import { database, Prisma } from "@/lib/server/database";
import { liveInterests, touchesNone } from "@/lib/server/member/interest-condition";

export type Line = "open" | "review";

/**
 * The SELECT of the claim that a person would be handed next: most urgent, then soonest due, then longest waiting,
 * in a language they work in, that they have not skipped and that touches no interest of theirs.
 * @param lock whether it is locked on the way, passing over what others are taking at this moment
 */
export async function nextInLine(
  actor: Actor,
  line: Line,
  articleId: string | undefined,
  lock: boolean,
): Promise<Prisma.Sql> {
  const article = articleId ? Prisma.sql`AND c.article_id = ${articleId}::uuid` : Prisma.empty;
  const elsewhere = touchesNone(await liveInterests(database(), actor));
  const verdict = line === "review" ? verdictJoin(actor) : Prisma.empty;
  return Prisma.sql`
    SELECT c.desk_id, c.id FROM claim c
    JOIN article a ON a.desk_id = c.desk_id AND a.id = c.article_id AND a.archived_at IS NULL
    JOIN member m ON m.desk_id = c.desk_id AND m.id = ${actor.memberId}::uuid ${verdict}
    WHERE c.desk_id = ${actor.deskId}::uuid AND ${lineSql(actor, line)} ${article} ${elsewhere}
      AND (m.languages = '{}' OR a.language IS NULL OR split_part(lower(a.language), '-', 1) IN (
        SELECT split_part(lower(spoken), '-', 1) FROM unnest(m.languages) spoken))
      AND NOT EXISTS (SELECT FROM claim_skip s WHERE s.desk_id = c.desk_id AND s.claim_id = c.id AND s.member_id = m.id)
    ORDER BY c.priority, c.due_on, c.stage_since, c.id LIMIT 1
    ${lock ? Prisma.sql`FOR NO KEY UPDATE OF c SKIP LOCKED` : Prisma.empty}`;
}

/** The verdict that waits, as far as the person who asks may know of it. */
const verdictJoin = (actor: Actor) => Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT x.author_id, ${sealedSql("x", actor)} AS sealed FROM verdict x
    WHERE x.desk_id = c.desk_id AND x.claim_id = c.id AND x.id = c.standing_verdict_id) v ON true`;

function lineSql(actor: Actor, line: Line): Prisma.Sql {
  if (line === "open") return Prisma.sql`c.stage = 'open'`;
  // What one holds already is not handed out again, and what others hold is not either.
  const free = freeReviewSql(actor);
  return includesRole(actor.role, "editor")
    ? Prisma.sql`(${mayRateSql(actor)} OR ${mayAdjudicateSql(actor)}) AND ${free}`
    : Prisma.sql`${mayRateSql(actor)} AND ${free}`;
}
