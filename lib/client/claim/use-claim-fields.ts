import { useState } from "react";
import { ApiError } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { claimDraftKey } from "./claim-drafts";
import { type ClaimEdit, type EditableField, useEditClaim } from "./use-edit-claim";

type Edits = Omit<ClaimEdit, "passages">;
/** What is typed and not saved, with the claim as it was when the typing began. */
type Kept = { edits: Edits; base: ClaimView } | null;

/** The editable fields of a claim: typed text is kept until the desk has taken it, and compared when stale. */
export function useClaimFields(claim: ClaimView, memberId: string) {
  const draft = useDraft<Kept>(claimDraftKey(memberId, claim.id, "fields"), null);
  const { save, conflict, dismiss } = useEditClaim(claim);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const edits = draft.value?.edits ?? {};

  function value<Field extends EditableField>(field: Field): ClaimView[Field] {
    return (field in edits ? edits[field] : claim[field]) as ClaimView[Field];
  }

  function change(field: EditableField, next: string | null) {
    setRefusal(null);
    draft.change((before) => ({
      edits: { ...before?.edits, [field]: next },
      base: before?.base ?? claim,
    }));
  }

  /** Takes what was saved out of the draft; what was typed while it was under way stays. */
  function settle(sent: Edits, saved: ClaimView) {
    draft.change((before) => {
      const rest = Object.fromEntries(
        Object.entries(before?.edits ?? {}).filter(
          ([field, typed]) => !(field in sent) || sent[field as EditableField] !== typed,
        ),
      );
      return Object.keys(rest).length > 0 ? { edits: rest, base: saved } : null;
    });
  }

  async function send(sent: Edits, base: ClaimView) {
    setBusy(true);
    try {
      const saved = await save(sent, base);
      if (saved) settle(sent, saved);
    } catch (error) {
      setRefusal(
        error instanceof ApiError ? (error.problem.issues?.[0]?.message ?? error.message) : String(error),
      );
    } finally {
      setBusy(false);
    }
  }

  /** Saves what differs from the claim. `also` counts as typed although it is not yet rendered. */
  async function commit(also: Edits = {}) {
    const base = draft.value?.base ?? claim;
    const typed = { ...edits, ...also };
    const changed = Object.fromEntries(
      Object.entries(typed).filter(([field, next]) => (next ?? "") !== (claim[field as EditableField] ?? "")),
    ) as Edits;
    if (Object.keys(changed).length === 0) draft.change(null);
    else await send(changed, base);
  }

  /** Of two versions, the one chosen for each field: saved on top of what somebody else saved. */
  async function choose(chosen: Edits) {
    const current = conflict?.current ?? claim;
    dismiss();
    const changed = Object.fromEntries(
      Object.entries(chosen).filter(
        ([field, next]) => (next ?? "") !== (current[field as EditableField] ?? ""),
      ),
    ) as Edits;
    draft.change(Object.keys(changed).length > 0 ? { edits: changed, base: current } : null);
    if (Object.keys(changed).length > 0) await send(changed, current);
  }

  function discard() {
    setRefusal(null);
    draft.change(null);
  }

  const dirty = Object.keys(edits).length > 0;
  return { value, change, commit, choose, discard, conflict, refusal, busy, dirty, restored: draft.restored };
}

export type ClaimFields = ReturnType<typeof useClaimFields>;
