import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { putClaim } from "@/lib/client/article/article-query";
import { ApiError, call } from "@/lib/client/call";
import { differing, fieldsOfClaim } from "@/lib/client/undo/step";
import { named, rememberDone } from "@/lib/client/undo/undo-store";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { editClaim } from "@/lib/contract/claim/endpoints";
import type { BodyGiven } from "@/lib/contract/endpoint";
import { firstIdOf, settledId } from "./use-mark-claim";

export type ClaimEdit = BodyGiven<typeof editClaim>;
export type EditableField = Exclude<keyof ClaimEdit, "passages">;

/** Two versions of the same fields: what this person wrote, and what somebody else saved in the meantime. */
export type EditConflict = { mine: ClaimEdit; base: ClaimView; current: ClaimView };

/**
 * Saves changes to a claim one after the other, each stating the version it was based on. When somebody else
 * changed other fields the change is sent again; when they changed the same field, both come back as `conflict`.
 */
export function useEditClaim(claim: ClaimView) {
  const client = useQueryClient();
  const [conflict, setConflict] = useState<EditConflict | null>(null);
  const latest = useRef(claim);
  if (claim.version >= latest.current.version || firstIdOf(claim.id) !== firstIdOf(latest.current.id))
    latest.current = claim;
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const send = useCallback(
    async (edit: ClaimEdit, base: ClaimView): Promise<ClaimView | null> => {
      const id = await settledId(latest.current.id);
      const known = latest.current.version > base.version ? latest.current : base;
      if (touchesSame(edit, base, known)) {
        setConflict({ mine: edit, base, current: known });
        return null;
      }
      try {
        const saved = await call(editClaim, { params: { id }, body: edit, ifMatch: known.version });
        latest.current = saved;
        putClaim(client, saved);
        rememberEdit(edit, known, saved);
        setConflict(null);
        return saved;
      } catch (refusal) {
        const current = staleAgainst(refusal);
        if (!current) throw refusal;
        latest.current = current;
        putClaim(client, current);
        if (touchesSame(edit, base, current)) {
          setConflict({ mine: edit, base, current });
          return null;
        }
        return send(edit, current);
      }
    },
    [client],
  );

  /** Resolves to null when both versions have to be compared first. */
  const save = useCallback(
    (edit: ClaimEdit, base: ClaimView = latest.current): Promise<ClaimView | null> => {
      const next = turn.current.then(() => send(edit, base));
      turn.current = next.catch(() => undefined);
      return next;
    },
    [send],
  );

  return { save, conflict, dismiss: () => setConflict(null) };
}

/** An edit can be undone: what it changed comes back, where nobody else has changed the same since. */
export function rememberEdit(edit: ClaimEdit, before: ClaimView, saved: ClaimView): void {
  const fields = differing(fieldsOfClaim(saved, edit), fieldsOfClaim(before, edit));
  if (!fields) return;
  const names = Object.keys(fields.to);
  const what = names.length === 1 ? (fieldNames[names[0] as keyof ClaimEdit] ?? "details") : "details";
  const step = { kind: "edit_claim" as const, claimId: saved.id, ...fields };
  rememberDone(saved.articleId, `change the ${what} of ${named(before.wording)}`, step);
}

const fieldNames: Partial<Record<keyof ClaimEdit, string>> = {
  passages: "borders",
  wording: "wording",
  kind: "kind",
  speaker: "speaker",
  saidOn: "date",
  saidWhere: "place",
  priority: "priority",
  dueOn: "due date",
};

function staleAgainst(refusal: unknown): ClaimView | null {
  if (!(refusal instanceof ApiError) || refusal.status !== 412) return null;
  return (refusal.problem.current as ClaimView | undefined) ?? null;
}

/** Borders always count as the same: two people who move them mean different words. */
function touchesSame(edit: ClaimEdit, base: ClaimView, current: ClaimView): boolean {
  return (Object.keys(edit) as (keyof ClaimEdit)[]).some((field) => {
    if (field !== "passages") return base[field] !== current[field] && edit[field] !== current[field];
    const borders = (claim: ClaimView) => claim.passages.map(({ start, end }) => `${start}-${end}`).join();
    return borders(base) !== borders(current);
  });
}
