import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import type { LockedClaim } from "@/lib/server/claim/lock-claim";
import type { Outcome } from "@/lib/server/claim/outcome";
import type { Transaction } from "@/lib/server/database";
import { newId } from "@/lib/server/new-id";

/** Writes what a second person said of the standing verdict; Postgres refuses the author. */
export async function reviewVerdict(
  tx: Transaction,
  actor: Actor,
  claim: LockedClaim,
  decision: "confirm" | "request_changes" | "dispute",
  reason: string | null,
): Promise<Outcome> {
  if (!claim.standingVerdictId || !claim.author)
    throw new FactdeskError("conflict", "There is no verdict to review.");
  const id = newId();
  await tx.review.create({
    data: {
      deskId: actor.deskId,
      id,
      claimId: claim.id,
      verdictId: claim.standingVerdictId,
      authorId: claim.author.id,
      reviewerId: actor.memberId,
      decision,
      reason,
      at: actor.at,
    },
  });
  return {
    subjectId: id,
    new: decision === "confirm" ? { rating: claim.rating?.key ?? null } : {},
    why: reason,
  };
}
