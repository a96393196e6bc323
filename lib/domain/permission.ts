import { FactdeskError } from "./errors";
import { includesRole, type Role, roleLabels } from "./policy";
import {
  type Action,
  type Guard,
  type Move,
  minutes,
  movesOf,
  type ReviewMode,
  type Stage,
  stageLabels,
  workflow,
} from "./workflow";

/** What the workflow has to know of a claim. Times are ISO strings in UTC; ids are member ids. */
export type ClaimState = {
  stage: Stage;
  version: number;
  reviewMode: ReviewMode;
  holderId: string | null;
  leaseUntil: string | null;
  reviewerId: string | null;
  reviewLeaseUntil: string | null;
  /** Author of the verdict that stands for review or is verified. */
  authorId: string | null;
  /** Everybody who has given a rating on this claim at any time. */
  raterIds: readonly string[];
  /** Who has rated beside the verdict that waits, in blind double or panel review. */
  roundRaterIds: readonly string[];
  /** Who was named to end the dispute, if anybody. */
  adjudicatorId: string | null;
  setAside: { byId: string; at: string; version: number } | null;
};

export type Who = { memberId: string; role: Role };

/** A lease that nobody holds counts as run out. `now` and `until` are ISO strings in UTC. */
export function leaseIsLive(until: string | null, now: string): boolean {
  return until !== null && Date.parse(until) > Date.parse(now);
}

type Refusal = { code: "forbidden" | "conflict" | "stale"; why: string };

const guards: Record<Guard, (claim: ClaimState, who: Who, now: string) => Refusal | null> = {
  anyone: () => null,
  clock: () => ({
    code: "forbidden",
    why: "Only the clock lets a lease run out. Release the claim instead.",
  }),
  holder: (claim, who, now) =>
    claim.holderId === who.memberId && leaseIsLive(claim.leaseUntil, now)
      ? null
      : { code: "forbidden", why: "Only the person who holds the claim can do this. Take it first." },
  holder_or_editor: (claim, who) =>
    claim.holderId === who.memberId || includesRole(who.role, "editor")
      ? null
      : { code: "forbidden", why: "Somebody else holds this claim. They or an editor can do this." },
  author: (claim, who) => {
    if (claim.authorId !== who.memberId)
      return { code: "forbidden", why: "Only the author of the verdict can withdraw it." };
    if (claim.roundRaterIds.length > 0)
      return {
        code: "conflict",
        why: "Somebody has rated beside it already: it can no longer be withdrawn.",
      };
    return null;
  },
  second_checker: (claim, who, now) => {
    if (claim.authorId === who.memberId)
      return { code: "forbidden", why: "You wrote this verdict. A second person has to review it." };
    if (claim.roundRaterIds.includes(who.memberId))
      return { code: "conflict", why: "You have rated this claim. Now the others rate it." };
    return heldByAnother(claim, who, now);
  },
  adjudicator: (claim, who, now) => {
    if (claim.authorId === who.memberId || claim.raterIds.includes(who.memberId))
      return {
        code: "forbidden",
        why: "You have already rated this claim. An editor who has not must adjudicate.",
      };
    if (claim.adjudicatorId && claim.adjudicatorId !== who.memberId)
      return {
        code: "forbidden",
        why: "Somebody else was named to end this dispute. An editor can name another person.",
      };
    return heldByAnother(claim, who, now);
  },
  next_reviewer: (claim, who, now) => {
    if (claim.stage === "in_review") return guards.second_checker(claim, who, now);
    if (!includesRole(who.role, "editor"))
      return { code: "forbidden", why: "A disputed claim waits for an editor." };
    return guards.adjudicator(claim, who, now);
  },
  reviewer_or_editor: (claim, who) =>
    claim.reviewerId === who.memberId || includesRole(who.role, "editor")
      ? null
      : { code: "forbidden", why: "Whoever reviews this claim or an editor can hand the review over." },
  editor: (_claim, who) =>
    includesRole(who.role, "editor")
      ? null
      : { code: "forbidden", why: "An editor can hand an open claim to somebody. Take it first." },
  undoer: (claim, who, now) => {
    const past = claim.setAside;
    if (!past) return { code: "conflict", why: "There is nothing to undo." };
    const recent = Date.parse(now) - Date.parse(past.at) <= minutes.undo * 60_000;
    if (!includesRole(who.role, "editor") && !(past.byId === who.memberId && recent))
      return {
        code: "forbidden",
        why: `Whoever set it aside can undo it for ${minutes.undo} minutes; after that an editor can.`,
      };
    if (past.version !== claim.version)
      return { code: "stale", why: "The claim was changed since it was set aside. Reopen it instead." };
    return null;
  },
};

