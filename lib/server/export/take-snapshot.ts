import "server-only";
import { numberedClaims } from "@/lib/domain/claim/reading-order";
import { outcomeOf } from "@/lib/domain/export/outcome";
import type {
  ReportClaim,
  ReportEvidence,
  ReportSnapshot,
  ReportVerdict,
} from "@/lib/domain/export/report-snapshot";
import { requireRight } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { findArticle } from "@/lib/server/article/find-article";
import { database, Prisma } from "@/lib/server/database";
import { toDay } from "@/lib/server/dates";
import { environment } from "@/lib/server/environment";
import { readEvidence } from "@/lib/server/evidence/evidence-view";
import { currentScaleIn } from "@/lib/server/verdict/current-scale";
import { type ClaimRecord, givenIn, readRecord } from "./read-record";

/** Everything an export needs of an article, as it stands at this moment. @throws FactdeskError `not_found` */
export async function takeSnapshot(actor: Actor, articleId: string): Promise<ReportSnapshot> {
  const article = await findArticle(actor, articleId);
  requireRight(actor, "export");
  const [scale, evidence, verdicts, record] = await Promise.all([
    currentScaleIn(actor, article.language),
    readEvidence(
      database(),
      actor.deskId,
      Prisma.sql`e.removed_at IS NULL AND e.claim_id IN (SELECT id FROM claim WHERE desk_id = e.desk_id AND article_id = ${articleId}::uuid)`,
    ),
    standingVerdicts(actor.deskId, articleId, article.language),
    readRecord(actor.deskId, articleId, article.language),
  ]);
  const base = environment.baseUrl;
  const { revision } = article;
  // As in the workspace; those set aside are numbered after all others.
  const numbered = numberedClaims(article.claims);
  let last = numbered.filter(({ number }) => number !== null).length;
  const claims = numbered.map(
    ({ claim, number }): ReportClaim => ({
      id: claim.id,
      address: `${base}/claims/${claim.id}`,
      number: number ?? ++last,
      stage: claim.stage,
      version: claim.version,
      wording: claim.wording,
      kind: claim.kind,
      priority: claim.priority,
      speaker: claim.speaker,
      saidOn: claim.saidOn,
      saidWhere: claim.saidWhere,
      setAside: claim.setAside && {
        reason: claim.setAside.reason,
        note: claim.setAside.note,
        duplicateOfId: claim.setAside.duplicateOfId,
      },
      passages: claim.passages.map(({ start, end, exact, prefix, suffix }) => ({
        start,
        end,
        exact,
        prefix,
        suffix,
      })),
      evidence: evidence.filter((item) => item.claimId === claim.id).map(toReportEvidence),
      verdict: verdicts.get(claim.id) ?? null,
      reviewMode: claim.reviewMode,
      panel: claim.panel,
      ...(record.get(claim.id) ?? nothing),
      createdAt: claim.createdAt,
      createdBy: claim.createdBy.name,
      updatedAt: claim.updatedAt,
    }),
  );
  return {
    desk: { name: actor.deskName },
    at: actor.at.toISOString(),
    base,
    scale,
    article: {
      id: article.id,
      address: `${base}/articles/${article.id}`,
      title: article.title,
      publisher: article.publisher,
      authors: article.authors,
      publishedAt: article.publishedAt,
      language: article.language,
      url: article.url,
      revision: {
        number: revision.number,
        sha256: revision.sha256,
        text: revision.text,
        blocks: revision.blocks,
      },
    },
    claims,
  };
}

/** Of a claim that was marked while the snapshot was taken. */
const nothing: ClaimRecord = {
  ...{ ratings: [], overrides: [], waivers: [], requests: [], searches: [], calculations: [] },
};

function toReportEvidence(item: Awaited<ReturnType<typeof readEvidence>>[number]): ReportEvidence {
  const { number, stance, directness, quote, locator, note, accessedOn, source } = item;
  const { strength, translation, group, quoteState, archived } = item;
  const { url, title, publisher, authors, publishedOn, type } = source;
  return {
    ...{
      number,
      stance,
      directness,
      quote,
      locator,
      note,
      accessedOn,
      strength,
      translation,
      group,
      quoteState,
    },
    archived: archived && { at: archived.at, sha256: archived.sha256 },
    source: { url, title, publisher, authors, publishedOn, type },
  };
}

const named = { include: { person: { select: { name: true } } } } as const;

/** The verdict that stands on each claim of an article, with who signed it. */
async function standingVerdicts(
  deskId: string,
  articleId: string,
  language: string | null,
): Promise<Map<string, ReportVerdict>> {
  const claims = await database().claim.findMany({
    where: { deskId, articleId, standingVerdictId: { not: null } },
    select: {
      id: true,
      stage: true,
      reviewMode: true,
      revealedVersion: true,
      standingVerdict: {
        include: {
          rating: {
            include: { labels: true, scale: { include: { ratings: { select: { ordinal: true } } } } },
          },
          author: named,
          reviews: { where: { decision: "confirm" }, include: { reviewer: named } },
        },
      },
    },
  });
  const found = claims.flatMap(
    ({ id, stage, reviewMode, revealedVersion, standingVerdict: verdict }): [string, ReportVerdict][] => {
      // A blind verdict whose round goes on is in no export, not even its author's: files are passed on.
      if (!verdict || (verdict.blind && verdict.claimVersion > (revealedVersion ?? 0))) return [];
      const { ordinal } = verdict.rating;
      const confirmed = verdict.reviews[0];
      const adjudicated = verdict.kind === "adjudication";
      const outcome = outcomeOf({ stage, reviewMode: reviewMode ?? "single", adjudicated });
      return [
        [
          id,
          {
            rating: givenIn(verdict.rating, language),
            summary: verdict.summary,
            rationale: verdict.rationale,
            range: ordinal === null ? null : rangeOf(verdict.rating.scale.ratings),
            confidence: verdict.confidence,
            evidenceUntil: toDay(verdict.evidenceUntil),
            author: verdict.author.person.name,
            // A panel has voters, none of whom reviewed it for the others.
            reviewer: adjudicated
              ? verdict.author.person.name
              : outcome === "carried"
                ? null
                : (confirmed?.reviewer.person.name ?? null),
            outcome,
            submittedAt: verdict.submittedAt.toISOString(),
            verifiedAt: outcome === null ? null : (confirmed?.at ?? verdict.submittedAt).toISOString(),
          },
        ],
      ];
    },
  );
  return new Map(found);
}

function rangeOf(ratings: readonly { ordinal: number | null }[]): { best: number; worst: number } {
  const ordinals = ratings.flatMap(({ ordinal }) => ordinal ?? []);
  return { best: Math.max(...ordinals), worst: Math.min(...ordinals) };
}
