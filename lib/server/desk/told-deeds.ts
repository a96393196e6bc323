import "server-only";
import type { Period } from "@/lib/domain/desk/period";
import { boundsOf } from "@/lib/domain/desk/period";
import type { Actor } from "@/lib/server/actor";
import { Prisma } from "@/lib/server/database";
import { firstIdSince } from "./first-id-since";

const types = [
  ...["claim.marked", "claim.split_off", "claim.set_aside", "claim.undo", "claim.reopen"],
  ...["claim.confirm", "claim.rate", "claim.adjudicate", "claim.dispute", "claim.request_changes"],
];

/** A time as Postgres takes it; also before the year 1 and after 9999, which it cannot read as words. */
export function timeSql(time: number): Prisma.Sql {
  return Prisma.sql`to_timestamp(${String(time / 1000)}::float8)`;
}

/**
 * What history tells of claims from a time on, as a query to select from: `deed` is marked, verified, set_aside or
 * reopened (from verified), null for other reviews. A setting aside that was undone is no deed.
 */
export function toldSql({ deskId }: Pick<Actor, "deskId">, since: number): Prisma.Sql {
  return Prisma.sql`(
    SELECT type, claim_id, at, actor_id,
      CASE WHEN type IN ('claim.marked', 'claim.split_off') THEN 'marked'
        WHEN type = 'claim.set_aside' AND next IS DISTINCT FROM 'claim.undo' THEN 'set_aside'
        WHEN type = 'claim.reopen' AND was = 'verified' THEN 'reopened'
        WHEN type IN ('claim.confirm', 'claim.rate', 'claim.adjudicate') AND stage = 'verified' THEN 'verified'
      END AS deed
    FROM (
      SELECT type, claim_id, at, actor_id, old->>'stage' AS was, new->>'stage' AS stage,
        lead(type) OVER (PARTITION BY claim_id ORDER BY at, id) AS next
      FROM event
      WHERE desk_id = ${deskId}::uuid AND id >= ${firstIdSince(since)}::uuid AND at >= ${timeSql(since)}
        AND type = ANY(${types}::text[])
    ) AS told)`;
}

export function inPeriodSql(period: Period): Prisma.Sql {
  const { start, end } = boundsOf(period);

  return Prisma.sql`at >= ${timeSql(start)} AND at < ${timeSql(end)}`;
}
