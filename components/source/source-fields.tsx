"use client";

import { type ReactNode, useId } from "react";
import { AuthorsField } from "@/components/ui/authors-field";
import { Field } from "@/components/ui/field";
import { DateInput, Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";
import { directnesses, directnessLabels } from "@/lib/domain/evidence/evidence";
import { reliabilities, reliabilityLabels, sourceLimits } from "@/lib/domain/evidence/source";
import { SourceTypeField } from "./source-type-field";
import { type SourceField, type SourceWords, sourceLabels } from "./source-words";

type SourceFieldsProps = {
  words: SourceWords;
  onChange: (change: Partial<SourceWords>) => void;
  errorOf: (field: SourceField) => string | undefined;
};

/** What can be said of a source. `data-field` is where a refusal leads. */
export function SourceFields({ words, onChange, errorOf }: SourceFieldsProps) {
  const name = useId();
  const long = (field: "reliabilityNote" | "interests", hint: string) => (
    <div data-field={field}>
      <Field label={sourceLabels[field]} hint={hint} error={errorOf(field)}>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={sourceLimits[field]}
            value={words[field]}
            onChange={(event) => onChange({ [field]: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
  const choice = <Value extends string>(
    field: "directness" | "reliability",
    values: readonly Value[],
    labels: Readonly<Record<Value, string>>,
    none: ReactNode,
  ) => (
    <div data-field={field}>
      <RadioCards
        legend={sourceLabels[field]}
        name={`${name}-${field}`}
        layout="chips"
        value={words[field]}
        onChange={(value) => onChange({ [field]: value })}
        options={[...values.map((value) => ({ value, label: labels[value] })), { value: "", label: none }]}
      />
    </div>
  );
  return (
    <>
      <div data-field="title">
        <Field label={sourceLabels.title} error={errorOf("title")}>
          {(control) => (
            <Textarea
              {...control}
              serif
              rows={1}
              maxLength={sourceLimits.title}
              value={words.title}
              placeholder="As the source calls itself"
              onChange={(event) => onChange({ title: event.target.value.replace(/\s*\n\s*/g, " ") })}
            />
          )}
        </Field>
      </div>
      <div data-field="publisher">
        <Field label={sourceLabels.publisher} error={errorOf("publisher")}>
          {(control) => (
            <Input
              {...control}
              maxLength={sourceLimits.publisher}
              value={words.publisher}
              onChange={(event) => onChange({ publisher: event.target.value })}
            />
          )}
        </Field>
      </div>
      <AuthorsField
        authors={words.authors}
        error={errorOf("authors")}
        onChange={(authors) => onChange({ authors })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <div data-field="type">
          <SourceTypeField
            value={words.type}
            onChange={(type) => onChange({ type })}
            error={errorOf("type")}
          />
        </div>
        <div data-field="publishedOn">
          <Field label={sourceLabels.publishedOn} error={errorOf("publishedOn")}>
            {(control) => (
              <DateInput
                {...control}
                value={words.publishedOn}
                onChange={(event) => onChange({ publishedOn: event.target.value })}
              />
            )}
          </Field>
        </div>
      </div>
      {choice("directness", directnesses, directnessLabels, "Not said")}
      {choice("reliability", reliabilities, reliabilityLabels, "Not judged")}
      {long("reliabilityNote", "What the judgement rests on: corrections, methods, past errors.")}
      {long("interests", "Who owns it, who pays it, what it gains.")}
    </>
  );
}
