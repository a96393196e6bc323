import "server-only";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import type { RatingColour, RatingShape } from "@/lib/domain/verdict/rating";
import { soundPanel } from "@/lib/domain/verdict/review-mode";
import { Prisma } from "@/lib/server/database";
import { toDay } from "@/lib/server/dates";

/** One row of `claimColumns`, as Postgres answers. */
export type ClaimRecord = {
  id: string;
  article_id: string;
  article_title: string;
  article_publisher: string | null;
  stage: ClaimRow["stage"];
  stage_since: Date;
  since_before: Date | null;
  stage_before: ClaimRow["stage"] | null;
  version: number;
  wording: string;
  kind: ClaimRow["kind"];
  speaker: string | null;
  said_on: Date | null;
  said_where: string | null;
  priority: ClaimRow["priority"];
  due_on: Date | null;
  lease_minutes: number;
  review_lease_minutes: number;
  review_mode: ClaimRow["reviewMode"];
  votes: number | null;
  carry: number | null;
  sealed: boolean;
  round_rater_ids: string[];
  adjudicator_id: string | null;
  adjudicator_name: string | null;
  holder_id: string | null;
  holder_name: string | null;
  lease_until: Date | null;
  reviewer_id: string | null;
  reviewer_name: string | null;
  review_lease_until: Date | null;
  standing_verdict_id: string | null;
  rating_key: string | null;
  rating_label: string | null;
  rating_description: string | null;
  rating_ordinal: number | null;
  rating_colour: RatingColour | null;
  rating_shape: RatingShape | null;
  scale_version: number | null;
  author_id: string | null;
  author_name: string | null;
  rater_ids: string[];
  set_aside_reason: NonNullable<ClaimRow["setAside"]>["reason"] | null;
  set_aside_note: string | null;
  set_aside_by_id: string | null;
  set_aside_by_name: string | null;
  set_aside_at: Date | null;
  set_aside_version: number | null;
  duplicate_of_id: string | null;
  evidence_count: number;
  stale_since: Date | null;
  split_from_id: string | null;
  starts_at: number;
  created_by_id: string;
  created_by_name: string;
  created_at: Date;
  updated_at: Date;
};

/** Columns are named by the code alone, which their types see to: nothing that somebody sent is put in raw. */
type MemberColumn = "author" | "holder" | "reviewer" | "adjudicator" | "set_aside_by" | "created_by";
const memberName = (column: `${"c" | "v"}.${MemberColumn}_id`) =>
  Prisma.raw(
    `(SELECT p.name FROM member m JOIN person p ON p.id = m.person_id WHERE m.desk_id = c.desk_id AND m.id = ${column})`,
  );

/** Selected from `claim c`; everything else is looked up per row, so that a page of fifty stays cheap. */
export const claimColumns = Prisma.sql`
  c.id, c.article_id, a.title AS article_title, a.publisher AS article_publisher,
  c.stage::text AS stage, c.stage_since, c.since_before, c.stage_before::text AS stage_before, c.version, c.wording, c.kind::text AS kind,
  c.speaker, c.said_on, c.said_where, c.priority::text AS priority,
  c.holder_id, ${memberName("c.holder_id")} AS holder_name, c.lease_until,
  c.reviewer_id, ${memberName("c.reviewer_id")} AS reviewer_name, c.review_lease_until,
  c.due_on, d.lease_minutes, d.review_lease_minutes,
  coalesce(c.review_mode, a.review_mode, d.review_mode)::text AS review_mode,
  CASE WHEN c.review_mode IS NOT NULL THEN c.votes ELSE coalesce(a.votes, d.votes) END AS votes,
  CASE WHEN c.review_mode IS NOT NULL THEN c.carry ELSE coalesce(a.carry, d.carry) END AS carry,
  coalesce(v.sealed, false) AS sealed, c.adjudicator_id, ${memberName("c.adjudicator_id")} AS adjudicator_name,
  CASE WHEN c.stage = 'in_review' THEN ARRAY(SELECT x.author_id::text FROM verdict x WHERE x.desk_id = c.desk_id AND x.claim_id = c.id
    AND x.proposal_id = c.standing_verdict_id ORDER BY x.id) ELSE '{}' END AS round_rater_ids,
  c.standing_verdict_id, r.key AS rating_key, r.label AS rating_label, r.description AS rating_description,
  r.ordinal AS rating_ordinal, r.colour::text AS rating_colour, r.shape::text AS rating_shape,
  (SELECT s.version FROM rating_scale s WHERE s.desk_id = r.desk_id AND s.id = r.scale_id) AS scale_version, v.author_id, ${memberName("v.author_id")} AS author_name,
  ARRAY(SELECT DISTINCT x.author_id::text FROM verdict x WHERE x.desk_id = c.desk_id AND x.claim_id = c.id) AS rater_ids,
  c.set_aside_reason::text AS set_aside_reason, c.set_aside_note, c.set_aside_by_id,
  ${memberName("c.set_aside_by_id")} AS set_aside_by_name, c.set_aside_at, c.set_aside_version, c.duplicate_of_id,
  (SELECT count(*)::int FROM evidence e WHERE e.desk_id = c.desk_id AND e.claim_id = c.id AND e.removed_at IS NULL) AS evidence_count,
  c.stale_since, c.split_from_id, c.starts_at, c.created_by_id, ${memberName("c.created_by_id")} AS created_by_name, c.created_at, c.updated_at`;

