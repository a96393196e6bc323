"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { ApiError, refusalWords } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import type { EvidenceBody } from "@/lib/client/evidence/use-evidence";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { evidenceLimits } from "@/lib/domain/evidence/evidence";
import { formKeys } from "../claim/reason-form";
import { Button } from "../ui/button";
import { CompareVersions } from "../ui/compare-versions";
import { DraftLine } from "../ui/draft-line";
import { Field } from "../ui/field";
import { focusFault } from "../ui/focus-fault";
import { DateInput, Input } from "../ui/input";
import { Notice } from "../ui/notice";
import { Textarea } from "../ui/textarea";
import {
  bodyOf,
  differingFields,
  draftOf,
  type EvidenceDraft,
  type EvidenceField,
  evidenceLabels,
  fieldWords,
  takeUntouched,
} from "./evidence-draft";
import { GroupField } from "./group-field";
import { KnownSource, useKnownSource } from "./known-source";
import { NewSourceFields } from "./new-source-fields";
import { PlaceField } from "./place-field";
import { StanceChoice, WeightChoices } from "./weight-choices";

type EvidenceFormProps = {
  draftKey: string;
  /** What is changed; null when a source is added. */
  evidence: EvidenceView | null;
  /** All the evidence of the claim. */
  beside: readonly EvidenceView[];
  /** `version` is the one on which the change is based. */
  onSave: (body: EvidenceBody, version: number) => Promise<unknown>;
  onCancel: () => void;
};

/** Adds a source to a claim, or changes what is said of it there. Nothing typed is lost to a reload or another's save. */
export function EvidenceForm({ draftKey, evidence, beside, onSave, onCancel }: EvidenceFormProps) {
  const [initial] = useState(() => draftOf(evidence));
  const draft = useDraft<EvidenceDraft>(draftKey, initial);
  // One that was kept before the form grew lacks its newer fields.
  const typed = { ...initial, ...draft.value };
  const [theirs, setTheirs] = useState<EvidenceView | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const known = useKnownSource(evidence ? "" : typed.url);
  const form = useRef<HTMLFormElement>(null);
  const set = (next: Partial<EvidenceDraft>) => {
    setRefusal(null);
    draft.change((before) => ({ ...before, ...next }));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the form opens, see below
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>(evidence ? "textarea" : "input[type=url]");
    field?.focus({ preventScroll: true });
    // As much of the form as there is room for, its first field in any case.
    form.current?.scrollIntoView({ block: "nearest" });
    field?.scrollIntoView({ block: "nearest" });
    // Only when the form opens: a newer version of what is changed does not take the place away.
  }, []);

  useEffect(() => {
    if (refusal) focusFault(form.current);
  }, [refusal]);

  /** Somebody saved first: what was not touched here becomes theirs; over the rest people choose. */
  const meet = (other: EvidenceView) => {
    setTheirs(other);
    draft.change((before) => takeUntouched(initial, { ...initial, ...before }, draftOf(other)));
  };
  const save = async (version = theirs?.version ?? typed.version ?? 0) => {
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    try {
      await onSave(bodyOf(typed, evidence === null, known !== null), version);
      draft.clear(initial);
    } catch (error) {
      const stale = error instanceof ApiError && error.status === 412 ? error.problem.current : undefined;
      if (stale) meet(stale as EvidenceView);
      else setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const issue = (path: string) =>
    refusal instanceof ApiError
      ? refusal.problem.issues?.find((found) => found.path.split(".")[0] === path)?.message
      : undefined;
  const general = refusal && !(refusal instanceof ApiError && refusal.problem.issues?.length);
  const saved = theirs && draftOf(theirs);
  const differences = saved ? differingFields(typed, saved) : [];
  return (
    <form
      ref={form}
      noValidate
      onSubmit={send}
      onKeyDown={(event) => formKeys(event, onCancel)}
      aria-label={evidence ? `Evidence ${evidence.number}` : "Add a source"}
      className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-lg bg-sunken p-3.5"
    >
      {saved ? (
        <CompareVersions
          busy={busy}
          differences={differences.map((field) => ({
            field,
            label: evidenceLabels[field],
            mine: fieldWords(typed, field),
            theirs: fieldWords(saved, field),
          }))}
          onTake={(field) => set({ [field]: saved[field as EvidenceField] })}
          onSave={() => {
            if (differences.length > 0) return void save();
            draft.clear(saved);
            onCancel();
          }}
        />
      ) : null}
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
      {known ? null : <NewSourceFields draft={typed} onChange={set} issue={issue} adds={evidence === null} />}
      <StanceChoice value={typed.stance} onChange={(stance) => set({ stance })} error={issue("stance")} />
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
      {typed.quote.trim() || typed.translation ? (
        <Field
          label="In your desk’s language"
          hint="A translation, if it is in another."
          error={issue("translation")}
        >
          {(control) => (
            <Textarea
              {...control}
              serif
              rows={1}
              dir="auto"
              maxLength={evidenceLimits.translation}
              value={typed.translation}
              onChange={(event) => set({ translation: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      <PlaceField locator={typed.locator} onChange={(locator) => set({ locator })} error={issue("locator")} />
      <WeightChoices draft={typed} onChange={set} inherited={known?.directness ?? null} />
      <GroupField
        value={typed.group}
        onChange={(group) => set({ group })}
        error={issue("group")}
        evidence={beside}
      />
      <Field label="Seen on" error={issue("accessedOn")} className="max-w-44">
        {(control) => (
          <DateInput
            {...control}
            value={typed.accessedOn}
            onChange={(event) => set({ accessedOn: event.target.value })}
          />
        )}
      </Field>
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
          {refusalWords(refusal)}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" kbd="mod+enter" busy={busy}>
          {evidence ? "Save" : "Add source"}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <DraftLine restored={draft.restored} onDrop={() => draft.clear(initial)} />
      </div>
    </form>
  );
}
