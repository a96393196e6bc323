"use client";

import type { UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import { useLateDraft } from "@/lib/client/claim/use-late-draft";
import { writeDraft } from "@/lib/client/draft";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import type { RatingView } from "@/lib/contract/verdict/verdict";
import type { Action, Move } from "@/lib/domain/workflow";
import { GateHint } from "../verdict/gate-hint";
import { isRatedApart } from "../verdict/round-words";
import { VerdictForm } from "../verdict/verdict-form";
import { ActionButtons, AskedForm, draftKeyOf, type Perform } from "./claim-actions";
import { KeptVerdicts } from "./kept-verdicts";
import { LateVerdict } from "./late-verdict";
import { LeaseKeeper } from "./lease-keeper";
import { tellIfKept, toastRefusal } from "./refusal-toast";

type ClaimWorkProps = {
  claim: ClaimView;
  /** Undefined while it is on its way. */
  evidence: readonly EvidenceView[] | undefined;
  scale: readonly RatingView[];
  moves: readonly Move[];
  mine: boolean;
  whyNot: (action: Action) => string | null;
  memberId: string;
  /** ISO time in UTC. */
  now: string;
  others: readonly ClaimView[];
  asking: Action | null;
  running: UseMutationResult<ClaimView, Error, { action: Action }>["variables"];
  onAsk: (action: Action) => void;
  onPerform: Perform;
  onTry: (action: Action) => void;
};

const rating = ["propose_verdict", "rate", "adjudicate", "dispute"] as const;

const verdictTitles: Partial<Record<Action, { title: string; note?: string }>> = {
  propose_verdict: { title: "Your verdict" },
  rate: { title: "Your rating", note: "you rate apart" },
  dispute: { title: "Your own verdict" },
  adjudicate: { title: "Your verdict", note: "it decides" },
};

/** What can be done with the claim now: the verdict when it is this person's turn, and a row of buttons. */
export function ClaimWork(props: ClaimWorkProps) {
  const { claim, evidence, scale, moves, memberId, now, others, asking, running, onAsk, onTry } = props;
  const may = (action: Action) => moves.find((move) => move.action === action);
  // A verdict is the work itself when it is one's turn to give it; a dispute only when it is asked for.
  const verdict =
    may("propose_verdict") ??
    may("rate") ??
    may("adjudicate") ??
    (asking === "dispute" ? may("dispute") : undefined);
  const late = useLateDraft(claim.id, verdict !== undefined);
  const [taken, setTaken] = useState(0);
  const onPerform: Perform = async (action, body) => {
    try {
      const answer = await props.onPerform(action, body);
      if (late.late && action === verdict?.action) void late.drop().catch(() => undefined);
      return answer;
    } catch (refusal) {
      tellIfKept(refusal);
      throw refusal;
    }
  };
  const takeUp = () => {
    if (verdict) writeDraft(draftKeyOf(memberId, claim.id, verdict), late.late?.body);
    setTaken((before) => before + 1);
    void late.drop().catch(toastRefusal);
  };
  const buttons = moves.filter((move) => move !== verdict);
  const asked = buttons.find((move) => move.action === asking && move.input !== "verdict");
  const why = whyWaiting(props);
  const verifies = (["confirm", "rate", "adjudicate"] as const).some(may);
  const row = (
    <ActionButtons
      claimId={claim.id}
      memberId={memberId}
      moves={buttons.filter((move) => move !== asked)}
      asking={asking}
      running={running}
      onAsk={onAsk}
      onPerform={onTry}
    />
  );
  return (
    <section aria-label="What to do" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <LeaseKeeper claim={claim} memberId={memberId} now={now} />
      {why ? <p className="text-sm text-ink-2">{why}</p> : null}
      {verifies || may("propose_verdict") ? <GateHint claimId={claim.id} now={verifies} /> : null}
      {late.late ? (
        <LateVerdict draft={late.late} onUse={takeUp} onDrop={() => void late.drop().catch(toastRefusal)} />
      ) : null}
      <KeptVerdicts
        claimId={claim.id}
        memberId={memberId}
        actions={rating.filter((action) => !may(action))}
      />
      {verdict ? (
        <VerdictForm
          key={`${verdict.action}${taken}`}
          draftKey={draftKeyOf(memberId, claim.id, verdict)}
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

/** Why the next step is not this person's: the workflow's own sentence, unless the verdicts' section tells who is waited for. */
function whyWaiting({ claim, moves, mine, whyNot, memberId }: ClaimWorkProps): string | null {
  const rated = claim.author?.id === memberId || claim.roundRaterIds.includes(memberId);
  if ((isRatedApart(claim) && rated) || (claim.stage === "disputed" && claim.adjudicator)) return null;
  const next: Partial<Record<ClaimView["stage"], Action>> = {
    suggested: "accept",
    open: "take",
    researching: mine ? "propose_verdict" : "take",
    in_review: claim.reviewMode === "single" ? "confirm" : "rate",
    disputed: "adjudicate",
  };
  const action = next[claim.stage];
  if (!action || moves.some((move) => move.action === action)) return null;
  // Who may release it or hand it over need not look for another one.
  if (action === "take" && claim.holder && moves.some((move) => move.action === "release"))
    return `${claim.holder.name} holds this claim. You can release it or hand it over.`;
  return whyNot(action);
}
