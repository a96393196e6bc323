import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import type { LockedClaim } from "@/lib/server/claim/lock-claim";
import type { Outcome } from "@/lib/server/claim/outcome";
import type { Transaction } from "@/lib/server/database";
import { newId } from "@/lib/server/new-id";
import { giveVerdict } from "./give-verdict";

/** Ends a dispute by a third person's verdict, which then stands; Postgres refuses either of the two. */
export async function adjudicateClaim(
  tx: Transaction,
  actor: Actor,
  claim: LockedClaim,
  body: () => unknown,
): Promise<Outcome> {
  const dispute = await findDispute(tx, actor.deskId, claim);
  if (!claim.standingVerdictId || !claim.author || !dispute)
    throw new FactdeskError("conflict", "There is no dispute to end.");
  const given = await giveVerdict(tx, actor, claim, "adjudication", body);
  await tx.adjudication.create({
    data: {
      deskId: actor.deskId,
      id: newId(),
      claimId: claim.id,
      proposalId: claim.standingVerdictId,
      proposerId: claim.author.id,
      disputeId: dispute.id,
      disputerId: dispute.authorId,
      verdictId: given.subjectId,
      adjudicatorId: actor.memberId,
      at: actor.at,
    },
  });
  return { ...given, set: { standingVerdictId: given.subjectId } };
}

/** The newest verdict that disagrees with the one that was proposed: a dispute, or a rating given apart. */
async function findDispute(tx: Transaction, deskId: string, claim: LockedClaim) {
  const proposalId = claim.standingVerdictId;
  const apart = proposalId
    ? await tx.verdict.findMany({
        where: { deskId, claimId: claim.id, proposalId },
        include: { rating: true },
        orderBy: { id: "desc" },
      })
    : [];
  const differing = apart.find(({ rating }) => rating.key !== claim.rating?.key);
  if (differing) return differing;
  return tx.verdict.findFirst({
    where: { deskId, claimId: claim.id, kind: "dispute" },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
  });
}
