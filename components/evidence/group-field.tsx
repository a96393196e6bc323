"use client";

import { useId } from "react";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { evidenceLimits } from "@/lib/domain/evidence/evidence";
import { groupKey } from "@/lib/domain/evidence/independence";
import { Field } from "../ui/field";
import { Input } from "../ui/input";

type GroupFieldProps = {
  value: string;
  onChange: (group: string) => void;
  error?: string | undefined;
  /** The evidence of the claim: its groups and publishers are offered. */
  evidence: readonly EvidenceView[];
};

/** What a source shares its origin with: typed, or taken from what the claim has already. */
export function GroupField({ value, onChange, error, evidence }: GroupFieldProps) {
  const listId = useId();
  return (
    <Field
      label="Shares its origin with"
      error={error}
      hint="A wire, study or press release that several sources repeat. They count once."
    >
      {(control) => (
        <>
          <Input
            {...control}
            list={listId}
            autoComplete="off"
            placeholder="AP"
            maxLength={evidenceLimits.group}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={listId}>
            {offeredGroups(evidence).map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

/** Groups of a claim first, then publishers; each name once, however it is written. */
export function offeredGroups(evidence: readonly EvidenceView[]): string[] {
  const names = [...evidence.map(({ group }) => group), ...evidence.map(({ source }) => source.publisher)];
  const offered = new Map<string, string>();
  for (const name of names) {
    const key = groupKey(name);
    if (name && key && !offered.has(key)) offered.set(key, name.trim());
  }
  return [...offered.values()];
}
