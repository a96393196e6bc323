"use client";

import type { SearchBody } from "@/lib/client/evidence/use-entries";
import { localDay } from "@/lib/client/local-day";
import type { SearchRecordView } from "@/lib/contract/evidence/search-record";
import { type Sought, searchLimits, soughtLabels, soughts } from "@/lib/domain/evidence/search-record";
import { Button } from "../ui/button";
import { Field, type FieldControl } from "../ui/field";
import { DateInput, Input } from "../ui/input";
import { Notice } from "../ui/notice";
import { RadioCards } from "../ui/radio-cards";
import { Textarea } from "../ui/textarea";
import { EntryForm } from "./entry-form";
import { useEntryForm } from "./use-entry-form";

type Typed = { place: string; query: string; sought: Sought | ""; found: string; searchedOn: string };

const labels: Record<keyof Typed, string> = {
  place: "Where",
  query: "What for",
  sought: "For or against",
  found: "What was found",
  searchedOn: "Searched on",
};
const missing: Record<keyof Typed, string> = {
  place: "Say where you searched.",
  query: "Say what you searched for.",
  sought: "Say whether you looked for, against, or either.",
  found: "Say what you found. Nothing is a finding too.",
  searchedOn: "Say when you searched.",
};

function begin(search: SearchRecordView | null): Typed {
  const { place = "", query = "", sought = "", found = "", searchedOn = localDay() } = search ?? {};
  return { place, query, sought, found, searchedOn };
}

type SearchFormProps = {
  draftKey: string;
  search: SearchRecordView | null;
  onSend: (body: SearchBody, version: number | null) => Promise<unknown>;
  onCancel: () => void;
};

export function SearchForm({ draftKey, search, onSend, onCancel }: SearchFormProps) {
  const state = useEntryForm<Typed>({
    draftKey,
    initial: begin(search),
    version: search?.version ?? null,
    labels,
    say: (field, typed) =>
      field === "sought" && typed.sought ? soughtLabels[typed.sought].label : typed[field],
    check: (typed) =>
      (Object.keys(labels) as (keyof Typed)[])
        .filter((field) => typed[field].trim() === "")
        .map((field) => ({ path: field, message: missing[field] })),
    send: (typed, version) => onSend({ ...typed, sought: typed.sought as Sought }, version),
    theirs: (current) => begin(current as SearchRecordView),
  });
  const { typed, set, issue } = state;
  const line = (name: "place" | "query", placeholder: string) => (control: FieldControl) => (
    <Input
      {...control}
      maxLength={searchLimits[name]}
      placeholder={placeholder}
      value={typed[name]}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  return (
    <EntryForm
      label={search ? `Search in ${search.place}` : "Add search"}
      submit={search ? "Save" : "Add search"}
      state={state}
      onCancel={onCancel}
    >
      <Field label={labels.place} error={issue("place")} required>
        {line("place", "A register, an archive, a search engine")}
      </Field>
      <Field label={labels.query} error={issue("query")} required>
        {line("query", "The words as you searched for them")}
      </Field>
      <RadioCards
        legend="Which way"
        name="sought"
        layout="chips"
        value={typed.sought}
        onChange={(sought) => set({ sought: sought as Sought })}
        options={soughts.map((value) => ({
          value,
          label: `${soughtLabels[value].sign} ${soughtLabels[value].label}`,
        }))}
      />
      {issue("sought") ? <Notice tone="warn">{issue("sought")}</Notice> : null}
      <Field
        label={labels.found}
        error={issue("found")}
        required
        aside={
          typed.found === "" ? (
            <Button variant="quiet" size="sm" className="-my-1.5" onClick={() => set({ found: "Nothing." })}>
              Nothing
            </Button>
          ) : undefined
        }
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            dir="auto"
            maxLength={searchLimits.found}
            value={typed.found}
            onChange={(event) => set({ found: event.target.value })}
          />
        )}
      </Field>
      <Field label={labels.searchedOn} error={issue("searchedOn")} required className="w-1/2">
        {(control) => (
          <DateInput
            {...control}
            value={typed.searchedOn}
            onChange={(event) => set({ searchedOn: event.target.value })}
          />
        )}
      </Field>
    </EntryForm>
  );
}
