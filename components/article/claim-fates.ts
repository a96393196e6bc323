import type { Fate } from "@/lib/contract/article/revision";
import type { AnchorOutcome } from "@/lib/domain/passage/anchor";

/** What a new revision does to a claim: the worst that happens to any of its passages. */
export type ClaimFate = {
  claimId: string;
  wording: string;
  outcome: AnchorOutcome;
  passages: Fate[];
  /** The revision since which it waits for repair, where the new one makes nothing worse. */
  waitsSince: number | null;
};

/** Worst first: what needs a person stands at the top. */
const order: readonly AnchorOutcome[] = ["gone", "changed", "moved", "unchanged"];

/** Fates of passages, gathered by claim; those that need a person first, each kind in the order of the text. */
export function claimFates(passages: readonly Fate[]): ClaimFate[] {
  const claims = new Map<string, ClaimFate>();
  for (const passage of passages) {
    const { claimId, wording, outcome } = passage;
    const claim = claims.get(claimId);
    if (!claim) claims.set(claimId, { claimId, wording, outcome, passages: [passage], waitsSince: null });
    else {
      claim.passages.push(passage);
      if (order.indexOf(outcome) < order.indexOf(claim.outcome)) claim.outcome = outcome;
    }
  }
  for (const claim of claims.values()) claim.waitsSince = waitingSince(claim.passages);
  return [...claims.values()].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
}

export const isLost = ({ outcome }: Pick<Fate, "outcome">) => outcome === "changed" || outcome === "gone";

function waitingSince(passages: readonly Fate[]): number | null {
  const since = passages.filter(isLost).map((passage) => passage.waitsSince ?? null);
  return since.includes(null) || since.length === 0 ? null : Math.min(...since.map(Number));
}

/** What the new revision does; claims that wait for the same as before are not among them. */
export function countFates(claims: readonly ClaimFate[]): Record<AnchorOutcome, number> {
  const counts = { unchanged: 0, moved: 0, changed: 0, gone: 0 };
  for (const { outcome, waitsSince } of claims) if (waitsSince === null) counts[outcome]++;
  return counts;
}

/** Claims that wait for the same as before, by the revision since which they do, oldest first. */
export function stillWaiting(claims: readonly ClaimFate[]): { since: number; claims: ClaimFate[] }[] {
  const revisions = new Set(claims.flatMap(({ waitsSince }) => waitsSince ?? []));
  return [...revisions]
    .sort((a, b) => a - b)
    .map((since) => ({ since, claims: claims.filter(({ waitsSince }) => waitsSince === since) }));
}

export const outcomeLabels: Record<AnchorOutcome, string> = {
  unchanged: "Unchanged",
  moved: "Moved",
  changed: "Text changed",
  gone: "Gone",
};
