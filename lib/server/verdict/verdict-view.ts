import "server-only";
import type { VerdictView } from "@/lib/contract/verdict/verdict";
import type { Database } from "@/lib/server/database";

const named = { include: { person: { select: { name: true } } } } as const;

/** Every verdict given on a claim, oldest first, with what it cites and what others said of it. */
export async function readVerdicts(
  db: Database,
  deskId: string,
  claimId: string,
  standingId: string | null,
): Promise<VerdictView[]> {
  const verdicts = await db.verdict.findMany({
    where: { deskId, claimId },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    include: {
      rating: true,
      author: named,
      citations: { include: { evidence: { select: { number: true } } } },
      reviews: { include: { reviewer: named }, orderBy: [{ at: "asc" }, { id: "asc" }] },
    },
  });
  return verdicts.map((verdict) => ({
    id: verdict.id,
    kind: verdict.kind,
    rating: {
      key: verdict.rating.key,
      label: verdict.rating.label,
      description: verdict.rating.description,
      ordinal: verdict.rating.ordinal,
    },
    summary: verdict.summary,
    rationale: verdict.rationale,
    author: { id: verdict.authorId, name: verdict.author.person.name },
    claimVersion: verdict.claimVersion,
    submittedAt: verdict.submittedAt.toISOString(),
    supersedesId: verdict.supersedesId,
    stands: verdict.id === standingId,
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
