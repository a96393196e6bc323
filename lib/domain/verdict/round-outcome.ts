import type { ReviewMode, Stage } from "@/lib/domain/workflow";
import { leastCarry } from "./review-mode";

export type Round = {
  reviewMode: ReviewMode;
  /** Of a panel only: how many vote and how many of them must agree. */
  votes: number | null;
  carry: number | null;
  /** Key of the rating that was proposed. */
  proposed: string;
  /** Keys of the ratings given beside it, unseen, in the order in which they came. */
  given: readonly string[];
};

export type RoundOutcome = {
  stage: Extract<Stage, "in_review" | "verified" | "disputed">;
  /** Key of the rating that carries; null while none does. */
  carried: string | null;
};

/**
 * Where the ratings of a round lead. Blind double: verified if the second equals the first, else disputed. Panel:
 * the author of the proposal has no vote (PolitiFact's three editors vote on a writer's ruling); it stays until
 * `carry` votes agree on a rating, more than half in any case, and is disputed once none can any more.
 */
export function roundOutcome({ reviewMode, votes, carry, proposed, given }: Round): RoundOutcome {
  const waits = { stage: "in_review", carried: null } as const;
  const disputed = { stage: "disputed", carried: null } as const;
  if (reviewMode === "blind_double") {
    if (given.length === 0) return waits;
    return given[0] === proposed ? { stage: "verified", carried: proposed } : disputed;
  }
  if (reviewMode !== "panel" || votes === null || carry === null) return waits;
  const counts = new Map<string, number>();
  for (const key of given) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [leader, most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  const needed = Math.max(carry, leastCarry(votes));
  if (leader !== null && most >= needed) return { stage: "verified", carried: leader };
  const left = Math.max(0, votes - given.length);
  return most + left >= needed ? waits : disputed;
}
