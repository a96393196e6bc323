import type { ReviewMode, Stage } from "@/lib/domain/workflow";

/** What made a verdict stand. Only in single review somebody confirms who has read it. */
export const outcomes = ["confirmed", "rated_alike", "carried", "adjudicated"] as const;
export type Outcome = (typeof outcomes)[number];

/** How a claim came to be verified; null while it is not. */
export function outcomeOf(claim: {
  stage: Stage;
  reviewMode: ReviewMode;
  adjudicated: boolean;
}): Outcome | null {
  if (claim.stage !== "verified") return null;
  if (claim.adjudicated) return "adjudicated";
  return ({ single: "confirmed", blind_double: "rated_alike", panel: "carried" } as const)[claim.reviewMode];
}
