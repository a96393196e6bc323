"use client";

import type { ActionBody } from "@/lib/client/claim/use-act-on-claim";
import { useDraft } from "@/lib/client/draft";
import type { ClaimView } from "@/lib/contract/claim/claim";
import {
  claimLimits,
  type SetAsideReason,
  setAsideReasonLabels,
  setAsideReasons,
} from "@/lib/domain/claim/claim";
import { Field } from "../ui/field";
import { RadioCards } from "../ui/radio-cards";
import { Textarea } from "../ui/textarea";
import { AskingForm } from "./asking-form";
import { TwinPicker } from "./twin-picker";

type Kept = { reason: SetAsideReason | null; note: string; duplicateOf: string | null };

type SetAsideFormProps = {
  draftKey: string;
  claim: ClaimView;
  /** The other claims of the article. */
  others: readonly ClaimView[];
  onSubmit: (body: ActionBody) => Promise<unknown>;
  onCancel: () => void;
};

/** Why a claim will not be researched. A duplicate names its twin. */
export function SetAsideForm({ draftKey, claim, others, onSubmit, onCancel }: SetAsideFormProps) {
  const draft = useDraft<Kept>(draftKey, { reason: null, note: "", duplicateOf: null });
  const { reason, note, duplicateOf } = draft.value;
  const set = (next: Partial<Kept>) => draft.change((before) => ({ ...before, ...next }));

  const missing = () => {
    if (!reason) return "Choose a reason.";
    return reason === "duplicate" && !duplicateOf ? "Choose the claim that this one repeats." : null;
  };
  const send = async () => {
    if (!reason) return;
    await onSubmit({
      reason,
      ...(note.trim() ? { note } : {}),
      ...(reason === "duplicate" && duplicateOf ? { duplicateOf } : {}),
    });
    draft.clear();
  };
  return (
    <AskingForm
      label="Set the claim aside"
      submit="Set aside"
      asked={draft.value}
      missing={missing}
      draft={draft}
      onSend={send}
      onCancel={onCancel}
    >
      <RadioCards
        legend="Why set it aside?"
        name="set-aside-reason"
        layout="chips"
        value={reason}
        onChange={(value) => set({ reason: value as SetAsideReason })}
        options={setAsideReasons.map((value) => ({ value, label: setAsideReasonLabels[value] }))}
      />
      {reason === "duplicate" ? (
        <TwinPicker
          claim={claim}
          others={others}
          value={duplicateOf}
          onChange={(id) => set({ duplicateOf: id })}
        />
      ) : null}
      <Field label="Note" hint="Not required. History keeps it.">
        {(control) => (
          <Textarea
            {...control}
            rows={1}
            maxLength={claimLimits.reason}
            value={note}
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </Field>
    </AskingForm>
  );
}
