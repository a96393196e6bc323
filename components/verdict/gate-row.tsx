"use client";

import { useState } from "react";
import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { useWaivers } from "@/lib/client/gate/use-gates";
import type { GateView } from "@/lib/contract/gate/gate";
import { gateMessageFor } from "@/lib/domain/verdict/gates";
import { claimPartIds, goToPart } from "../claim/claim-parts";
import { KeptMark } from "../claim/kept-mark";
import { ReasonForm } from "../claim/reason-form";
import { toastRefusal } from "../claim/refusal-toast";
import { Button } from "../ui/button";
import { RelativeTime } from "../ui/relative-time";
import { GateShape, gateWords } from "./gate-shape";

type GateRowProps = {
  gate: GateView;
  claimId: string;
  memberId: string;
  /** Whether the claim can be changed in its stage: else there is no place to send anybody to. */
  editable: boolean;
  canWaive: boolean;
  canTakeBack: boolean;
  now: string;
};

const linkClass =
  "rounded-sm font-medium text-ink underline decoration-line-2 underline-offset-3 hover:decoration-ink";

/** One gate: its shape and word, what is there, what to do, and who waived it and why. */
export function GateRow({ gate, claimId, memberId, editable, canWaive, canTakeBack, now }: GateRowProps) {
  const [waiving, setWaiving] = useState(false);
  const { waive, takeBack } = useWaivers(claimId);
  const { state, todo, waiver } = gate;
  const draftKey = claimDraftKey(memberId, claimId, "reason", `waive-${gate.key}`);
  return (
    <li className="flex items-start gap-2 text-sm">
      <GateShape state={state} />
      <div className="grid min-w-0 flex-1 gap-1.5">
        <p>
          <span className={state === "failed" ? "font-strong" : "font-medium"}>{gate.label}</span>
          <span className="text-ink-3"> · {gateWords[state]}. </span>
          <span className="text-ink-2">
            {gateMessageFor(gate.message, canWaive ? "waives" : canTakeBack ? "author" : "asks")}
          </span>{" "}
          {todo && state === "failed" && (editable || todo.target === "threads") ? (
            <a
              href={`#${claimPartIds[todo.target]}`}
              className={linkClass}
              onClick={(event) => {
                event.preventDefault();
                goToPart(todo.target);
              }}
            >
              {todo.label}
            </a>
          ) : null}
        </p>
        {waiver ? (
          <blockquote className="border-l-2 border-line-2 pl-2.5 text-ink-2">
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{waiver.reason}</p>
            <footer className="text-xs text-ink-3">
              Waived by {waiver.by.name} <RelativeTime iso={waiver.at} now={now} />
            </footer>
          </blockquote>
        ) : null}
        {canTakeBack && waiver ? (
          <Button
            size="sm"
            variant="quiet"
            className="-ml-2.5 justify-self-start"
            busy={takeBack.isPending}
            aria-label={`Take the waiver back: ${gate.label}`}
            onClick={() => takeBack.mutate(gate.key, { onError: toastRefusal })}
          >
            Take the waiver back
          </Button>
        ) : null}
        {canWaive && state === "failed" && !waiving ? (
          <Button
            size="sm"
            className="justify-self-start"
            aria-label={`Waive: ${gate.label}`}
            onClick={() => setWaiving(true)}
          >
            Waive…
            <KeptMark draftKey={draftKey} />
          </Button>
        ) : null}
        {waiving && state === "failed" ? (
          <ReasonForm
            draftKey={draftKey}
            label={`Why need this not hold? ${gate.label}`}
            hint="Your name and reason stand beside the gate and in history."
            submit="Waive it"
            onSubmit={async (reason) => {
              await waive.mutateAsync({ key: gate.key, reason });
              setWaiving(false);
            }}
            onCancel={() => setWaiving(false)}
          />
        ) : null}
      </div>
    </li>
  );
}
