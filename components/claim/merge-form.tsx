"use client";

import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { useMergeClaim } from "@/lib/client/claim/use-split-and-merge";
import { useDraft } from "@/lib/client/draft";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { editableStages } from "@/lib/domain/workflow";
import { AskingForm } from "./asking-form";
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
  const choosable = ({ stage }: ClaimView) => stage !== "set_aside" && editableStages.includes(stage);
  const into = others.some((other) => other.id === draft.value && choosable(other)) ? draft.value : null;
  const send = async () => {
    if (!into) return;
    const after = await merge.mutateAsync({ claim, into });
    draft.clear();
    onDone(after);
  };
  return (
    <AskingForm
      label="Merge the claim"
      submit="Merge into it"
      asked={into}
      missing={() => (into ? null : "Choose the claim that stays.")}
      draft={draft}
      onSend={send}
      onCancel={onCancel}
    >
      <p className="text-sm text-ink-2">
        The claim that you choose gets this one’s words and sources. This one is set aside as its duplicate.
      </p>
      <TwinPicker
        claim={claim}
        others={others}
        choosable={choosable}
        label="Into which claim?"
        onlyHere
        value={into}
        onChange={draft.change}
      />
    </AskingForm>
  );
}
