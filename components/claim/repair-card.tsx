"use client";

import { useId, useState } from "react";
import type { RepairView } from "@/lib/contract/claim/claim";
import { PassageChange } from "../article/fate-list";
import { Button } from "../ui/button";
import { RetireForm } from "./retire-form";

type RepairCardProps = {
  repair: RepairView;
  /** The words at the place that was found. */
  proposed: string | null;
  language: string | null;
  draftKey: string;
  canRepair: boolean;
  busy: boolean;
  reselecting: boolean;
  /** What the claim would be checked as with the new words, where it is checked as the old ones. */
  newWords: { wording: string; busy: boolean; onCheck: (() => void) | undefined } | null;
  onConfirm: () => void;
  onReselect: () => void;
  onRetire: (why: string) => Promise<unknown>;
};

/** One passage that waits for repair: its old words against those that were found, and what can be said of it. */
export function RepairCard(props: RepairCardProps) {
  const { repair, proposed, language, draftKey, canRepair, busy, newWords } = props;
  const [retiring, setRetiring] = useState(false);
  const titleId = useId();
  return (
    <article aria-labelledby={titleId} className="grid gap-2.5 rounded-lg border px-4 py-3">
      <h3 id={titleId} className="text-sm font-medium">
        {proposed === null ? "These words are gone" : "It may stand here now"}
      </h3>
      <PassageChange was={repair.was} now={proposed} language={language} />
      <p className="text-xs text-ink-3">
        {proposed === null
          ? "Nothing like them was found in the new text."
          : "The place is underlined with a wave in the text."}
      </p>
      {newWords ? (
        <div className="grid justify-items-start gap-2 text-sm text-ink-2">
          <p>
            It is still checked as the old words.
            {newWords.onCheck ? (
              <>
                {" "}
                With the new ones it says:{" "}
                <q dir="auto" className="font-strong text-ink">
                  {newWords.wording}
                </q>
              </>
            ) : null}
          </p>
          {newWords.onCheck ? (
            <Button size="sm" busy={newWords.busy} onClick={newWords.onCheck}>
              Check the new words instead
            </Button>
          ) : null}
        </div>
      ) : null}
      {canRepair && !retiring ? (
        <div className="flex flex-wrap gap-2">
          {proposed === null ? null : (
            <Button size="sm" variant="primary" busy={busy} onClick={props.onConfirm}>
              Confirm this place
            </Button>
          )}
          <Button size="sm" aria-pressed={props.reselecting} onClick={props.onReselect}>
            Select again
          </Button>
          <Button size="sm" variant="quiet" onClick={() => setRetiring(true)}>
            Retire
          </Button>
        </div>
      ) : null}
      {retiring ? (
        <RetireForm draftKey={draftKey} onSubmit={props.onRetire} onCancel={() => setRetiring(false)} />
      ) : null}
    </article>
  );
}
