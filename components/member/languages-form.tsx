"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type ApiError, call } from "@/lib/client/call";
import { editMe } from "@/lib/contract/member/endpoints";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { formatLanguage } from "../ui/format-language";
import { Input } from "../ui/input";
import { showToast } from "../ui/toast";

/** In which languages one works: written as tags with commas, said back as names. */
export function LanguagesForm({ initial }: { initial: readonly string[] }) {
  const [typed, setTyped] = useState(initial.join(", "));
  const tags = typed.split(",").flatMap((tag) => tag.trim() || []);
  const save = useMutation<{ languages: string[] }, ApiError>({
    mutationFn: () => call(editMe, { body: { languages: tags } }),
    onSuccess: ({ languages }) => {
      setTyped(languages.join(", "));
      showToast({ message: "Your languages are saved.", tone: "success" });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit} className="grid max-w-sm gap-3">
      <Field
        label="Language tags"
        hint={tags.length === 0 ? "For example en, pt-BR. Empty means every language." : namesOf(tags)}
        error={save.error ? (save.error.problem.issues?.[0]?.message ?? save.error.message) : null}
      >
        {(control) => (
          <Input
            {...control}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => {
              save.reset();
              setTyped(target.value);
            }}
          />
        )}
      </Field>
      <Button type="submit" busy={save.isPending} className="justify-self-start">
        Save
      </Button>
    </form>
  );
}

function namesOf(tags: readonly string[]): string {
  return tags.map((tag) => formatLanguage(tag) ?? tag).join(", ");
}
