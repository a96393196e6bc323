"use client";

import clsx from "clsx";
import { Plus, X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
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
              placeholder={proposedTitle || "As it was published"}
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
      <Authors
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

type AuthorsProps = {
  authors: string[];
  error: string | undefined;
  aside: string | undefined;
  onChange: (authors: string[]) => void;
};

function Authors({ authors, error, aside, onChange }: AuthorsProps) {
  const box = useRef<HTMLDivElement>(null);
  const add = () => {
    onChange([...authors, ""]);
    requestAnimationFrame(() => box.current?.querySelector<HTMLInputElement>("li:last-child input")?.focus());
  };
  const set = (at: number, name: string) =>
    onChange(authors.map((each, index) => (index === at ? name : each)));
  const remove = (at: number) => {
    const rest = authors.filter((_, index) => index !== at);
    onChange(rest.length > 0 ? rest : [""]);
    requestAnimationFrame(() => box.current?.querySelector<HTMLInputElement>("li:last-child input")?.focus());
  };
  return (
    <div ref={box} data-field="authors" className="grid justify-items-start gap-2">
      <ul className="grid w-full gap-2">
        {authors.map((author, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what an author is known by here
          <li key={index} className="flex items-end gap-1.5">
            <Field
              label={index === 0 ? "Author" : `Author ${index + 1}`}
              hideLabel={index > 0}
              error={index === 0 ? error : undefined}
              aside={index === 0 ? aside : undefined}
              className="min-w-0 flex-1"
            >
              {(control) => (
                <Input
                  {...control}
                  value={author}
                  maxLength={300}
                  autoComplete="off"
                  onChange={(event) => set(index, event.target.value)}
                  onKeyDown={(event) => {
                    if (event.key !== "Enter" || event.metaKey || event.ctrlKey || !author.trim()) return;
                    event.preventDefault();
                    add();
                  }}
                />
              )}
            </Field>
            {authors.length > 1 ? (
              <IconButton
                label={`Remove ${author.trim() || `author ${index + 1}`}`}
                icon={<X aria-hidden="true" />}
                onClick={() => remove(index)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {authors.at(-1)?.trim() ? (
        <Button
          variant="quiet"
          size="sm"
          icon={<Plus aria-hidden="true" />}
          onClick={add}
          className="-ml-2.5"
        >
          Another author
        </Button>
      ) : null}
    </div>
  );
}