/** A panel rates side by side; elsewhere one person reviews at a time. */
function heldByAnother(claim: ClaimState, who: Who, now: string): Refusal | null {
  if (claim.stage === "in_review" && claim.reviewMode === "panel") return null;
  const held =
    claim.reviewerId && claim.reviewerId !== who.memberId && leaseIsLive(claim.reviewLeaseUntil, now);
  return held ? { code: "conflict", why: "Somebody else is reviewing this claim right now." } : null;
}

/**
 * The row of the table by which this person may do this to this claim now.
 * Asked in this order: role, stage, person.
 * @throws FactdeskError `forbidden`, `conflict` or `stale`, with a sentence that says what to do.
 */
export function requireMove(action: Action, claim: ClaimState, who: Who, now: string): Move {
  const rows = movesOf(action);
  const lowest = rows[0];
  if (!lowest) throw new FactdeskError("not_found", `There is no action called ${action}.`);
  if (!includesRole(who.role, lowest.role))
    throw new FactdeskError("forbidden", `This needs the role ${roleLabels[lowest.role].toLowerCase()}.`);
  const move = rows.find((row) => row.from.includes(claim.stage));
  if (!move) throw new FactdeskError("conflict", wrongStage(rows, claim.stage), { stage: claim.stage });
  if (move.modes && !move.modes.includes(claim.reviewMode))
    throw new FactdeskError(
      "conflict",
      claim.reviewMode === "single"
        ? "This claim is in single review: confirm the verdict, dispute it or ask for changes."
        : "Here the ratings are given apart: send your own with rate.",
    );
  if (action === "take" && claim.stage === "researching" && leaseIsLive(claim.leaseUntil, now))
    throw new FactdeskError(
      "conflict",
      claim.holderId === who.memberId
        ? "You hold this claim already."
        : "Somebody else holds this claim. Take another one.",
    );
  const refusal = guards[move.guard](claim, who, now);
  if (refusal) throw new FactdeskError(refusal.code, refusal.why);
  return move;
}

function wrongStage(rows: readonly Move[], stage: Stage): string {
  const from = rows.flatMap((row) => row.from).map((name) => stageLabels[name].toLowerCase());
  return `This can be done to a claim that is ${[...new Set(from)].join(" or ")}; this one is ${stageLabels[stage].toLowerCase()}.`;
}

/** The moves a person could make now: what a page offers as buttons. Same table, same guards. */
export function permittedMoves(claim: ClaimState, who: Who, now: string): Move[] {
  return workflow.filter((row) => {
    try {
      return requireMove(row.action, claim, who, now) === row;
    } catch {
      return false;
    }
  });
}

/**
 * The stage a move leads to.
 * @param before the stage before the claim was set aside
 * @param authorIsHere whether the author of the verdict is still a member of the desk
 * @param agreed where the ratings lead, for `by_agreement`; see `roundOutcome`
 */
export function destination(
  move: Move,
  claim: ClaimState,
  before: Stage | null,
  authorIsHere: boolean,
  agreed: Stage | null = null,
): Stage {
  switch (move.to) {
    case "unchanged":
      return claim.stage;
    case "stage_before":
      return before ?? "open";
    case "author_or_open":
      return authorIsHere ? "researching" : "open";
    case "by_agreement":
      return agreed ?? claim.stage;
    default:
      return move.to;
  }
}
