import type { Fate } from "@/lib/contract/article/revision";
import type { AnchorOutcome } from "@/lib/domain/passage/anchor";

/** What a new revision does to a claim: the worst that happens to any of its passages. */
export type ClaimFate = { claimId: string; wording: string; outcome: AnchorOutcome; passages: Fate[] };

/** Worst first: what needs a person stands at the top. */
const order: readonly AnchorOutcome[] = ["gone", "changed", "moved", "unchanged"];

/** Fates of passages, gathered by claim; those that need a person first, each kind in the order of the text. */
export function claimFates(passages: readonly Fate[]): ClaimFate[] {
  const claims = new Map<string, ClaimFate>();
  for (const passage of passages) {
    const { claimId, wording, outcome } = passage;
    const claim = claims.get(claimId);
    if (!claim) claims.set(claimId, { claimId, wording, outcome, passages: [passage] });
    else {
      claim.passages.push(passage);
      if (order.indexOf(outcome) < order.indexOf(claim.outcome)) claim.outcome = outcome;
    }
  }
  return [...claims.values()].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
}

export function countFates(claims: readonly ClaimFate[]): Record<AnchorOutcome, number> {
  const counts = { unchanged: 0, moved: 0, changed: 0, gone: 0 };
  for (const { outcome } of claims) counts[outcome]++;
  return counts;
}

export const outcomeLabels: Record<AnchorOutcome, string> = {
  unchanged: "Unchanged",
  moved: "Moved",
  changed: "Text changed",
  gone: "Gone",
};
