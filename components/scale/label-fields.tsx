import { Plus, Trash2 } from "lucide-react";
import { scaleLimits } from "@/lib/domain/verdict/rating-scale";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { formatLanguage } from "../ui/format-language";
import { IconButton } from "../ui/icon-button";
import { Input } from "../ui/input";
import type { TypedRating } from "./typed-scale";

type LabelFieldsProps = {
  labels: TypedRating["labels"];
  /** Languages that other ratings of the scale have: the next one is offered. */
  known: readonly string[];
  issue: (path: string) => string | undefined;
  onChange: (labels: TypedRating["labels"]) => void;
};

/** What a rating is called in other languages. */
export function LabelFields({ labels, known, issue, onChange }: LabelFieldsProps) {
  const set = (at: number, change: Partial<TypedRating["labels"][number]>) =>
    onChange(labels.map((label, index) => (index === at ? { ...label, ...change } : label)));
  const free = known.find((tag) => !labels.some(({ language }) => language === tag)) ?? "";
  return (
    <fieldset className="grid gap-2.5">
      <legend className="mb-1.5 text-sm font-medium">Other languages</legend>
      <p className="text-sm text-ink-2">Reports and exports of an article in one of these use its words.</p>
      {labels.map(({ language, label, description }, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the tag is what is being typed, and order never changes
          key={at}
          className="grid items-start gap-2 rounded-lg bg-sunken p-3 sm:grid-cols-[6rem_10rem_minmax(0,1fr)_auto]"
        >
          <Field label="Language" hint={nameOf(language)} error={issue(`labels.${language.trim()}`)}>
            {(control) => (
              <Input
                {...control}
                value={language}
                maxLength={35}
                placeholder="pt-BR"
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => set(at, { language: event.target.value })}
              />
            )}
          </Field>
          <Field label="Label" error={issue(`labels.${language.trim()}.label`)}>
            {(control) => (
              <Input
                {...control}
                dir="auto"
                lang={nameOf(language) ? language : undefined}
                value={label}
                maxLength={scaleLimits.label}
                onChange={(event) => set(at, { label: event.target.value })}
              />
            )}
          </Field>
          <Field label="Description" error={issue(`labels.${language.trim()}.description`)}>
            {(control) => (
              <Input
                {...control}
                dir="auto"
                lang={nameOf(language) ? language : undefined}
                value={description}
                maxLength={scaleLimits.description}
                onChange={(event) => set(at, { description: event.target.value })}
              />
            )}
          </Field>
          <IconButton
            className="self-start sm:mt-7"
            label={`Remove ${nameOf(language) ?? "this language"}`}
            icon={<Trash2 />}
            onClick={() => onChange(labels.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {issue("labels") ? <p className="text-sm font-medium">{issue("labels")}</p> : null}
      <Button
        size="sm"
        icon={<Plus />}
        className="justify-self-start"
        onClick={() => onChange([...labels, { language: free, label: "", description: "" }])}
      >
        Add a language
      </Button>
    </fieldset>
  );
}

/** "Brazilian Portuguese"; undefined while the tag is none that is known. */
function nameOf(tag: string): string | undefined {
  const name = formatLanguage(tag.trim());
  return name && name !== tag.trim() ? name : undefined;
}
