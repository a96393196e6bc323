"use client";

import { type FormEvent, useState } from "react";
import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { useMergeClaim } from "@/lib/client/claim/use-split-and-merge";
import { useDraft } from "@/lib/client/draft";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { editableStages } from "@/lib/domain/workflow";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { formKeys } from "./reason-form";
import { TwinPicker } from "./twin-picker";

type MergeFormProps = {
  claim: ClaimView;
  memberId: string;
  /** The other claims of the article. */
  others: readonly ClaimView[];
  onDone: (after: ClaimView) => void;
  onCancel: () => void;
};

/** Two claims that say one thing become one: the other gets these words and sources, and this one is set aside. */
export function MergeForm({ claim, memberId, others, onDone, onCancel }: MergeFormProps) {
  const merge = useMergeClaim();
  const draft = useDraft<string | null>(claimDraftKey(memberId, claim.id, "merge"), null);
  const [error, setError] = useState<string | null>(null);
  const choices = others.filter(({ stage }) => stage !== "set_aside" && editableStages.includes(stage));
  const into = choices.some(({ id }) => id === draft.value) ? draft.value : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!into) return setError("Choose the claim that stays.");
    try {
      const after = await merge.mutateAsync({ claim, into });
      draft.clear();
      onDone(after);
    } catch (refusal) {
      setError(refusal instanceof Error ? refusal.message : "That did not work. Try again in a moment.");
    }
  };
  return (
    <form
      aria-label="Merge the claim"
      onSubmit={send}
      onKeyDown={(event) => formKeys(event, onCancel)}
      className="grid gap-3 rounded-lg bg-sunken p-3"
    >
      <p className="text-sm text-ink-2">
        The claim that you choose gets this one’s words and sources. This one is set aside as its duplicate.
      </p>
      <TwinPicker
        claim={claim}
        others={choices}
        label="Into which claim?"
        onlyHere
        value={into}
        onChange={(id) => {
          setError(null);
          draft.change(id);
        }}
      />
      {error ? (
        <Notice tone="warn" live>
          {error}
        </Notice>
      ) : null}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" kbd="mod+enter" busy={merge.isPending}>
          Merge into it
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
