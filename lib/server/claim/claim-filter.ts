import "server-only";
import type { ClaimFilter } from "@/lib/contract/claim/endpoints";
import { includesRole } from "@/lib/domain/policy";
import { deskDay } from "@/lib/domain/queue/overdue";
import type { Actor } from "@/lib/server/actor";
import { Prisma } from "@/lib/server/database";
import { overdueSql } from "@/lib/server/queue/overdue-condition";
import { searchWords } from "@/lib/server/search-words";

/** The WHERE of lists and counts, over `claim c`, `article a` and the standing verdict's `rating r`. */
export function claimFilterSql(actor: Actor, filter: ClaimFilter): Prisma.Sql {
  const parts: Prisma.Sql[] = [Prisma.sql`c.desk_id = ${actor.deskId}::uuid`];
  if (filter.article) parts.push(Prisma.sql`c.article_id = ${filter.article}::uuid`);
  else parts.push(Prisma.sql`a.archived_at IS NULL`);
  if (filter.queue) parts.push(queueSql(actor, filter.queue));
  if (filter.stage) parts.push(oneOfSql("stage", filter.stage));
  if (filter.rating) parts.push(Prisma.sql`r.key = ${filter.rating}`);
  if (filter.kind) parts.push(oneOfSql("kind", filter.kind));
  if (filter.priority) parts.push(oneOfSql("priority", filter.priority));
  if (filter.assignee) parts.push(assigneeSql(filter.assignee === "me" ? actor.memberId : filter.assignee));
  if (filter.olderThanHours !== undefined) {
    const before = new Date(actor.at.getTime() - filter.olderThanHours * 3_600_000);
    parts.push(Prisma.sql`c.stage_since <= ${before}`);
  }
  if (filter.overdue !== undefined)
    parts.push(filter.overdue ? overdueSql(actor) : Prisma.sql`NOT ${overdueSql(actor)}`);
  if (filter.dueBefore) parts.push(Prisma.sql`c.due_on < ${filter.dueBefore}::date`);
  if (filter.dueWithinDays !== undefined)
    parts.push(
      Prisma.sql`c.due_on <= ${deskDay(actor.at.toISOString())}::date + ${filter.dueWithinDays}::int`,
    );
  for (const word of searchWords(filter.q)) parts.push(wordSql(word));
  return Prisma.join(parts, " AND ");
}

/** One value stays an equality, by which an index can keep the order; several stand with commas between them. */
function oneOfSql(column: "stage" | "kind" | "priority", given: string): Prisma.Sql {
  const [name, type] = [Prisma.raw(`c.${column}`), Prisma.raw(`::${column}`)];
  return given.includes(",")
    ? Prisma.sql`${name} = ANY(${given.split(",")}::text[]${Prisma.raw(`::${column}[]`)})`
    : Prisma.sql`${name} = ${given}${type}`;
}

/** Words are looked for anywhere in the wording, the speaker, the article's title and the words marked. */
function wordSql(word: string): Prisma.Sql {
  const like = `%${word}%`;
  return Prisma.sql`(c.wording ILIKE ${like} OR c.speaker ILIKE ${like} OR a.title ILIKE ${like} OR EXISTS (
    SELECT FROM passage p WHERE p.desk_id = c.desk_id AND p.article_id = c.article_id AND p.claim_id = c.id
      AND p.retired_at IS NULL AND p.exact ILIKE ${like}))`;
}

function assigneeSql(memberId: string): Prisma.Sql {
  return Prisma.sql`(c.holder_id = ${memberId}::uuid OR c.reviewer_id = ${memberId}::uuid)`;
}

/** Held by nobody, the person who asks included. Panels rate side by side; a named adjudicator is waited for. */
export const freeReviewSql = (actor: Actor): Prisma.Sql =>
  Prisma.sql`(c.reviewer_id IS NULL OR c.review_lease_until <= ${actor.at}
    OR c.stage = 'in_review' AND c.review_mode = 'panel' AND c.reviewer_id <> ${actor.memberId}::uuid)
    AND (c.adjudicator_id IS NULL OR c.adjudicator_id = ${actor.memberId}::uuid)`;

/** Whether the person may review the verdict that waits on `claim c`, over the standing verdict `v`. */
export const mayRateSql = (actor: Actor): Prisma.Sql => Prisma.sql`c.stage = 'in_review'
  AND v.author_id <> ${actor.memberId}::uuid AND NOT EXISTS (
    SELECT FROM verdict x WHERE x.desk_id = c.desk_id AND x.claim_id = c.id AND x.proposal_id = c.standing_verdict_id
      AND x.author_id = ${actor.memberId}::uuid)`;

/** Whether an editor may end the dispute on `claim c`: who has rated nothing on it. */
export const mayAdjudicateSql = (actor: Actor): Prisma.Sql => Prisma.sql`c.stage = 'disputed' AND NOT EXISTS (
    SELECT FROM verdict x WHERE x.desk_id = c.desk_id AND x.claim_id = c.id AND x.author_id = ${actor.memberId}::uuid)`;

/** The tabs of the queue, as the person who asks sees them. */
export function queueSql(actor: Actor, queue: NonNullable<ClaimFilter["queue"]>): Prisma.Sql {
  const me = Prisma.sql`${actor.memberId}::uuid`;
  switch (queue) {
    case "mine":
      return Prisma.sql`(c.holder_id = ${me} OR (c.reviewer_id = ${me} AND c.review_lease_until > ${actor.at}) OR (c.stage = 'in_review' AND v.author_id = ${me}))`;
    case "review":
      return includesRole(actor.role, "editor")
        ? Prisma.sql`(${mayRateSql(actor)} OR ${mayAdjudicateSql(actor)}) AND ${freeReviewSql(actor)}`
        : includesRole(actor.role, "checker")
          ? Prisma.sql`${mayRateSql(actor)} AND ${freeReviewSql(actor)}`
          : Prisma.sql`false`;
    default:
      return Prisma.sql`c.stage = ${queue}::stage`;
  }
}
