"use client";

import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { useCalculations } from "@/lib/client/evidence/use-entries";
import type { ClaimDetail } from "@/lib/contract/claim/claim";
import { CalculationForm } from "./calculation-form";
import { EntryList } from "./entry-list";
import { WorkedSum } from "./worked-sum";

type SectionProps = { claim: ClaimDetail; memberId: string; editable: boolean };

/** What was calculated, as worked sums that a reader can redo. */
export function CalculationsSection({ claim, memberId, editable }: SectionProps) {
  const { add, edit, remove, restore } = useCalculations(claim);
  return (
    <EntryList
      id="claim-calculations"
      title="Calculated"
      empty="No calculation yet."
      add="Add calculation"
      entries={claim.calculations}
      editable={editable}
      labelOf={({ title }) => `Calculation: ${title}`}
      head={({ title }) => <span className="leading-snug font-strong">{title}</span>}
      body={({ note, createdBy, ...sum }) => (
        <>
          <WorkedSum {...sum} known={claim.evidence.map(({ number }) => number)} />
          {note ? <p className="text-sm whitespace-pre-line">{note}</p> : null}
          <p className="text-xs text-ink-3">{createdBy.name}</p>
        </>
      )}
      draftKey={(id) => claimDraftKey(memberId, claim.id, "calculation", id)}
      form={(calculation, draftKey, close) => (
        <CalculationForm
          draftKey={draftKey}
          calculation={calculation}
          evidence={claim.evidence}
          onCancel={close}
          onSend={async (body, seen) => {
            if (calculation && seen !== null) await edit.mutateAsync({ id: calculation.id, seen, body });
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
