"use client";

import { type FormEvent, useState } from "react";
import type { ActionBody } from "@/lib/client/claim/use-act-on-claim";
import { useDraft } from "@/lib/client/draft";
import type { ClaimView } from "@/lib/contract/claim/claim";
import {
  claimLimits,
  type SetAsideReason,
  setAsideReasonLabels,
  setAsideReasons,
} from "@/lib/domain/claim/claim";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { RadioCards } from "../ui/radio-cards";
import { Textarea } from "../ui/textarea";
import { formKeys } from "./reason-form";
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
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (next: Partial<Kept>) => {
    setError(null);
    draft.change((before) => ({ ...before, ...next }));
  };

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!reason) return setError("Choose a reason.");
    if (reason === "duplicate" && !duplicateOf) return setError("Choose the claim that this one repeats.");
    setBusy(true);
    try {
      await onSubmit({
        reason,
        ...(note.trim() ? { note } : {}),
        ...(reason === "duplicate" && duplicateOf ? { duplicateOf } : {}),
      });
      draft.clear();
    } catch (refusal) {
      setError(refusal instanceof Error ? refusal.message : "That did not work. Try again in a moment.");
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={send}
      onKeyDown={(event) => formKeys(event, onCancel)}
      className="grid gap-3 rounded-lg bg-sunken p-3"
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
      {error ? (
        <Notice tone="warn" live>
          {error}
        </Notice>
      ) : null}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" kbd="mod+enter" busy={busy}>
          Set aside
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
