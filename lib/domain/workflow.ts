import type { Role } from "./policy";

export const stageLabels = {
  suggested: "Suggested",
  open: "Open",
  researching: "Researching",
  in_review: "In review",
  disputed: "Disputed",
  verified: "Verified",
  set_aside: "Set aside",
} as const;
export type Stage = keyof typeof stageLabels;
export const stages = Object.keys(stageLabels) as [Stage, ...Stage[]];

export const reviewModeLabels = {
  single: "Single review",
  blind_double: "Blind double review",
  panel: "Panel",
} as const;
export type ReviewMode = keyof typeof reviewModeLabels;
export const reviewModes = Object.keys(reviewModeLabels) as [ReviewMode, ...ReviewMode[]];

/** Who may act beyond their role. Each is one predicate in `permission.ts`. */
export type Guard =
  | "anyone"
  | "holder"
  | "holder_or_editor"
  | "author"
  | "second_checker"
  | "adjudicator"
  | "next_reviewer"
  | "reviewer_or_editor"
  | "editor"
  | "undoer"
  | "clock";

/** What a person must say with the action: a reason, a verdict of their own, why it is set aside, whom, or nothing. */
export type ActionInput = "none" | "reason" | "set_aside" | "verdict" | "member";

export type Action =
  | "accept"
  | "set_aside"
  | "undo"
  | "reopen"
  | "take"
  | "release"
  | "hand_over"
  | "expire"
  | "propose_verdict"
  | "withdraw"
  | "take_review"
  | "request_changes"
  | "confirm"
  | "dispute"
  | "rate"
  | "adjudicate";

/** Where a claim goes: a stage, where it is now, where it was before, or one that the outcome decides. */
export type Destination = Stage | "unchanged" | "stage_before" | "author_or_open" | "by_agreement";

export type Move = {
  action: Action;
  label: string;
  from: readonly Stage[];
  to: Destination;
  role: Role;
  guard: Guard;
  input: ActionInput;
  /** Review modes in which the action exists; all of them when absent. */
  modes?: readonly ReviewMode[];
  /** Said in history: "Ann took the claim". */
  done: string;
};

/**
 * The life of a claim. This table alone decides: buttons, server checks, the API's documentation and the
 * README's diagram are derived from it. An action with two rows is guarded differently by stage.
 */
// biome-ignore format: one row of the table a line
export const workflow: readonly Move[] = [
  { action: "accept", label: "Accept", from: ["suggested"], to: "open", role: "checker", guard: "anyone", input: "none", done: "accepted the claim" },
  { action: "set_aside", label: "Set aside", from: ["suggested", "open"], to: "set_aside", role: "checker", guard: "anyone", input: "set_aside", done: "set the claim aside" },
  { action: "set_aside", label: "Set aside", from: ["researching"], to: "set_aside", role: "checker", guard: "holder_or_editor", input: "set_aside", done: "set the claim aside" },
  { action: "undo", label: "Undo", from: ["set_aside"], to: "stage_before", role: "checker", guard: "undoer", input: "none", done: "undid the setting aside" },
  { action: "reopen", label: "Reopen", from: ["set_aside", "disputed", "verified"], to: "open", role: "editor", guard: "anyone", input: "reason", done: "reopened the claim" },
  { action: "take", label: "Take", from: ["open", "researching"], to: "researching", role: "checker", guard: "anyone", input: "none", done: "took the claim" },
  { action: "release", label: "Release", from: ["researching"], to: "open", role: "checker", guard: "holder_or_editor", input: "none", done: "released the claim" },
  { action: "hand_over", label: "Hand over", from: ["researching"], to: "unchanged", role: "checker", guard: "holder_or_editor", input: "member", done: "handed the claim over" },
  { action: "hand_over", label: "Hand over", from: ["in_review", "disputed"], to: "unchanged", role: "checker", guard: "reviewer_or_editor", input: "member", done: "handed the review over" },
  { action: "hand_over", label: "Hand to", from: ["open"], to: "researching", role: "checker", guard: "editor", input: "member", done: "handed the claim to somebody" },
  { action: "expire", label: "Expire", from: ["researching"], to: "open", role: "reader", guard: "clock", input: "none", done: "went back to the queue: the lease ran out" },
  { action: "propose_verdict", label: "Propose verdict", from: ["researching"], to: "in_review", role: "checker", guard: "holder", input: "verdict", done: "proposed a verdict" },
  { action: "withdraw", label: "Withdraw", from: ["in_review"], to: "researching", role: "checker", guard: "author", input: "none", done: "withdrew the verdict" },
  { action: "take_review", label: "Take review", from: ["in_review", "disputed"], to: "unchanged", role: "checker", guard: "next_reviewer", input: "none", done: "took the review" },
  { action: "request_changes", label: "Ask for changes", from: ["in_review"], to: "author_or_open", role: "checker", guard: "second_checker", input: "reason", done: "asked for changes" },
  { action: "confirm", label: "Confirm", from: ["in_review"], to: "verified", role: "checker", guard: "second_checker", input: "none", modes: ["single"], done: "confirmed the verdict" },
  { action: "dispute", label: "Dispute", from: ["in_review"], to: "disputed", role: "checker", guard: "second_checker", input: "verdict", modes: ["single"], done: "disputed the verdict" },
  { action: "rate", label: "Send rating", from: ["in_review"], to: "by_agreement", role: "checker", guard: "second_checker", input: "verdict", modes: ["blind_double", "panel"], done: "rated the claim" },
  { action: "adjudicate", label: "Adjudicate", from: ["disputed"], to: "verified", role: "editor", guard: "adjudicator", input: "verdict", done: "adjudicated" },
];

export const actions = [...new Set(workflow.map((move) => move.action))] as [Action, ...Action[]];

/** The rows of one action; several when its guard depends on the stage. */
export function movesOf(action: Action): readonly Move[] {
  return workflow.filter((move) => move.action === action);
}

export function isAction(name: string): name is Action {
  return workflow.some((move) => move.action === name);
}

/** Stages in which the wording, passages and evidence may change; elsewhere reopen first. */
export const editableStages: readonly Stage[] = ["suggested", "open", "researching", "set_aside"];

/** Lengths of time in minutes; a desk can set other leases. A lease is extended by every write of its holder. */
export const minutes = { lease: 60, reviewLease: 30, undo: 10 } as const;

/** Minutes for which a desk can have something held: fewer would run out while one reads, more is for ever. */
export const leaseLimits = { least: 10, most: 24 * 60 } as const;
