"use client";

import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { useEvidence } from "@/lib/client/evidence/use-evidence";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { independentSources } from "@/lib/domain/evidence/independence";
import { KeptMark } from "../claim/kept-mark";
import { toastRefusal } from "../claim/refusal-toast";
import { Button } from "../ui/button";
import { SkeletonLines } from "../ui/skeleton";
import { showToast } from "../ui/toast";
import { EvidenceBalance, originsOf } from "./evidence-balance";
import { EvidenceCard } from "./evidence-card";
import { EvidenceForm } from "./evidence-form";

type EvidenceSectionProps = {
  claim: ClaimView;
  /** Undefined while it is being asked for. */
  evidence: readonly EvidenceView[] | undefined;
  memberId: string;
  editable: boolean;
  /** "new", the id of what is edited, or null. */
  editing: string | null;
  onEdit: (which: string | null) => void;
};

/** The sources of a claim and the form to add one, in place. */
export function EvidenceSection({
  claim,
  evidence,
  memberId,
  editable,
  editing,
  onEdit,
}: EvidenceSectionProps) {
  const { tag, edit, remove, restore } = useEvidence(claim);
  const draftKey = (evidenceId?: string) => claimDraftKey(memberId, claim.id, "evidence", evidenceId);
  const count = evidence?.length ?? claim.evidenceCount;

  const { groups } = independentSources(originsOf(evidence ?? []));
  const countsWith = (number: number) =>
    groups.find(({ numbers }) => numbers.includes(number))?.numbers.filter((other) => other !== number) ?? [];

  const takeOff = (one: EvidenceView) =>
    remove.mutate(one, {
      onSuccess: () =>
        showToast({
          message: `Evidence ${one.number} is off this claim.`,
          undo: () => restore.mutate(one, { onError: toastRefusal }),
        }),
      onError: toastRefusal,
    });
  return (
    <section aria-label="Evidence" className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="flex min-h-8 items-center gap-2">
        <h3 className="text-base">Evidence</h3>
        <span className="num text-ink-3">{count}</span>
        <span className="flex-1" />
        {editable && editing !== "new" ? (
          <Button variant="quiet" size="sm" kbd="e" className="-mr-2.5" onClick={() => onEdit("new")}>
            Add source
            <KeptMark draftKey={draftKey()} />
          </Button>
        ) : null}
      </div>
      {evidence === undefined && claim.evidenceCount > 0 ? (
        <SkeletonLines lines={3} label="Loading evidence" />
      ) : null}
      {evidence ? <EvidenceBalance evidence={evidence} /> : null}
      {evidence && evidence.length > 0 ? (
        <ul className="grid gap-2">
          {evidence.map((one) =>
            editing === one.id ? (
              <li key={one.id}>
                <EvidenceForm
                  draftKey={draftKey(one.id)}
                  evidence={one}
                  beside={evidence}
                  onCancel={() => onEdit(null)}
                  onSave={async ({ url: _, ...body }, version) => {
                    await edit.mutateAsync({ evidence: { ...one, version }, body });
                    onEdit(null);
                  }}
                />
              </li>
            ) : (
              <EvidenceCard
                key={one.id}
                evidence={one}
                countsWith={countsWith(one.number)}
                draftKey={draftKey(one.id)}
                editable={editable}
                onEdit={() => onEdit(one.id)}
                onRemove={() => takeOff(one)}
              />
            ),
          )}
        </ul>
      ) : null}
      {count === 0 && editing !== "new" ? (
        <p className="text-sm text-ink-3">
          {editable
            ? "No source yet. Look for what speaks for the claim and for what speaks against it."
            : "No source."}
        </p>
      ) : null}
      {editing === "new" && editable ? (
        <EvidenceForm
          draftKey={draftKey()}
          evidence={null}
          beside={evidence ?? []}
          onCancel={() => onEdit(null)}
          onSave={async (body) => {
            const added = await tag.mutateAsync(body);
            onEdit(null);
            showToast({ message: `Added as evidence ${added.number}.`, tone: "success" });
          }}
        />
      ) : null}
    </section>
  );
}
