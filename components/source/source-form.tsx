"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useShell } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import { CompareVersions } from "@/components/ui/compare-versions";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast";
import { ApiError, call } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import { editSource, type SourceView } from "@/lib/contract/evidence/source";
import { can } from "@/lib/domain/policy";

type Words = { title: string; publisher: string };
const fields = [
  { field: "title", label: "Title" },
  { field: "publisher", label: "Publisher" },
] as const;
const wordsOf = (source: SourceView): Words => ({
  title: source.title ?? "",
  publisher: source.publisher ?? "",
});

/** Title and publisher of a source, mended for every claim that uses it. */
export function SourceForm({ source }: { source: SourceView }) {
  const router = useRouter();
  const { person } = useShell();
  const mayEdit = can(person.role, "edit_source");
  const [saved, setSaved] = useState(source);
  const draft = useDraft(`source:${person.memberId}:${source.id}`, {
    version: source.version,
    words: wordsOf(source),
  });
  const { words } = draft.value;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const [theirs, setTheirs] = useState<SourceView | null>(null);
  const differing = (other: SourceView) =>
    fields.filter(({ field }) => words[field].trim() !== wordsOf(other)[field]);
  const changed = differing(saved).length > 0;

  const set = (change: Partial<Words>) =>
    draft.change((before) => ({ ...before, words: { ...before.words, ...change } }));
  const keep = (row: SourceView) => {
    setSaved(row);
    setTheirs(null);
    draft.clear({ version: row.version, words: wordsOf(row) });
    router.refresh();
  };
  const save = async (version = theirs?.version ?? draft.value.version) => {
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    try {
      const body = { title: words.title, publisher: words.publisher };
      keep(await call(editSource, { params: { id: source.id }, body, ifMatch: version }));
      showToast({ message: "Saved", tone: "success", id: "source" });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const current = error.status === 412 ? (error.problem.current as SourceView | undefined) : undefined;
      if (current) setTheirs(current);
      else setRefusal(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      className="grid gap-5"
    >
      {theirs ? (
        <CompareVersions
          busy={busy}
          differences={differing(theirs).map(({ field, label }) => ({
            field,
            label,
            mine: words[field],
            theirs: wordsOf(theirs)[field],
          }))}
          onTake={(field) => set({ [field]: wordsOf(theirs)[field as keyof Words] })}
          onSave={() => (differing(theirs).length === 0 ? keep(theirs) : void save(theirs.version))}
        />
      ) : null}
      {refusal ? (
        <FormErrors
          errors={
            refusal.problem.issues?.map(({ path, message }) => ({
              field: path,
              label: fields.find(({ field }) => field === path)?.label ?? null,
              message,
            })) ?? [{ field: null, label: null, message: refusal.message }]
          }
        />
      ) : null}
      <fieldset disabled={!mayEdit} className="grid gap-5">
        <legend className="sr-only">About the source</legend>
        <div data-field="title">
          <Field label="Title" error={refusal?.issue("title")}>
            {(control) => (
              <Textarea
                {...control}
                serif
                rows={1}
                maxLength={500}
                value={words.title}
                placeholder="As the source calls itself"
                onChange={(event) => set({ title: event.target.value.replace(/\s*\n\s*/g, " ") })}
              />
            )}
          </Field>
        </div>
        <div data-field="publisher">
          <Field label="Publisher" error={refusal?.issue("publisher")}>
            {(control) => (
              <Input
                {...control}
                maxLength={300}
                value={words.publisher}
                onChange={(event) => set({ publisher: event.target.value })}
              />
            )}
          </Field>
        </div>
      </fieldset>
      {mayEdit ? (
        <div className="flex gap-2">
          <Button type="submit" variant="primary" busy={busy} disabled={!changed}>
            Save
          </Button>
          {changed && !theirs ? (
            <Button
              variant="quiet"
              onClick={() => draft.clear({ version: saved.version, words: wordsOf(saved) })}
            >
              Drop changes
            </Button>
          ) : null}
        </div>
      ) : null}
    </form>
  );
}
