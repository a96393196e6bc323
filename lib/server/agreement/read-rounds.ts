import "server-only";
import type { GivenRating, Round } from "@/lib/domain/agreement/rounds";
import type { Actor } from "@/lib/server/actor";
import { database, Prisma } from "@/lib/server/database";

type VerdictRecord = {
  id: string;
  round_id: string;
  claim_id: string;
  article_id: string;
  kind: Round["kind"];
  author_id: string;
  scale_id: string;
  /** Null while the round goes on: what nobody may know does not leave the database. */
  key: string | null;
  ordinal: number | null;
  /** A proposal is the first; what is rated beside it did not see it where it was blind. */
  apart: boolean;
  submitted_at: Date;
  in_review: boolean;
  /** It was the rating that ended its round, as its event says. */
  ended: boolean;
};
type ReviewRecord = {
  verdict_id: string;
  reviewer_id: string;
  decision: "confirm" | "request_changes" | "dispute";
  at: Date;
};

/**
 * Every time that a claim of the desk was rated, as the domain takes it. A round is a proposal, what was rated beside
 * it unseen, and who reviewed it openly.
 */
export async function readRounds({ deskId }: Pick<Actor, "deskId">, articleId?: string): Promise<Round[]> {
  const ofArticle = articleId ? Prisma.sql`AND c.article_id = ${articleId}::uuid` : Prisma.empty;
  const [verdicts, reviews] = await database().$transaction(
    [
      database().$queryRaw<VerdictRecord[]>`
        SELECT v.id, coalesce(v.proposal_id, v.id) AS round_id, v.claim_id, c.article_id, c.kind::text AS kind,
          v.author_id, r.scale_id, v.submitted_at, v.kind = 'proposal' OR v.blind AS apart,
          CASE WHEN s.sealed THEN NULL ELSE r.key END AS key,
          CASE WHEN s.sealed THEN NULL ELSE r.ordinal END AS ordinal,
          c.stage = 'in_review' AND c.standing_verdict_id = coalesce(v.proposal_id, v.id) AS in_review,
          v.kind = 'rating' AND EXISTS (
            SELECT FROM event e
            WHERE e.desk_id = v.desk_id AND e.subject_id = v.id AND e.type = 'claim.rate'
              AND e.new->>'stage' IN ('verified', 'disputed')
          ) AS ended
        FROM verdict v
        JOIN claim c ON c.desk_id = v.desk_id AND c.id = v.claim_id
        JOIN rating r ON r.desk_id = v.desk_id AND r.id = v.rating_id,
        LATERAL (SELECT v.blind AND v.claim_version > coalesce(c.revealed_version, 0) AS sealed) s
        WHERE v.desk_id = ${deskId}::uuid AND v.kind IN ('proposal', 'rating') ${ofArticle}
        ORDER BY v.submitted_at, v.id`,
      database().$queryRaw<ReviewRecord[]>`
        SELECT w.verdict_id, w.reviewer_id, w.decision::text AS decision, w.at
        FROM review w JOIN claim c ON c.desk_id = w.desk_id AND c.id = w.claim_id
        WHERE w.desk_id = ${deskId}::uuid ${ofArticle} ORDER BY w.at, w.id`,
    ],
    { isolationLevel: "RepeatableRead" },
  );
  const roundOf = new Map(verdicts.map(({ id, round_id }) => [id, round_id]));
  const given = groupBy(verdicts, ({ round_id }) => round_id);
  const said = groupBy(reviews, ({ verdict_id }) => roundOf.get(verdict_id) ?? verdict_id);
  return [...given.values()].flatMap((ratings) => {
    const round = roundFrom(ratings, said.get(ratings[0]?.round_id ?? "") ?? []);
    return round ? [round] : [];
  });
}

function roundFrom(verdicts: readonly VerdictRecord[], reviews: readonly ReviewRecord[]): Round | null {
  const [proposal] = verdicts;
  if (!proposal) return null;
  const rated = new Set(verdicts.map(({ author_id }) => author_id));
  const decided = reviews.filter(({ decision }) => decision !== "request_changes");
  const open = decided.filter(({ reviewer_id }) => !rated.has(reviewer_id));
  // By its votes, or by somebody who reviewed it openly.
  const ended = decided.length > 0 || verdicts.some((verdict) => verdict.ended);
  const sealed = verdicts.some(({ key }) => key === null);
  const times = [...verdicts.map((verdict) => verdict.submitted_at), ...open.map(({ at }) => at)];
  return {
    claimId: proposal.claim_id,
    articleId: proposal.article_id,
    kind: proposal.kind,
    at: new Date(Math.max(...times.map(Number))).toISOString(),
    state: proposal.in_review ? "going_on" : ended && !sealed ? "ended" : "given_up",
    ratings: [
      ...verdicts.map((verdict) => ratingOf(verdict, verdict.author_id, verdict.apart)),
      // What somebody rated who had seen the first is never counted, so that it need not be looked up.
      ...open.map(({ reviewer_id }) => ratingOf(proposal, reviewer_id, false)),
    ],
  };
}

function ratingOf(verdict: VerdictRecord, memberId: string, independent: boolean): GivenRating {
  const { scale_id, key, ordinal } = verdict;
  return { memberId, scaleId: scale_id, key: key ?? "", ordinal, independent };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
