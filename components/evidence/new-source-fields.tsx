"use client";

import { SourceTypeField } from "../source/source-type-field";
import { AuthorsField } from "../ui/authors-field";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { DateInput, Input } from "../ui/input";
import type { EvidenceDraft } from "./evidence-draft";

type NewSourceFieldsProps = {
  draft: EvidenceDraft;
  onChange: (change: Partial<EvidenceDraft>) => void;
  issue: (path: string) => string | undefined;
  /** Only while a source is added; later they are changed on its own page. */
  adds: boolean;
};

/** What is said of a source that the desk does not know yet. */
export function NewSourceFields({ draft, onChange, issue, adds }: NewSourceFieldsProps) {
  const line = (name: "title" | "publisher", label: string, longest: number) => (
    <Field label={label} error={issue(name)}>
      {(control) => (
        <Input
          {...control}
          maxLength={longest}
          value={draft[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        {line("title", "Title", 500)}
        {line("publisher", "Publisher", 300)}
      </div>
      {adds ? (
        <Disclosure
          summary="Type, date and authors"
          open={Boolean(draft.type || draft.publishedOn || draft.authors.some(Boolean)) || undefined}
        >
          <div className="grid gap-3">
            <div className="grid grid-cols-2 gap-3">
              <SourceTypeField
                value={draft.type}
                onChange={(type) => onChange({ type })}
                error={issue("type")}
              />
              <Field label="Published on" error={issue("publishedOn")}>
                {(control) => (
                  <DateInput
                    {...control}
                    value={draft.publishedOn}
                    onChange={(event) => onChange({ publishedOn: event.target.value })}
                  />
                )}
              </Field>
            </div>
            <AuthorsField
              authors={draft.authors}
              error={issue("authors")}
              onChange={(authors) => onChange({ authors })}
            />
          </div>
        </Disclosure>
      ) : null}
    </>
  );
}
