import "server-only";
import type { VerdictView } from "@/lib/contract/verdict/verdict";
import type { Actor } from "@/lib/server/actor";
import type { Database } from "@/lib/server/database";
import { toDay } from "@/lib/server/dates";
import { toRatingView } from "./current-scale";

const named = { include: { person: { select: { name: true } } } } as const;

/** What of a claim decides which of its verdicts are shown. */
type Shown = { id: string; standingVerdictId: string | null; revealedVersion: number | null };

/** Which verdicts of a claim a member may see: their own, those not given apart, those whose round has ended. */
export function openTo(memberId: string, revealedVersion: number | null) {
  return [{ blind: false }, { authorId: memberId }, { claimVersion: { lte: revealedVersion ?? 0 } }];
}

/**
 * The verdicts given on a claim that the person who asks may see, oldest first, with what they cite and what others
 * said of them. Blind ones whose round goes on are there for their author alone.
 */
export async function readVerdicts(
  db: Database,
  { deskId, memberId }: Pick<Actor, "deskId" | "memberId">,
  claim: Shown,
): Promise<VerdictView[]> {
  const verdicts = await db.verdict.findMany({
    where: {
      deskId,
      claimId: claim.id,
      OR: openTo(memberId, claim.revealedVersion),
    },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    include: {
      rating: { include: { scale: { select: { version: true } } } },
      author: named,
      citations: { include: { evidence: { select: { number: true } } } },
      reviews: { include: { reviewer: named }, orderBy: [{ at: "asc" }, { id: "asc" }] },
    },
  });
  return verdicts.map((verdict) => ({
    id: verdict.id,
    kind: verdict.kind,
    rating: toRatingView(verdict.rating, verdict.rating.scale.version),
    summary: verdict.summary,
    rationale: verdict.rationale,
    confidence: verdict.confidence,
    evidenceUntil: toDay(verdict.evidenceUntil),
    author: { id: verdict.authorId, name: verdict.author.person.name },
    claimVersion: verdict.claimVersion,
    submittedAt: verdict.submittedAt.toISOString(),
    supersedesId: verdict.supersedesId,
    stands: verdict.id === claim.standingVerdictId,
    blind: verdict.blind,
    cites: verdict.citations
      .map(({ evidenceId, evidence, evidenceVersion }) => ({
        evidenceId,
        number: evidence.number,
        version: evidenceVersion,
      }))
      .sort((a, b) => a.number - b.number),
    reviews: verdict.reviews.map((review) => ({
      id: review.id,
      reviewer: { id: review.reviewerId, name: review.reviewer.person.name },
      decision: review.decision,
      reason: review.reason,
      at: review.at.toISOString(),
    })),
  }));
}
