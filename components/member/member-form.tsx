"use client";

import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { refusalWords } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import { membersQuery } from "@/lib/client/member/members-query";
import type { MemberView } from "@/lib/contract/member/endpoints";
import { claimLimits } from "@/lib/domain/claim/claim";
import { roleLabels } from "@/lib/domain/policy";
import { formKeys } from "../claim/reason-form";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormButtons } from "../ui/form-buttons";
import { Select } from "../ui/input";
import { Notice } from "../ui/notice";
import { Textarea } from "../ui/textarea";

type MemberFormProps = {
  draftKey: string;
  label: string;
  eligible: (member: MemberView) => boolean;
  ownId: string;
  /** Said where nobody is eligible. */
  nobody: string;
  chosen: string | null;
  /** The question for an optional reason; absent where none is kept. */
  asksWhy?: string;
  submit: string;
  onSubmit: (given: { memberId: string; reason?: string }) => Promise<unknown>;
  onCancel: () => void;
  children?: ReactNode;
};

/** Chooses a colleague. A refusal is said in place, and what was typed stays. */
export function MemberForm(props: MemberFormProps) {
  const { label, eligible, ownId, nobody, asksWhy, submit, onSubmit, onCancel, children } = props;
  const { data: members, error: unread, refetch } = useQuery(membersQuery);
  const draft = useDraft(props.draftKey, { memberId: props.chosen ?? "", reason: "" });
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const offered = (members ?? []).filter(eligible).sort((a, b) => a.name.localeCompare(b.name));
  const { memberId, reason } = draft.value;
  const known = offered.some(({ id }) => id === memberId) ? memberId : "";

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!known) return setError("Choose somebody.");
    setBusy(true);
    try {
      await onSubmit({ memberId: known, ...(reason.trim() ? { reason } : {}) });
      draft.clear();
    } catch (refusal) {
      setError(refusalWords(refusal, "memberId"));
    } finally {
      setBusy(false);
    }
  };
  const change = (next: Partial<typeof draft.value>) => {
    setError(null);
    draft.change((before) => ({ ...before, ...next }));
  };
  if (unread && !members)
    return (
      <Notice tone="warn" live action={<Button onClick={() => void refetch()}>Try again</Button>}>
        {unread.message}
      </Notice>
    );
  return (
    <form noValidate onSubmit={send} onKeyDown={(event) => formKeys(event, onCancel)} className="grid gap-4">
      {members && offered.length === 0 ? <Notice>{nobody}</Notice> : null}
      <Field label={label} error={error} required>
        {(control) => (
          <Select
            {...control}
            autoFocus
            value={known}
            // While they are still asked for it takes the focus all the same: it is the first thing to answer.
            disabled={members !== undefined && offered.length === 0}
            onChange={({ target }) => change({ memberId: target.value })}
          >
            <option value="" disabled>
              {members ? "Choose" : "Loading…"}
            </option>
            {offered.map(({ id, name, role }) => (
              <option key={id} value={id}>
                {name} ({id === ownId ? "you" : roleLabels[role].toLowerCase()})
              </option>
            ))}
          </Select>
        )}
      </Field>
      {asksWhy ? (
        <Field label={asksWhy} hint="If you like. It is written into the claim’s history.">
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              maxLength={claimLimits.reason}
              value={reason}
              onChange={({ target }) => change({ reason: target.value })}
            />
          )}
        </Field>
      ) : null}
      <FormButtons submit={submit} busy={busy} onCancel={onCancel}>
        {children}
      </FormButtons>
    </form>
  );
}
