"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useShell } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import { CompareVersions } from "@/components/ui/compare-versions";
import { FormErrors } from "@/components/ui/form-errors";
import { Notice } from "@/components/ui/notice";
import { useShortcuts } from "@/components/ui/shortcuts";
import { showToast } from "@/components/ui/toast";
import { ApiError, call } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import { editSource, type SourceView } from "@/lib/contract/evidence/source";
import { SourceFields } from "./source-fields";
import {
  bodyOf,
  differingFields,
  fieldWords,
  type SourceField,
  type SourceWords,
  sourceFields,
  sourceLabels,
  takeUntouched,
  wordsOf,
} from "./source-words";

export function sourceDraftKey(memberId: string, sourceId: string): string {
  return `source:${memberId}:${sourceId}`;
}

type SourceFormProps = { source: SourceView; onClose: () => void };

/** What the desk knows of a source, changed for every claim that uses it. Two who save at once both see the other's. */
export function SourceForm({ source, onClose }: SourceFormProps) {
  const router = useRouter();
  const { person } = useShell();
  const [initial] = useState({ version: source.version, words: wordsOf(source) });
  const draft = useDraft(sourceDraftKey(person.memberId, source.id), initial);
  // One that was kept before the form grew lacks its newer fields.
  const words: SourceWords = { ...initial.words, ...draft.value.words };
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const [theirs, setTheirs] = useState<SourceView | null>(null);
  const changed = differingFields(words, wordsOf(source)).length > 0;
  const differences = theirs ? differingFields(words, wordsOf(theirs)) : [];

  const set = (change: Partial<SourceWords>) =>
    draft.change((before) => ({ ...before, words: { ...words, ...change } }));
  const done = (row: SourceView) => {
    draft.clear({ version: row.version, words: wordsOf(row) });
    router.refresh();
    onClose();
  };
  const save = async (version = theirs?.version ?? draft.value.version) => {
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    try {
      done(await call(editSource, { params: { id: source.id }, body: bodyOf(words), ifMatch: version }));
      showToast({ message: "Saved", tone: "success", id: "source" });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const current = error.status === 412 ? (error.problem.current as SourceView | undefined) : undefined;
      if (current) {
        setTheirs(current);
        set(takeUntouched(initial.words, words, wordsOf(current)));
      } else setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  useShortcuts("Source", [{ keys: "mod+enter", label: "Save", run: () => void save(), enabled: changed }]);
  const issues = (refusal?.problem.issues ?? []).map(({ path, message }) => ({
    field: (path.split(".")[0] ?? path) as SourceField,
    message,
  }));

  return (
    <form
      noValidate
      aria-label="What is known of it"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      className="grid max-w-xl grid-cols-[minmax(0,1fr)] gap-5"
    >
      {theirs ? (
        <CompareVersions
          busy={busy}
          differences={differences.map((field) => ({
            field,
            label: sourceLabels[field],
            mine: fieldWords(words, field),
            theirs: fieldWords(wordsOf(theirs), field),
          }))}
          onTake={(field) => set({ [field]: wordsOf(theirs)[field as SourceField] })}
          onSave={() => (differences.length === 0 ? done(theirs) : void save(theirs.version))}
        />
      ) : null}
      {refusal ? (
        <FormErrors
          errors={
            issues.length > 0
              ? issues.map(({ field, message }) => ({
                  field: sourceFields.includes(field) ? field : null,
                  label: sourceLabels[field] ?? null,
                  message,
                }))
              : [{ field: null, label: null, message: refusal.message }]
          }
        />
      ) : null}
      {draft.restored && changed && !theirs ? (
        <Notice>What you typed and had not saved is still here.</Notice>
      ) : null}
      <SourceFields
        words={words}
        onChange={set}
        errorOf={(field) => issues.find((issue) => issue.field === field)?.message}
      />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" busy={busy} disabled={!changed && !theirs} kbd="mod+enter">
          Save
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            draft.clear({ version: source.version, words: wordsOf(source) });
            onClose();
          }}
        >
          {changed ? "Drop changes" : "Cancel"}
        </Button>
      </div>
    </form>
  );
}
