"use client";

import type { UseMutationResult } from "@tanstack/react-query";
import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import type { RatingView } from "@/lib/contract/verdict/verdict";
import type { Action, Move } from "@/lib/domain/workflow";
import { GateHint } from "../verdict/gate-hint";
import { VerdictForm } from "../verdict/verdict-form";
import { ActionButtons, AskedForm, type Perform } from "./claim-actions";

type ClaimWorkProps = {
  claim: ClaimView;
  evidence: readonly EvidenceView[];
  scale: readonly RatingView[];
  moves: readonly Move[];
  mine: boolean;
  whyNot: (action: Action) => string | null;
  memberId: string;
  others: readonly ClaimView[];
  asking: Action | null;
  running: UseMutationResult<ClaimView, Error, { action: Action }>["variables"];
  onAsk: (action: Action) => void;
  onPerform: Perform;
  onTry: (action: Action) => void;
};

const verdictTitles: Partial<Record<Action, { title: string; note?: string }>> = {
  propose_verdict: { title: "Your verdict" },
  rate: { title: "Your verdict", note: "blind until you send it" },
  dispute: { title: "Your own verdict" },
  adjudicate: { title: "Your verdict", note: "it decides" },
};

/** What can be done with the claim now: the verdict when it is this person's turn, and a row of buttons. */
export function ClaimWork(props: ClaimWorkProps) {
  const { claim, evidence, scale, moves, memberId, others, asking, running, onAsk, onPerform, onTry } = props;
  const may = (action: Action) => moves.find((move) => move.action === action);
  // A verdict is the work itself when it is one's turn to give it; a dispute only when it is asked for.
  const verdict =
    may("propose_verdict") ??
    may("rate") ??
    may("adjudicate") ??
    (asking === "dispute" ? may("dispute") : undefined);
  const buttons = moves.filter((move) => move !== verdict);
  const asked = buttons.find((move) => move.action === asking && move.input !== "verdict");
  const why = whyWaiting(props);
  const verifies = (["confirm", "rate", "adjudicate"] as const).some(may);
  const row = (
    <ActionButtons
      moves={buttons.filter((move) => move !== asked)}
      asking={asking}
      running={running}
      onAsk={onAsk}
      onPerform={onTry}
    />
  );
  return (
    <section aria-label="What to do" className="grid gap-3">
      {why ? <p className="text-sm text-ink-2">{why}</p> : null}
      {verifies || may("propose_verdict") ? <GateHint claimId={claim.id} now={verifies} /> : null}
      {verdict ? (
        <VerdictForm
          key={verdict.action}
          draftKey={claimDraftKey(memberId, claim.id, "verdict", verdict.action)}
          title={verdictTitles[verdict.action]?.title ?? verdict.label}
          note={verdictTitles[verdict.action]?.note}
          submit={verdict.label}
          scale={scale}
          evidence={evidence}
          onSubmit={(body) => onPerform(verdict.action, body)}
          onCancel={verdict.action === "dispute" ? () => onAsk("dispute") : undefined}
        >
          {verdict.action === "dispute" ? null : row}
        </VerdictForm>
      ) : buttons.length > 0 ? (
        <div className="flex flex-wrap items-center gap-2">{row}</div>
      ) : null}
      {asked ? (
        <AskedForm
          move={asked}
          claim={claim}
          memberId={memberId}
          others={others}
          onPerform={onPerform}
          onCancel={() => onAsk(asked.action)}
        />
      ) : null}
    </section>
  );
}

/** Why the next step is not this person's: the workflow's own sentence. */
function whyWaiting({ claim, moves, mine, whyNot }: ClaimWorkProps): string | null {
  const next: Partial<Record<ClaimView["stage"], Action>> = {
    suggested: "accept",
    open: "take",
    researching: mine ? "propose_verdict" : "take",
    in_review: claim.reviewMode === "single" ? "confirm" : "rate",
    disputed: "adjudicate",
  };
  const action = next[claim.stage];
  if (!action || moves.some((move) => move.action === action)) return null;
  return whyNot(action);
}
