"use client";

import { type FormEvent, type KeyboardEvent, useState } from "react";
import { refusalWords } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import { claimLimits } from "@/lib/domain/claim/claim";
import { Field } from "../ui/field";
import { FormButtons } from "../ui/form-buttons";
import { Textarea } from "../ui/textarea";

type ReasonFormProps = {
  /** Null where nothing is kept. */
  draftKey: string | null;
  label: string;
  hint?: string;
  submit: string;
  onSubmit: (reason: string) => Promise<unknown>;
  onCancel: () => void;
};

/** Asks why, in place. ⌘↵ sends, Esc closes; what was typed is kept. */
export function ReasonForm({ draftKey, label, hint, submit, onSubmit, onCancel }: ReasonFormProps) {
  const draft = useDraft(draftKey, "");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (draft.value.trim() === "") return setError("Say why.");
    setBusy(true);
    try {
      await onSubmit(draft.value);
      draft.clear();
    } catch (refusal) {
      setError(refusalWords(refusal));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={send}
      onKeyDown={(event) => formKeys(event, onCancel)}
      className="grid gap-2.5 rounded-lg bg-sunken p-3"
    >
      <Field label={label} hint={hint} error={error} required>
        {(control) => (
          <Textarea
            {...control}
            autoFocus
            rows={2}
            maxLength={claimLimits.reason}
            value={draft.value}
            onChange={(event) => {
              setError(null);
              draft.change(event.target.value);
            }}
          />
        )}
      </Field>
      <FormButtons submit={submit} busy={busy} onCancel={onCancel} />
    </form>
  );
}

/** The keys of every form in the panel. */
export function formKeys(event: KeyboardEvent<HTMLFormElement>, onCancel?: () => void): void {
  if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  } else if (event.key === "Escape" && onCancel && !event.defaultPrevented) {
    event.preventDefault();
    onCancel();
  }
}
