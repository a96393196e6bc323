"use client";

import { type FormEvent, useState } from "react";
import { refusalWords } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Textarea } from "../ui/textarea";
import { formKeys } from "./reason-form";

type RetireFormProps = {
  draftKey: string;
  onSubmit: (why: string) => Promise<unknown>;
  onCancel: () => void;
};

/** Takes a passage whose words are gone off its claim. Saying why is welcome and not required. */
export function RetireForm({ draftKey, onSubmit, onCancel }: RetireFormProps) {
  const draft = useDraft(draftKey, "");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await onSubmit(draft.value);
      draft.clear();
    } catch (refusal) {
      setError(refusalWords(refusal));
      setBusy(false);
    }
  };
  return (
    <form onSubmit={send} onKeyDown={(event) => formKeys(event, onCancel)} className="grid gap-2.5">
      <Field
        label="Why?"
        hint="Not required. The old words stay in history and in the old revision."
        error={error}
      >
        {(control) => (
          <Textarea
            {...control}
            autoFocus
            rows={1}
            maxLength={2_000}
            value={draft.value}
            onChange={(event) => draft.change(event.target.value)}
          />
        )}
      </Field>
      <div className="flex gap-2">
        <Button type="submit" size="sm" variant="primary" busy={busy}>
          Retire the passage
        </Button>
        <Button size="sm" variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
