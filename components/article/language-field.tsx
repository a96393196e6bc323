"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { formatLanguage } from "@/components/ui/format-language";
import { Input, Select } from "@/components/ui/input";

/** Languages offered at once; any other can be given by its tag (BCP 47). */
const common =
  "en en-GB en-US ar zh cs da nl fi fr de el he hi hu id it ja ko fa pl pt pt-BR ro ru es sv tr uk ur".split(
    " ",
  );
const another = "another";

type LanguageFieldProps = {
  value: string;
  error: string | undefined;
  aside?: string | undefined;
  onChange: (tag: string) => void;
};

export function LanguageField({ value, error, aside, onChange }: LanguageFieldProps) {
  const [free, setFree] = useState(false);
  const typed = free || (value !== "" && !common.includes(value));
  return (
    <div data-field="language" className="grid content-start gap-2">
      <Field label="Language" error={typed ? undefined : error} aside={aside}>
        {(control) => (
          <Select
            {...control}
            value={typed ? another : value}
            onChange={(event) => {
              const next = event.target.value;
              setFree(next === another);
              onChange(next === another ? "" : next);
            }}
          >
            <option value="">Not stated</option>
            {common.map((tag) => (
              <option key={tag} value={tag}>
                {formatLanguage(tag)}
              </option>
            ))}
            <option value={another}>Another…</option>
          </Select>
        )}
      </Field>
      {typed ? (
        <Field label="Language tag" error={error} hint="As in BCP 47: ca, sr-Latn, es-419.">
          {(control) => (
            <Input
              {...control}
              value={value}
              maxLength={40}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}
