import type { ClaimDetail, ClaimView } from "@/lib/contract/claim/claim";
import type { VerdictView } from "@/lib/contract/verdict/verdict";

type Round = Pick<ClaimView, "stage" | "sealed" | "roundRaterIds">;

/** Whether ratings are being given apart on a claim right now. */
export function isRatedApart(claim: Pick<ClaimView, "stage" | "reviewMode">): boolean {
  return claim.stage === "in_review" && claim.reviewMode !== "single";
}

/**
 * The verdicts of the round that goes on or ended last, of those that the person may see: the proposal and what was
 * rated beside it, oldest first. Empty where no round is open to them.
 */
export function currentRound(
  claim: Round & Pick<ClaimDetail, "verdicts">,
  memberId: string,
): readonly VerdictView[] {
  if (!["in_review", "disputed", "verified"].includes(claim.stage)) return [];
  if (claim.sealed) {
    const own = claim.roundRaterIds.includes(memberId)
      ? claim.verdicts.findLast(({ kind, author }) => kind === "rating" && author.id === memberId)
      : undefined;
    return own ? [own] : [];
  }
  const from = claim.verdicts.findLastIndex(({ kind }) => kind === "proposal");
  return from === -1 ? [] : claim.verdicts.slice(from).filter(({ kind }) => kind !== "adjudication");
}

/** Whether the round shown was given apart by more than its author: then all of it counts alike. */
export function wasRatedApart(round: readonly VerdictView[]): boolean {
  return round.length > 1 && round.some(({ kind }) => kind === "rating");
}

/** Which of a round that ended in agreement stands; none where it was disputed, and so where somebody ended that. */
export function standingOf(
  claim: Pick<ClaimView, "stage">,
  round: readonly VerdictView[],
): VerdictView | undefined {
  return claim.stage === "verified" ? round.find(({ stands }) => stands) : undefined;
}

/** What a round of ratings given apart came to: "Both rated Mostly true.", "False: 2 of 3 votes, 2 needed; …" */
export function roundOutcomeWords(
  claim: Pick<ClaimView, "stage" | "reviewMode" | "panel">,
  round: readonly VerdictView[],
): string {
  const votes = round.filter(({ kind }) => kind === "rating");
  const panel = claim.reviewMode === "panel" ? claim.panel : null;
  if (!panel) {
    const [first, ...rest] = round;
    const alike = first && rest.every(({ rating }) => rating.key === first.rating.key);
    return alike ? `Both rated ${first.rating.label}.` : "Disputed: they differ.";
  }
  const noVote = "the author of the proposal has no vote.";
  const carried = standingOf(claim, round)?.rating;
  if (!carried)
    return `Disputed: they differ, and no rating has the ${panel.carry} votes it needs; ${noVote}`;
  const count = votes.filter(({ rating }) => rating.key === carried.key).length;
  return `${carried.label}: ${count} of ${panel.votes} votes, ${panel.carry} needed; ${noVote}`;
}

/** "1 of 3 votes given; 2 must agree." */
export function votesWords(claim: Pick<ClaimView, "panel" | "roundRaterIds">): string {
  const { votes, carry } = claim.panel ?? { votes: 0, carry: 0 };
  return `${claim.roundRaterIds.length} of ${votes} votes given; ${carry} must agree.`;
}

/** Names as a sentence lists them: "Ann, Ben and Cy". */
export function listedNames(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
}
