import "server-only";
import type {
  GivenRating,
  ReportClaim,
  ReportRating,
  ReportRequest,
} from "@/lib/domain/export/report-snapshot";
import { shownIn } from "@/lib/domain/verdict/rating-scale";
import { database, type Prisma } from "@/lib/server/database";
import { toDay } from "@/lib/server/dates";
import { labelsOf } from "@/lib/server/verdict/scale-view";

export type ClaimRecord = Pick<
  ReportClaim,
  "ratings" | "overrides" | "waivers" | "requests" | "searches" | "calculations"
>;

const named = { select: { person: { select: { name: true } } } } as const;
const inOrder = [{ createdAt: "asc" as const }, { id: "asc" as const }];
const included = {
  requests: { where: { removedAt: null }, orderBy: inOrder },
  searches: { where: { removedAt: null }, orderBy: inOrder },
  calculations: {
    where: { removedAt: null },
    orderBy: inOrder,
    include: {
      inputs: { orderBy: { position: "asc" }, include: { evidence: { select: { number: true } } } },
    },
  },
  waivers: { where: { endedAt: null }, orderBy: { at: "asc" }, include: { by: named } },
  overrides: { orderBy: { at: "asc" }, include: { by: named } },
  verdicts: {
    orderBy: { id: "asc" },
    include: { rating: { include: { labels: true, scale: { select: { version: true } } } }, author: named },
  },
  adjudications: { select: { verdictId: true, proposalId: true, disputeId: true } },
} satisfies Prisma.ClaimInclude;
type Row = Prisma.ClaimGetPayload<{ include: typeof included }>;

/** How each claim of an article was checked, besides its evidence, by the claim's id. Ratings are in a language. */
export async function readRecord(
  deskId: string,
  articleId: string,
  language: string | null,
): Promise<Map<string, ClaimRecord>> {
  const claims = await database().claim.findMany({ where: { deskId, articleId }, include: included });
  return new Map(claims.map((claim) => [claim.id, recordOf(claim, language)]));
}

function recordOf(claim: Row, language: string | null): ClaimRecord {
  return {
    ratings: ratingsOf(claim, language),
    overrides: claim.overrides.map(({ reviewMode, reason, by, at }) => ({
      ...{ reviewMode, reason, by: by.person.name, at: at.toISOString() },
    })),
    waivers: claim.waivers.map(({ key, reason, by, at }) => ({
      ...{ gate: key, reason, by: by.person.name, at: at.toISOString() },
    })),
    requests: claim.requests.map(requestOf),
    searches: claim.searches.map(({ place, query, sought, found, searchedOn }) => ({
      ...{ place, query, sought, found, searchedOn: toDay(searchedOn) ?? "" },
    })),
    calculations: claim.calculations.map(({ title, formula, result, unit, note, inputs }) => ({
      ...{ title, formula, result, unit, note },
      inputs: inputs.map(({ name, value, unit: of, evidence }) => ({
        ...{ name, value, unit: of, evidence: evidence?.number ?? null },
      })),
    })),
  };
}

/** The words of an answer leave the desk only when they were given on the record. */
function requestOf(row: Row["requests"][number]): ReportRequest {
  const { whom, question, answer, onRecord, whyNot } = row;
  const days = { askedOn: toDay(row.askedOn), dueOn: toDay(row.dueOn), answeredOn: toDay(row.answeredOn) };
  return { whom, question, answer: onRecord === true ? answer : null, onRecord, whyNot, ...days };
}

/** The ratings of the round that led to what stands: given apart, or a proposal and the dispute over it. */
function ratingsOf(claim: Row, language: string | null): ReportRating[] {
  const standing = claim.verdicts.find(({ id }) => id === claim.standingVerdictId);
  if (!standing) return [];
  const ended = claim.adjudications.find(({ verdictId }) => verdictId === standing.id);
  const proposalId = ended?.proposalId ?? standing.proposalId ?? standing.id;
  const disputeId =
    ended?.disputeId ??
    // Ids grow with time: a dispute of an earlier round is not this one's.
    (claim.stage === "disputed"
      ? claim.verdicts.findLast(({ id, kind }) => kind === "dispute" && id > proposalId)?.id
      : undefined);
  const beside = claim.verdicts.filter((one) => one.proposalId === proposalId || one.id === disputeId);
  if (beside.length === 0) return [];
  const open = claim.revealedVersion ?? 0;
  return claim.verdicts
    .filter((one) => one.id === proposalId || beside.includes(one))
    .filter(({ blind, claimVersion }) => !blind || claimVersion <= open)
    .map(({ id, kind, rating, summary, rationale, author, submittedAt }) => ({
      kind: id === proposalId || kind === "adjudication" ? ("proposal" as const) : kind,
      rating: givenIn(rating, language),
      ...{ summary, rationale, author: author.person.name, submittedAt: submittedAt.toISOString() },
    }));
}

type RatingRow = Parameters<typeof shownIn>[0] &
  Parameters<typeof labelsOf>[0] & { scale: { version: number } };

/** A rating as readers of a language see it, of the version of the scale that it was given on. */
export function givenIn(rating: RatingRow, language: string | null): GivenRating {
  return { ...shownIn(rating, labelsOf(rating), language), scaleVersion: rating.scale.version };
}
