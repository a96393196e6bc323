"use client";

import type { ReactNode } from "react";
import { formKeys } from "../claim/reason-form";
import { Button } from "../ui/button";
import { CompareVersions } from "../ui/compare-versions";
import { DraftLine } from "../ui/draft-line";
import { Notice } from "../ui/notice";
import type { EntryFormState } from "./use-entry-form";

type EntryFormProps<Typed extends object> = {
  label: string;
  submit: string;
  state: EntryFormState<Typed>;
  onCancel: () => void;
  children: ReactNode;
};

/** The frame of every form of the log: what was typed before, what somebody else saved, and its two buttons. */
export function EntryForm<Typed extends object>({
  label,
  submit,
  state,
  onCancel,
  children,
}: EntryFormProps<Typed>) {
  return (
    <form
      ref={state.form}
      noValidate
      aria-label={label}
      onSubmit={state.submit}
      onKeyDown={(event) => formKeys(event, onCancel)}
      className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-lg bg-sunken p-3.5"
    >
      {children}
      {state.refusal ? (
        <Notice tone="warn" live>
          {state.refusal}
        </Notice>
      ) : null}
      {state.conflict ? <CompareVersions {...state.conflict} busy={state.busy} /> : null}
      <div className="flex flex-wrap items-center gap-2">
        {state.conflict ? null : (
          <Button type="submit" variant="primary" kbd="mod+enter" busy={state.busy}>
            {submit}
          </Button>
        )}
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <DraftLine restored={state.restored} onDrop={state.discard} />
      </div>
    </form>
  );
}
