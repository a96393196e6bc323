import "server-only";
import type { StatisticsView } from "@/lib/contract/desk/statistics";
import { overloadFrom, overloadRule } from "@/lib/domain/desk/overload";
import { boundsOf, type Period } from "@/lib/domain/desk/period";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { toHours } from "./read-ages";
import { inPeriodSql, toldSql } from "./told-deeds";

type HeldRecord = { member_id: string; claims: number; reviews: number; oldest: number };
type DoneRecord = { member_id: string; verified: number; reviewed: number };

/** Who holds how much now, and did how much in the period. Readers hold nothing; who left is told where they did. */
export async function readLoad(actor: Actor, period: Period): Promise<StatisticsView["load"]> {
  const [held, done, people] = await Promise.all([
    readHeld(actor),
    readDone(actor, period),
    database().member.findMany({
      where: { deskId: actor.deskId },
      select: { id: true, role: true, removedAt: true, person: { select: { name: true } } },
    }),
  ]);
  const heldBy = new Map(held.map((record) => [record.member_id, record]));
  const doneBy = new Map(done.map((record) => [record.member_id, record]));
  const overloadedFrom = overloadFrom(held.map(({ claims, reviews }) => claims + reviews));
  const members = people
    .filter(
      ({ id, role, removedAt }) =>
        (removedAt === null && role !== "reader") || heldBy.has(id) || doneBy.has(id),
    )
    .map(({ id, person }) => {
      const { claims = 0, reviews = 0, oldest = null } = heldBy.get(id) ?? {};
      const { verified = 0, reviewed = 0 } = doneBy.get(id) ?? {};
      return {
        member: { id, name: person.name },
        ...{ claims, reviews, oldestHours: oldest === null ? null : toHours(oldest) },
        ...{ overloaded: claims + reviews >= overloadedFrom, verified, reviewed },
      };
    });
  const busiest = (one: (typeof members)[number]) => [one.claims + one.reviews, one.verified + one.reviewed];
  return {
    overloadedFrom,
    rule: overloadRule,
    members: members.sort((one, other) => {
      const [held = 0, did = 0] = busiest(one);
      const [otherHeld = 0, otherDid = 0] = busiest(other);
      return otherHeld - held || otherDid - did || one.member.name.localeCompare(other.member.name, "en");
    }),
  };
}

/** Claims and reviews whose lease runs, by who holds them. */
function readHeld({ deskId, at }: Actor): Promise<HeldRecord[]> {
  return database().$queryRaw<HeldRecord[]>`
    SELECT h.member_id, sum(h.claim)::int AS claims, sum(1 - h.claim)::int AS reviews,
      (extract(epoch FROM ${at}::timestamptz - min(h.stage_since)) / 3600)::float8 AS oldest
    FROM (
      SELECT holder_id AS member_id, 1 AS claim, stage_since, article_id FROM claim
      WHERE desk_id = ${deskId}::uuid AND holder_id IS NOT NULL AND lease_until > ${at}::timestamptz
      UNION ALL
      SELECT reviewer_id, 0, stage_since, article_id FROM claim
      WHERE desk_id = ${deskId}::uuid AND reviewer_id IS NOT NULL AND review_lease_until > ${at}::timestamptz
    ) h JOIN article a ON a.desk_id = ${deskId}::uuid AND a.id = h.article_id AND a.archived_at IS NULL
    GROUP BY h.member_id`;
}

/**
 * Whose verdicts were verified, and who reviewed. A claim's verdict is verified in the moment in which a second person
 * confirms it, or an editor adjudicates: the review of that moment names its author.
 */
function readDone(actor: Actor, period: Period): Promise<DoneRecord[]> {
  return database().$queryRaw<DoneRecord[]>`
    WITH told AS MATERIALIZED (
      SELECT * FROM ${toldSql(actor, boundsOf(period).start)} AS told WHERE ${inPeriodSql(period)}
    ), done AS (
      SELECT CASE WHEN e.type = 'claim.adjudicate' THEN e.actor_id ELSE (
          SELECT w.author_id FROM review w
          WHERE w.desk_id = ${actor.deskId}::uuid AND w.claim_id = e.claim_id AND w.at = e.at AND w.decision = 'confirm'
          LIMIT 1) END AS member_id, 1 AS verified
      FROM told e WHERE e.deed = 'verified'
      UNION ALL
      SELECT actor_id, 0 FROM told
      WHERE type IN ('claim.confirm', 'claim.rate', 'claim.adjudicate', 'claim.dispute', 'claim.request_changes')
    )
    SELECT member_id, sum(verified)::int AS verified, sum(1 - verified)::int AS reviewed
    FROM done WHERE member_id IS NOT NULL GROUP BY member_id`;
}
