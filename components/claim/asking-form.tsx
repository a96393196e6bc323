"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { refusalWords } from "@/lib/client/call";
import { DraftLine } from "../ui/draft-line";
import { FieldError } from "../ui/field";
import { FormButtons } from "../ui/form-buttons";
import { Notice } from "../ui/notice";
import { formKeys } from "./reason-form";

type AskingFormProps = {
  label: string;
  submit: string;
  /** What is asked, as it stands now: a refusal goes when it changes. */
  asked: unknown;
  /** What is missing, as a sentence; null when it can be sent. */
  missing: () => string | null;
  /** Of what is asked, as it is kept. */
  draft: { restored: boolean; clear: () => void };
  onSend: () => Promise<unknown>;
  onCancel: () => void;
  children: ReactNode;
};

/** Asks for what an action needs, in place. ⌘↵ sends, Esc closes, and a refusal stands above the buttons. */
export function AskingForm(props: AskingFormProps) {
  const { label, submit, asked, missing, draft, onSend, onCancel, children } = props;
  const [refusal, setRefusal] = useState<{ of: unknown; words: string; missing: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const fault = missing();
    if (fault) return setRefusal({ of: asked, words: fault, missing: true });
    setBusy(true);
    setRefusal(null);
    try {
      await onSend();
    } catch (error) {
      setRefusal({ of: asked, words: refusalWords(error), missing: false });
    } finally {
      setBusy(false);
    }
  };
  const said = refusal?.of === asked ? refusal : null;
  return (
    <form
      aria-label={label}
      onSubmit={send}
      onKeyDown={(event) => formKeys(event, onCancel)}
      className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-lg bg-sunken p-3"
    >
      {children}
      {said?.missing ? (
        <div role="alert">
          <FieldError>{said.words}</FieldError>
        </div>
      ) : said ? (
        <Notice tone="warn" live>
          {said.words}
        </Notice>
      ) : null}
      <FormButtons submit={submit} busy={busy} onCancel={onCancel}>
        <DraftLine restored={draft.restored} onDrop={() => draft.clear()} />
      </FormButtons>
    </form>
  );
}
