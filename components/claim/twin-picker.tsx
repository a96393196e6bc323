"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { call } from "@/lib/client/call";
import type { ClaimRow, ClaimView } from "@/lib/contract/claim/claim";
import { listClaims } from "@/lib/contract/claim/endpoints";
import { numberedClaims } from "@/lib/domain/claim/reading-order";
import { stageLabels } from "@/lib/domain/workflow";
import { Field } from "../ui/field";
import { Input } from "../ui/input";

type TwinPickerProps = {
  claim: ClaimView;
  /** The other claims of the article: all of them, so that each has its number. */
  others: readonly ClaimView[];
  /** Of these, those that can be chosen; without it, all that are not set aside. */
  choosable?: (claim: ClaimView) => boolean;
  value: string | null;
  onChange: (claimId: string) => void;
  label?: string;
  /** Only among `others`. */
  onlyHere?: boolean;
};

/** Which claim this one repeats: of this article first, then of the whole desk as words are typed. */
export function TwinPicker(props: TwinPickerProps) {
  const {
    claim,
    others,
    choosable,
    value,
    onChange,
    label = "Repeats which claim?",
    onlyHere = false,
  } = props;
  const [words, setWords] = useState("");
  const q = useDeferredValue(words.trim());
  const elsewhere = useQuery({
    queryKey: ["claims", "twin", q],
    queryFn: ({ signal }) => call(listClaims, { query: { q, limit: 8 }, signal }),
    enabled: q.length >= 3 && !onlyHere,
  });
  const matches = (row: ClaimRow) => row.wording.toLowerCase().includes(q.toLowerCase());
  const here = others.filter(
    (row) => row.stage !== "set_aside" && (choosable?.(row) ?? true) && matches(row),
  );
  const numbers = new Map(
    numberedClaims([claim, ...others]).map(({ claim: { id }, number }) => [id, number]),
  );
  const known = new Set(here.map((row) => row.id));
  const rows: ClaimRow[] = [
    ...here,
    ...((onlyHere ? null : elsewhere.data?.items) ?? []).filter(
      (row) => row.id !== claim.id && !known.has(row.id) && row.stage !== "set_aside",
    ),
  ].slice(0, 30);
  return (
    <div className="grid gap-2">
      <Field label={label} hint={onlyHere ? undefined : "Type words to look in other articles too."}>
        {(control) => (
          <Input
            {...control}
            type="search"
            autoFocus={onlyHere}
            placeholder="Words of the claim"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <fieldset className="max-h-52 overflow-y-auto rounded-lg border border-line-2 bg-surface p-1">
        <legend className="sr-only">Claims</legend>
        {rows.map((row) => (
          <label
            key={row.id}
            className="flex items-start gap-2.5 rounded-md px-2.5 py-2 hover:bg-ink/4 has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="twin"
              checked={value === row.id}
              onChange={() => onChange(row.id)}
              className="mt-1 accent-ink"
            />
            <span className="min-w-0">
              <span className="block font-serif text-md leading-snug">{row.wording}</span>
              <span className="text-xs text-ink-3">
                {numbers.get(row.id) ? `Claim ${numbers.get(row.id)} · ` : ""}
                {stageLabels[row.stage]}
                {row.articleId === claim.articleId ? "" : ` · ${row.articleTitle}`}
              </span>
            </span>
          </label>
        ))}
        {rows.length === 0 ? (
          <p className="px-2.5 py-2 text-sm text-ink-3">
            {elsewhere.isFetching ? "Looking…" : "No claim has these words."}
          </p>
        ) : null}
      </fieldset>
    </div>
  );
}
