"use client";

import { useRouter } from "next/navigation";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { DateInput, Select } from "@/components/ui/input";
import type { AgreementFilter } from "@/lib/contract/agreement/agreement";
import { kindLabels, kinds } from "@/lib/domain/claim/claim";
import { agreementAddress, readAgreementFilter } from "./agreement-address";

export type AgreementChoices = {
  articles: readonly { id: string; title: string }[];
  people: readonly { id: string; name: string }[];
  scales: readonly { id: string; name: string; version: number }[];
};

type Option = { value: string; label: string };

/** A form that goes to an address, with or without JavaScript; with it the address stays short. */
export function AgreementFilters({
  filter,
  choices,
}: {
  filter: AgreementFilter;
  choices: AgreementChoices;
}) {
  const router = useRouter();
  const people = choices.people.map(({ id, name }) => ({ value: id, label: name }));
  const scale = choices.scales.find(({ id, version }) => filter.scale === id || filter.scale === version);
  return (
    <form
      key={agreementAddress(filter)}
      action="/desk/agreement"
      aria-label="Filters"
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        router.push(
          agreementAddress(readAgreementFilter({ get: (name) => given.get(name)?.toString() ?? null })),
        );
      }}
      className="grid gap-4"
    >
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 max-md:gap-x-3 lg:grid-cols-4">
        <Choice
          name="article"
          label="Article"
          any="All articles"
          value={filter.article}
          options={choices.articles.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Choice
          name="kind"
          label="Kind of claim"
          any="All kinds"
          value={filter.kind}
          options={kinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
        />
        <Choice name="a" label="Member" any="Everybody" value={filter.a} options={people} />
        <Choice name="b" label="And member" any="Anybody" value={filter.b} options={people} />
        <Field label="From">
          {(control) => <DateInput {...control} name="from" defaultValue={filter.from} />}
        </Field>
        <Field label="To">{(control) => <DateInput {...control} name="to" defaultValue={filter.to} />}</Field>
        <Choice
          name="scale"
          label="Rating scale"
          any="The newest that counts"
          value={scale && String(scale.version)}
          options={choices.scales.map(({ name, version }) => ({
            value: String(version),
            label: `${name}, version ${version}`,
          }))}
        />
        <div className="flex items-end gap-2">
          <Button type="submit" variant="primary" className="h-9">
            Show
          </Button>
          {Object.keys(filter).length > 0 ? (
            <ButtonLink href="/desk/agreement" variant="quiet" className="h-9">
              Clear all
            </ButtonLink>
          ) : null}
        </div>
      </div>
    </form>
  );
}

type ChoiceProps = { name: string; label: string; any: string; value?: string; options: readonly Option[] };

function Choice({ name, label, any, value, options }: ChoiceProps) {
  const isKnown = value === undefined || options.some((option) => option.value === value);
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} name={name} defaultValue={value ?? ""}>
          <option value="">{any}</option>
          {isKnown ? null : <option value={value}>Another</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
