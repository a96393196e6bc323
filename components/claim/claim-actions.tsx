"use client";

import type { UseMutationResult } from "@tanstack/react-query";
import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import type { ActionBody } from "@/lib/client/claim/use-act-on-claim";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { Action, Move } from "@/lib/domain/workflow";
import { Button } from "../ui/button";
import { HandOver } from "./hand-over";
import { KeptMark } from "./kept-mark";
import { ReasonForm } from "./reason-form";
import { SetAsideForm } from "./set-aside-form";

/** The one that moves the work on; the others stand back. */
const primary: readonly Action[] = ["accept", "take", "confirm"];
/** Quiet, at the end of the row. */
const quiet: readonly Action[] = [
  ...(["release", "set_aside", "withdraw", "take_review", "reopen", "hand_over"] as const),
];
const labels: Partial<Record<Action, string>> = { take: "Take this claim", withdraw: "Withdraw my verdict" };
const keys: Partial<Record<Action, string>> = { take: "t", accept: "t", take_review: "t", set_aside: "x" };

export type Perform = (action: Action, body?: ActionBody) => Promise<ClaimView>;

/** Where what is typed for a move is kept. */
export function draftKeyOf(memberId: string, claimId: string, { action, input }: Move): string {
  const part = input === "verdict" || input === "set_aside" ? input : "reason";
  return claimDraftKey(memberId, claimId, part, part === "set_aside" ? "" : action);
}

type ActionButtonsProps = {
  claimId: string;
  memberId: string;
  moves: readonly Move[];
  asking: Action | null;
  running: UseMutationResult<ClaimView, Error, { action: Action }>["variables"];
  onAsk: (action: Action) => void;
  onPerform: (action: Action) => void;
};

/** The row of what can be done now, as the workflow's table says. Those that need words ask for them in place. */
export function ActionButtons(props: ActionButtonsProps) {
  const { claimId, memberId, moves, asking, running, onAsk, onPerform } = props;
  const rank = (move: Move) => (primary.includes(move.action) ? 0 : quiet.includes(move.action) ? 2 : 1);
  return [...moves]
    .sort((a, b) => rank(a) - rank(b))
    .map((move) => (
      <Button
        key={move.action}
        variant={(["primary", "secondary", "quiet"] as const)[rank(move)] ?? "secondary"}
        kbd={keys[move.action]}
        busy={running?.action === move.action}
        aria-expanded={move.input === "none" ? undefined : asking === move.action}
        onClick={() => (move.input === "none" ? onPerform(move.action) : onAsk(move.action))}
      >
        {labels[move.action] ?? move.label}
        {move.input === "none" ? null : <KeptMark draftKey={draftKeyOf(memberId, claimId, move)} />}
      </Button>
    ));
}

type AskedFormProps = {
  move: Move;
  claim: ClaimView;
  memberId: string;
  others: readonly ClaimView[];
  onPerform: Perform;
  onCancel: () => void;
};

const questions: Partial<Record<Action, { label: string; hint: string }>> = {
  request_changes: {
    label: "What has to change?",
    hint: "The author gets the claim back with these words.",
  },
  reopen: { label: "Why reopen it?", hint: "Its verdicts stay in history." },
};

export function AskedForm({ move, claim, memberId, others, onPerform, onCancel }: AskedFormProps) {
  const draftKey = draftKeyOf(memberId, claim.id, move);
  if (move.input === "set_aside")
    return (
      <SetAsideForm
        draftKey={draftKey}
        claim={claim}
        others={others}
        onSubmit={(body) => onPerform("set_aside", body)}
        onCancel={onCancel}
      />
    );
  if (move.input === "member")
    return (
      <HandOver
        draftKey={draftKey}
        claim={claim}
        memberId={memberId}
        submit={move.label}
        onSubmit={(body) => onPerform(move.action, body)}
        onCancel={onCancel}
      />
    );
  return (
    <ReasonForm
      key={move.action}
      draftKey={draftKey}
      label={questions[move.action]?.label ?? "Why?"}
      hint={questions[move.action]?.hint}
      submit={move.label}
      onSubmit={(reason) => onPerform(move.action, { reason })}
      onCancel={onCancel}
    />
  );
}
