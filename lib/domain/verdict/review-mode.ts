import { FactdeskError } from "@/lib/domain/errors";
import { includesRole, type Role } from "@/lib/domain/policy";
import { movesOf, type ReviewMode } from "@/lib/domain/workflow";

export type Panel = { votes: number; carry: number };

/** How many of `votes` must agree at the least: more than half, so that neither one person nor half of a tie decides. */
export function leastCarry(votes: number): number {
  return Math.floor(votes / 2) + 1;
}

/** A panel as it is counted: one that was once set so that fewer than more than half decide needs more than half. */
export function soundPanel({ votes, carry }: Panel): Panel {
  return { votes, carry: Math.max(carry, leastCarry(votes)) };
}

/** How many members of a desk can vote on a verdict: all who may rate, but for its author. */
export function mayVoteOf(members: readonly { role: Role }[]): number {
  const raters = members.filter(({ role }) => movesOf("rate").some((move) => includesRole(role, move.role)));
  return Math.max(0, raters.length - 1);
}

/**
 * What is wrong with a panel's numbers, as a sentence; null where nothing is.
 * @param mayVote how many of the desk can vote now, as `mayVoteOf` counts; null where that does not matter
 */
export function faultOfPanel(
  { votes, carry }: Panel,
  mayVote: number | null,
): { path: "votes" | "carry"; message: string } | null {
  if (!Number.isInteger(votes) || votes < 2 || votes > 15)
    return { path: "votes", message: "A panel has 2 to 15 votes." };
  const least = leastCarry(votes);
  if (!Number.isInteger(carry) || carry < least || carry > votes) {
    const range = least === votes ? `all ${votes}` : `${least} to ${votes}`;
    return { path: "carry", message: `Of ${votes} votes more than half must agree: ${range}.` };
  }
  if (mayVote === null || votes <= mayVote) return null;
  const people = mayVote === 1 ? "1 person" : `${mayVote} people`;
  return {
    path: "votes",
    message: `Beside a verdict’s author ${people} of this desk may vote now: a panel of ${votes} could not end.`,
  };
}

/**
 * How a change of the way of reviewing turns out, with what a panel keeps of `before`.
 * @param mayVote how many of the desk can vote now; what is only kept may be more, since people leave
 * @throws FactdeskError `invalid` when a panel could not decide, or a panel's numbers are given without a panel
 */
export function changedReview(
  before: { reviewMode: ReviewMode; panel: Panel | null },
  given: { reviewMode?: ReviewMode | undefined; votes?: number | undefined; carry?: number | undefined },
  usual: Panel,
  mayVote: number,
): { reviewMode: ReviewMode; panel: Panel | null } {
  const reviewMode = given.reviewMode ?? before.reviewMode;
  if (reviewMode !== "panel") {
    if (given.votes === undefined && given.carry === undefined) return { reviewMode, panel: null };
    throw wrong("votes", "Only a panel has votes: send reviewMode panel with them.");
  }
  const known = before.panel ?? usual;
  const votes = given.votes ?? known.votes;
  const carry = given.carry ?? Math.min(soundPanel({ votes, carry: known.carry }).carry, votes);
  const isKept = [given.reviewMode, given.votes, given.carry].every((value) => value === undefined);
  const fault = faultOfPanel({ votes, carry }, isKept ? null : mayVote);
  if (fault) throw wrong(fault.path, fault.message);
  return { reviewMode, panel: { votes, carry } };
}

function wrong(path: string, message: string): FactdeskError {
  return new FactdeskError("invalid", message, { issues: [{ path, message }] });
}
