import { FactdeskError } from "@/lib/domain/errors";
import type { ReviewMode } from "@/lib/domain/workflow";

export type Panel = { votes: number; carry: number };

/**
 * How a change of the way of reviewing turns out, with what a panel keeps of `before`.
 * @throws FactdeskError `invalid` when more must agree than vote, or a panel's numbers are given without a panel
 */
export function changedReview(
  before: { reviewMode: ReviewMode; panel: Panel | null },
  given: { reviewMode?: ReviewMode | undefined; votes?: number | undefined; carry?: number | undefined },
  usual: Panel,
): { reviewMode: ReviewMode; panel: Panel | null } {
  const reviewMode = given.reviewMode ?? before.reviewMode;
  if (reviewMode !== "panel") {
    if (given.votes === undefined && given.carry === undefined) return { reviewMode, panel: null };
    throw wrong("votes", "Only a panel has votes: send reviewMode panel with them.");
  }
  const known = before.panel ?? usual;
  const votes = given.votes ?? known.votes;
  const carry = given.carry ?? Math.min(known.carry, votes);
  if (votes < 2 || votes > 15) throw wrong("votes", "A panel has 2 to 15 votes.");
  if (carry < 1) throw wrong("carry", "At least one vote has to carry.");
  if (carry > votes) throw wrong("carry", `Of ${votes} votes at most ${votes} can agree, not ${carry}.`);
  return { reviewMode, panel: { votes, carry } };
}

function wrong(path: string, message: string): FactdeskError {
  return new FactdeskError("invalid", message, { issues: [{ path, message }] });
}
