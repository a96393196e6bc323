"use client";

import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { useSearches } from "@/lib/client/evidence/use-entries";
import type { ClaimDetail } from "@/lib/contract/claim/claim";
import { soughtLabels } from "@/lib/domain/evidence/search-record";
import { claimPartIds } from "../claim/claim-parts";
import { formatDay } from "../ui/format-time";
import { EntryList } from "./entry-list";
import { SearchForm } from "./search-form";

type SectionProps = { claim: ClaimDetail; memberId: string; editable: boolean };

/** The search log: where somebody looked, for what, and what was there, nothing included. */
export function SearchesSection({ claim, memberId, editable }: SectionProps) {
  const { add, edit, remove, restore } = useSearches(claim);
  return (
    <EntryList
      id={claimPartIds.searches}
      title="Searched"
      empty="No search recorded yet."
      add="Add search"
      entries={claim.searches}
      editable={editable}
      labelOf={({ place }) => `Search in ${place}`}
      head={({ sought, place, query }) => (
        <>
          <span className="block text-xs text-ink-3">
            <span aria-hidden="true">{soughtLabels[sought].sign}</span> {soughtLabels[sought].label}
          </span>
          <span className="leading-snug">
            <span className="font-strong">{place}</span>: “{query}”
          </span>
        </>
      )}
      body={({ found, searchedOn, createdBy }) => (
        <>
          <p className="text-sm whitespace-pre-line">
            <span className="text-ink-3">Found: </span>
            {found}
          </p>
          <p className="text-xs text-ink-3">
            {formatDay(searchedOn)} · {createdBy.name}
          </p>
        </>
      )}
      draftKey={(id) => claimDraftKey(memberId, claim.id, "search", id)}
      form={(search, draftKey, close) => (
        <SearchForm
          draftKey={draftKey}
          search={search}
          onCancel={close}
          onSend={async (body, seen) => {
            if (search && seen !== null) await edit.mutateAsync({ id: search.id, seen, body });
            else await add.mutateAsync(body);
            close();
          }}
        />
      )}
      onRemove={remove.mutate}
      onRestore={restore.mutate}
    />
  );
}
