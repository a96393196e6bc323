"use client";

import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { dropDraft } from "@/lib/client/draft";
import { useKept } from "@/lib/client/kept-draft";
import type { Action } from "@/lib/domain/workflow";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { Notice } from "../ui/notice";
import { showToast } from "../ui/toast";

/** When words that were written for a verdict are in its form again. */
const back: Partial<Record<Action, string>> = {
  propose_verdict: "when you hold this claim again",
  rate: "when you rate this claim again",
  adjudicate: "when this dispute is yours to end again",
  dispute: "when you dispute its verdict again",
};

type KeptVerdictsProps = { claimId: string; memberId: string; actions: readonly Action[] };

/** Words for a verdict whose form is not there now: somebody withdrew, decided or took the claim meanwhile. */
export function KeptVerdicts({ claimId, memberId, actions }: KeptVerdictsProps) {
  return actions.map((action) => (
    <KeptVerdict
      key={action}
      draftKey={claimDraftKey(memberId, claimId, "verdict", action)}
      when={back[action] ?? "when it is your turn again"}
    />
  ));
}

function KeptVerdict({ draftKey, when }: { draftKey: string; when: string }) {
  const kept = useKept<{ summary?: string; rationale?: string }>(draftKey);
  const words = [kept?.summary, kept?.rationale].filter((each) => each?.trim()).join("\n\n");
  if (!words) return null;
  const copy = () =>
    void navigator.clipboard
      .writeText(words)
      .then(() => showToast({ message: "Your words are copied.", tone: "success" }));
  return (
    <Notice live title="What you wrote is kept in this browser.">
      It comes back {when}.
      <Disclosure summary="Read it" className="mt-1">
        <p dir="auto" className="font-serif text-md whitespace-pre-line text-ink [overflow-wrap:anywhere]">
          {words}
        </p>
      </Disclosure>
      <span className="mt-1 flex flex-wrap gap-2">
        <Button size="sm" onClick={copy}>
          Copy it
        </Button>
        <Button size="sm" variant="quiet" onClick={() => dropDraft(draftKey)}>
          Throw it away
        </Button>
      </span>
    </Notice>
  );
}
