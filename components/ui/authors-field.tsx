"use client";

import { Plus, X } from "lucide-react";
import { useRef } from "react";
import { Button } from "./button";
import { Field } from "./field";
import { IconButton } from "./icon-button";
import { Input } from "./input";

type AuthorsFieldProps = {
  authors: string[];
  error: string | undefined;
  aside?: string | undefined;
  onChange: (authors: string[]) => void;
};

/** Names, one a line; Enter adds another. The last may be empty while it is typed. */
export function AuthorsField({ authors, error, aside, onChange }: AuthorsFieldProps) {
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
