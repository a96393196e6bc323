import type { ClaimRow } from "@/lib/contract/claim/claim";
import { claimStateOf } from "@/lib/contract/claim/claim-state";
import { setAsideReasonLabels } from "@/lib/domain/claim/claim";
import { leaseIsLive, permittedMoves, type Who } from "@/lib/domain/permission";
import type { Action } from "@/lib/domain/workflow";

/** What a row says about where it stands, and the one thing this person can do about it from the list. */
export type RowState = {
  words: string;
  action: Extract<Action, "take" | "take_review" | "undo"> | null;
  /** Whether it is in this person's hands now. */
  held: boolean;
};

/** @param now ISO time in UTC */
export function rowState(row: ClaimRow, who: Who, now: string): RowState {
  const may = new Set(permittedMoves(claimStateOf(row), who, now).map((move) => move.action));
  const plain = (words: string): RowState => ({ words, action: null, held: false });
  switch (row.stage) {
    case "suggested":
      return plain("Suggested, to be accepted");
    case "open":
      return may.has("take") ? { words: "", action: "take", held: false } : plain("Waits for a checker");
    case "researching": {
      if (!leaseIsLive(row.leaseUntil, now))
        return may.has("take")
          ? { words: `${row.holder?.name ?? "Somebody"}’s time ran out`, action: "take", held: false }
          : plain("Waits for a checker");
      const left = minutesLeft(row.leaseUntil, now);
      return row.holder?.id === who.memberId
        ? { words: `Yours, ${left} left`, action: null, held: true }
        : plain(`Held by ${row.holder?.name ?? "somebody"}, ${left} left`);
    }
    case "in_review":
    case "disputed":
      return reviewState(row, who, now, may.has("take_review"));
    case "verified":
      return plain(row.reviewMode === "panel" ? "Verified by a panel" : "Verified by two");
    case "set_aside": {
      const why = row.setAside ? setAsideReasonLabels[row.setAside.reason] : "Set aside";
      return { words: why, action: may.has("undo") ? "undo" : null, held: false };
    }
  }
}

export type ListMove = NonNullable<RowState["action"]>;

/** What is said once a move from a list is done; for how long it is held is the desk's to set. */
export function movedWords(action: ListMove, claim: ClaimRow): string {
  if (action === "undo") return "Back where it was";
  const until = action === "take" ? claim.leaseUntil : claim.reviewLeaseUntil;
  const held = Math.round((Date.parse(until ?? claim.updatedAt) - Date.parse(claim.updatedAt)) / 60_000);
  const time = `${held} ${held === 1 ? "minute" : "minutes"}`;
  return action === "take" ? `Yours for ${time}` : `Your review, for ${time}`;
}

function reviewState(row: ClaimRow, who: Who, now: string, mayReview: boolean): RowState {
  const left = minutesLeft(row.reviewLeaseUntil, now);
  if (row.reviewer && leaseIsLive(row.reviewLeaseUntil, now))
    return row.reviewer.id === who.memberId
      ? { words: `Your review, ${left} left`, action: null, held: true }
      : { words: `${row.reviewer.name} is reviewing, ${left} left`, action: null, held: false };
  const action = mayReview ? ("take_review" as const) : null;
  if (row.stage === "disputed") return { words: disputeWords(row, who, mayReview), action, held: false };
  const given = row.roundRaterIds.length;
  if (row.panel && row.reviewMode === "panel") {
    const { votes } = row.panel;
    if (row.author?.id === who.memberId)
      return { words: `Yours, ${given} of ${votes} votes`, action: null, held: false };
    if (row.roundRaterIds.includes(who.memberId))
      return { words: `You voted, ${given} of ${votes} votes`, action: null, held: false };
    return {
      words: mayReview ? `Vote ${given + 1} of ${votes}` : `${given} of ${votes} votes`,
      action,
      held: false,
    };
  }
  if (row.author?.id === who.memberId)
    return { words: "Yours, waits for a second person", action: null, held: false };
  if (row.reviewMode === "blind_double")
    return { words: mayReview ? "Rate apart" : "Waits to be rated apart", action, held: false };
  return { words: mayReview ? "Waits for your review" : "Waits for review", action, held: false };
}

function disputeWords(row: ClaimRow, who: Who, mayReview: boolean): string {
  if (row.adjudicator)
    return row.adjudicator.id === who.memberId
      ? "Disputed, you were named"
      : `Disputed, waits for ${row.adjudicator.name}`;
  return mayReview ? "Disputed, needs you" : "Disputed, needs an editor";
}

/** "12 min", "under a minute"; a lease never lasts longer than an hour or so. */
export function minutesLeft(until: string | null, now: string): string {
  const left = until ? Math.floor((Date.parse(until) - Date.parse(now)) / 60_000) : 0;
  return left < 1 ? "under a minute" : `${left} min`;
}
