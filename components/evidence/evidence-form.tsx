"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { ApiError } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import type { EvidenceBody } from "@/lib/client/evidence/use-evidence";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import {
  type Directness,
  directnesses,
  directnessLabels,
  evidenceLimits,
  type Stance,
  stanceLabels,
  stances,
} from "@/lib/domain/evidence/evidence";
import { formKeys } from "../claim/reason-form";
import { Button } from "../ui/button";
import { Field, type FieldControl } from "../ui/field";
import { DateInput, Input } from "../ui/input";
import { Notice } from "../ui/notice";
import { RadioCards } from "../ui/radio-cards";
import { Textarea } from "../ui/textarea";
import { KnownSource, useKnownSource } from "./known-source";

type Typed = {
  url: string;
  stance: Stance | null;
  quote: string;
  locator: string;
  directness: Directness | null;
  accessedOn: string;
  title: string;
  publisher: string;
  note: string;
};

type EvidenceFormProps = {
  draftKey: string;
  /** What is changed; null when a source is added. */
  evidence: EvidenceView | null;
  onSave: (body: EvidenceBody) => Promise<unknown>;
  onCancel: () => void;
};

/** The reader's own day, as an ISO date. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function begin(evidence: EvidenceView | null): Typed {
  return {
    url: evidence?.source.url ?? "",
    stance: evidence?.stance ?? null,
    quote: evidence?.quote ?? "",
    locator: evidence?.locator ?? "",
    directness: evidence?.directness ?? null,
    accessedOn: evidence ? (evidence.accessedOn ?? "") : today(),
    title: evidence?.source.title ?? "",
    publisher: evidence?.source.publisher ?? "",
    note: evidence?.note ?? "",
  };
}

export function EvidenceForm({ draftKey, evidence, onSave, onCancel }: EvidenceFormProps) {
  const [initial] = useState(() => begin(evidence));
  const draft = useDraft<Typed>(draftKey, initial);
  const typed = draft.value;
  const [refusal, setRefusal] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const known = useKnownSource(evidence ? "" : typed.url);
  const first = useRef<HTMLFormElement>(null);
  const set = (next: Partial<Typed>) => {
    setRefusal(null);
    draft.change((before) => ({ ...before, ...next }));
  };

  useEffect(() => {
    const field = first.current?.querySelector<HTMLElement>(evidence ? "textarea" : "input[type=url]");
    field?.focus({ preventScroll: true });
    // As much of the form as there is room for, its first field in any case.
    first.current?.scrollIntoView({ block: "nearest" });
    field?.scrollIntoView({ block: "nearest" });
  }, [evidence]);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const { stance, directness, accessedOn, title, publisher, ...words } = typed;
      await onSave({
        ...words,
        // What the desk knows of the source stays, for every claim that uses it.
        ...(known ? {} : { title, publisher }),
        stance: stance as Stance,
        directness,
        accessedOn: accessedOn || null,
      });
      draft.clear(initial);
    } catch (error) {
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  const issue = (path: string) => (refusal instanceof ApiError ? refusal.issue(path) : undefined);
  const general = refusal && !(refusal instanceof ApiError && refusal.problem.issues?.length);
  const line = (name: "locator" | "title" | "publisher", placeholder?: string) => (control: FieldControl) => (
    <Input
      {...control}
      maxLength={evidenceLimits.locator}
      placeholder={placeholder}
      value={typed[name]}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  return (
    <form
      ref={first}
      noValidate
      onSubmit={send}
      onKeyDown={(event) => formKeys(event, onCancel)}
      aria-label={evidence ? `Evidence ${evidence.number}` : "Add a source"}
      className="grid gap-3 rounded-lg bg-sunken p-3.5"
    >
      {evidence ? null : (
        <Field label="Address" error={issue("url")} required>
          {(control) => (
            <Input
              {...control}
              type="url"
              inputMode="url"
              autoComplete="off"
              placeholder="https://"
              value={typed.url}
              onChange={(event) => set({ url: event.target.value })}
            />
          )}
        </Field>
      )}
      {known ? <KnownSource source={known} /> : null}
      {known ? null : (
        <div className="grid grid-cols-2 gap-3">
          <Field label="Title" error={issue("title")}>
            {line("title")}
          </Field>
          <Field label="Publisher" error={issue("publisher")}>
            {line("publisher")}
          </Field>
        </div>
      )}
      <RadioCards
        legend="Which way it points"
        name="stance"
        layout="chips"
        value={typed.stance}
        onChange={(value) => set({ stance: value as Stance })}
        options={stances.map((value) => ({
          value,
          label: `${stanceLabels[value].sign} ${stanceWords[value]}`,
        }))}
      />
      {issue("stance") ? <Notice tone="warn">{issue("stance")}</Notice> : null}
      <Field label="What it says, word for word" error={issue("quote")}>
        {(control) => (
          <Textarea
            {...control}
            serif
            rows={2}
            dir="auto"
            maxLength={evidenceLimits.quote}
            value={typed.quote}
            onChange={(event) => set({ quote: event.target.value })}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Where in it" error={issue("locator")}>
          {line("locator", "Page 4, 12:30, table 2")}
        </Field>
        <Field label="Seen on" error={issue("accessedOn")}>
          {(control) => (
            <DateInput
              {...control}
              value={typed.accessedOn}
              onChange={(event) => set({ accessedOn: event.target.value })}
            />
          )}
        </Field>
      </div>
      <RadioCards
        legend="Primary or secondary"
        name="directness"
        layout="chips"
        value={typed.directness}
        onChange={(value) => set({ directness: value as Directness })}
        options={directnesses.map((value) => ({ value, label: directnessLabels[value] }))}
      />
      <Field label="Note" error={issue("note")}>
        {(control) => (
          <Textarea
            {...control}
            rows={1}
            maxLength={evidenceLimits.note}
            value={typed.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </Field>
      {general ? (
        <Notice tone="warn" live>
          {refusal instanceof Error ? refusal.message : "That did not work. Try again in a moment."}
        </Notice>
      ) : null}
      <div className="flex items-center gap-2">
        <Button type="submit" variant="primary" kbd="mod+enter" busy={busy}>
          {evidence ? "Save" : "Add source"}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
        {draft.restored ? <span className="text-xs text-ink-3">What you typed before is back.</span> : null}
      </div>
    </form>
  );
}

const stanceWords: Record<Stance, string> = {
  supports: "supports the claim",
  refutes: "refutes it",
  mixed: "does both",
  context: "gives context",
};