/**
 * What `claimColumns` are read from, for the eyes of one person: of a blind verdict that is not open yet, `v` has
 * only the author, so that no list, filter or search can tell its rating.
 */
export function claimJoins(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
  JOIN desk d ON d.id = c.desk_id
  JOIN article a ON a.desk_id = c.desk_id AND a.id = c.article_id
  LEFT JOIN LATERAL (
    SELECT x.author_id, s.sealed, CASE WHEN s.sealed THEN NULL ELSE x.rating_id END AS rating_id
    FROM verdict x, LATERAL (SELECT ${sealedSql("x", viewer)} AS sealed) s
    WHERE x.desk_id = c.desk_id AND x.claim_id = c.id AND x.id = c.standing_verdict_id) v ON true
  LEFT JOIN rating r ON r.desk_id = c.desk_id AND r.id = v.rating_id`;
}

/** Whose eyes: blind verdicts are open to their author at once, to the others when the round has ended. */
export type Viewer = { memberId: string };

/** Whether a verdict of claim `c` is hidden from the viewer; admins are bound too. */
export function sealedSql(verdict: "v" | "x", { memberId }: Viewer): Prisma.Sql {
  const column = (name: "blind" | "author_id" | "claim_version") => Prisma.raw(`${verdict}.${name}`);
  return Prisma.sql`(${column("blind")} AND ${column("author_id")} <> ${memberId}::uuid
    AND ${column("claim_version")} > coalesce(c.revealed_version, 0))`;
}

const person = (id: string | null, name: string | null) =>
  id === null ? null : { id, name: name ?? "A former member" };

export function toClaimRow(record: ClaimRecord): ClaimRow {
  return {
    id: record.id,
    articleId: record.article_id,
    articleTitle: record.article_title,
    articlePublisher: record.article_publisher,
    stage: record.stage,
    stageSince: record.stage_since.toISOString(),
    version: record.version,
    wording: record.wording,
    kind: record.kind,
    speaker: record.speaker,
    saidOn: toDay(record.said_on),
    saidWhere: record.said_where,
    priority: record.priority,
    dueOn: toDay(record.due_on),
    reviewMode: record.review_mode,
    panel:
      record.review_mode === "panel" && record.votes !== null && record.carry !== null
        ? soundPanel({ votes: record.votes, carry: record.carry })
        : null,
    holder: person(record.holder_id, record.holder_name),
    leaseUntil: record.lease_until?.toISOString() ?? null,
    reviewer: person(record.reviewer_id, record.reviewer_name),
    reviewLeaseUntil: record.review_lease_until?.toISOString() ?? null,
    rating: ratingOf(record),
    author: person(record.author_id, record.author_name),
    sealed: record.sealed,
    raterIds: record.rater_ids,
    roundRaterIds: record.round_rater_ids,
    adjudicator: person(record.adjudicator_id, record.adjudicator_name),
    setAside: setAsideOf(record),
    evidenceCount: record.evidence_count,
    staleSince: record.stale_since?.toISOString() ?? null,
    startsAt: record.starts_at,
    createdBy: { id: record.created_by_id, name: record.created_by_name },
    createdAt: record.created_at.toISOString(),
    updatedAt: record.updated_at.toISOString(),
  };
}

function ratingOf(record: ClaimRecord): ClaimRow["rating"] {
  if (record.rating_key === null) return null;
  return {
    key: record.rating_key,
    label: record.rating_label ?? record.rating_key,
    description: record.rating_description ?? "",
    ordinal: record.rating_ordinal,
    colour: record.rating_colour ?? "grey",
    shape: record.rating_shape ?? "square",
    scaleVersion: record.scale_version ?? 0,
  };
}

function setAsideOf(record: ClaimRecord): ClaimRow["setAside"] {
  const by = person(record.set_aside_by_id, record.set_aside_by_name);
  if (!record.set_aside_reason || !by || !record.set_aside_at || record.set_aside_version === null)
    return null;
  return {
    reason: record.set_aside_reason,
    note: record.set_aside_note,
    duplicateOfId: record.duplicate_of_id,
    by,
    at: record.set_aside_at.toISOString(),
    version: record.set_aside_version,
  };
}
