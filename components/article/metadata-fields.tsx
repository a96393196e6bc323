"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { AuthorsField } from "@/components/ui/authors-field";
import { Field } from "@/components/ui/field";
import { DateInput, Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { LanguageField } from "./language-field";
import type { Metadata } from "./metadata";

type MetadataFieldsProps = {
  value: Metadata;
  onChange: (change: Partial<Metadata>) => void;
  /** The sentence for a field, by its name; `authors` covers each of them. */
  errorOf: (field: keyof Metadata) => string | undefined;
  proposedTitle?: string;
  dateHint?: ReactNode;
  /** Where the value of a field was found, while it still is what was found. */
  foundIn?: (field: keyof Metadata) => string | undefined;
  disabled?: boolean;
};

/** What is said about an article. The same when it is brought in and when it is mended later. */
export function MetadataFields({
  value,
  onChange,
  errorOf,
  proposedTitle,
  dateHint,
  foundIn,
  disabled,
}: MetadataFieldsProps) {
  return (
    <fieldset disabled={disabled} className="grid gap-5">
      <legend className="sr-only">About the article</legend>
      <div data-field="title">
        <Field
          label="Title"
          required
          error={errorOf("title")}
          aside={
            value.title ? (
              foundIn?.("title")
            ) : proposedTitle ? (
              <button
                type="button"
                onClick={() => onChange({ title: proposedTitle })}
                className="rounded-sm font-medium text-ink-2 underline decoration-line-2 underline-offset-3 hover:text-ink"
              >
                Use the proposal
              </button>
            ) : null
          }
        >
          {(control) => (
            <Textarea
              {...control}
              serif
              rows={1}
              value={value.title}
              maxLength={500}
              placeholder="As it was published"
              onFocus={(event) => {
                if (proposedTitle && value.title === proposedTitle && foundIn?.("title"))
                  event.currentTarget.select();
              }}
              onKeyDown={(event) => {
                if (event.key === "Enter" && !event.metaKey && !event.ctrlKey) event.preventDefault();
              }}
              onChange={(event) => onChange({ title: event.target.value.replace(/\s*\n\s*/g, " ") })}
            />
          )}
        </Field>
      </div>
      <div data-field="publisher">
        <Field label="Publisher" error={errorOf("publisher")} aside={foundIn?.("publisher")}>
          {(control) => (
            <Input
              {...control}
              value={value.publisher}
              maxLength={300}
              autoComplete="off"
              onChange={(event) => onChange({ publisher: event.target.value })}
            />
          )}
        </Field>
      </div>
      <AuthorsField
        authors={value.authors}
        error={errorOf("authors")}
        aside={foundIn?.("authors")}
        onChange={(authors) => onChange({ authors })}
      />
      <div className={clsx("grid gap-5", !foundIn && "sm:grid-cols-2")}>
        <div data-field="publishedAt">
          <Field label="Date" error={errorOf("publishedAt")} hint={dateHint} aside={foundIn?.("publishedAt")}>
            {(control) => (
              <DateInput
                {...control}
                value={value.publishedAt}
                onChange={(event) => onChange({ publishedAt: event.target.value })}
              />
            )}
          </Field>
        </div>
        <LanguageField
          value={value.language}
          error={errorOf("language")}
          aside={foundIn?.("language")}
          onChange={(language) => onChange({ language })}
        />
      </div>
      <div data-field="url">
        <Field
          label="Address"
          error={errorOf("url")}
          aside={foundIn?.("url")}
          hint="Where it was published. Reports and exports name it."
        >
          {(control) => (
            <Input
              {...control}
              type="url"
              inputMode="url"
              value={value.url}
              placeholder="https://"
              autoComplete="off"
              onChange={(event) => onChange({ url: event.target.value })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
