import type { ClaimState } from "@/lib/domain/permission";
import type { ClaimRow } from "./claim";

/** What the workflow has to know, from a claim as lists and details send it. */
export function claimStateOf(claim: ClaimRow): ClaimState {
  return {
    stage: claim.stage,
    version: claim.version,
    reviewMode: claim.reviewMode,
    holderId: claim.holder?.id ?? null,
    leaseUntil: claim.leaseUntil,
    reviewerId: claim.reviewer?.id ?? null,
    reviewLeaseUntil: claim.reviewLeaseUntil,
    authorId: claim.author?.id ?? null,
    raterIds: claim.raterIds,
    roundRaterIds: claim.roundRaterIds,
    adjudicatorId: claim.adjudicator?.id ?? null,
    setAside: claim.setAside
      ? { byId: claim.setAside.by.id, at: claim.setAside.at, version: claim.setAside.version }
      : null,
  };
}
