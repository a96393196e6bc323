import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import { roundOutcome } from "@/lib/domain/verdict/round-outcome";
import type { Actor } from "@/lib/server/actor";
import type { LockedClaim } from "@/lib/server/claim/lock-claim";
import type { Outcome } from "@/lib/server/claim/outcome";
import type { Transaction } from "@/lib/server/database";
import { newId } from "@/lib/server/new-id";
import { giveVerdict } from "./give-verdict";

/**
 * A rating given apart, in blind double or panel review. While the round goes on nobody hears what it says; when it
 * ends every rating of it is opened, and what each said of the verdict that stands is written down as a review.
 */
export async function rateClaim(
  tx: Transaction,
  actor: Actor,
  claim: LockedClaim,
  body: () => unknown,
): Promise<Outcome> {
  const proposalId = claim.standingVerdictId;
  if (!proposalId) throw new FactdeskError("conflict", "There is no verdict to rate beside.");
  const own = await giveVerdict(tx, actor, claim, "rating", body, true);
  const round = await tx.verdict.findMany({
    where: { deskId: actor.deskId, claimId: claim.id, OR: [{ id: proposalId }, { proposalId }] },
    include: { rating: true },
    orderBy: { id: "asc" },
  });
  const proposal = round.find(({ id }) => id === proposalId);
  const given = round.filter(({ id }) => id !== proposalId);
  if (!proposal) throw new FactdeskError("unexpected");
  const { stage, carried } = roundOutcome({
    reviewMode: claim.reviewMode,
    votes: claim.panel?.votes ?? null,
    carry: claim.panel?.carry ?? null,
    proposed: proposal.rating.key,
    given: given.map(({ rating }) => rating.key),
  });
  const lease = { reviewerId: null, reviewLeaseUntil: null };
  if (stage === "in_review") {
    const mine = claim.reviewer?.id === actor.memberId;
    return { ...own, agreed: stage, ...(mine ? { set: lease } : {}) };
  }
  const standing =
    carried === null ? proposal : (round.find(({ rating }) => rating.key === carried) ?? proposal);
  await tx.review.createMany({
    data: given
      .filter(({ id }) => id !== standing.id)
      .map((verdict) => ({
        deskId: actor.deskId,
        id: newId(),
        claimId: claim.id,
        verdictId: standing.id,
        authorId: standing.authorId,
        reviewerId: verdict.authorId,
        decision: verdict.rating.key === standing.rating.key ? ("confirm" as const) : ("dispute" as const),
        reason: null,
        at: actor.at,
      })),
  });
  return {
    subjectId: own.subjectId,
    agreed: stage,
    set: { standingVerdictId: standing.id, revealedVersion: claim.version },
    new: {
      rating: carried,
      ratings: round.map(({ authorId, rating }) => ({ member: authorId, rating: rating.key })),
    },
  };
}
