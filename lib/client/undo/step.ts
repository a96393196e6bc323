import type { ClaimView } from "@/lib/contract/claim/claim";
import type { actOnClaim, editClaim } from "@/lib/contract/claim/endpoints";
import type { BodyGiven } from "@/lib/contract/endpoint";
import type { EvidenceView, editEvidence } from "@/lib/contract/evidence/evidence";
import type { SetAsideReason } from "@/lib/domain/claim/claim";

type SetAsideBody = BodyGiven<typeof actOnClaim>;
export type ClaimFields = BodyGiven<typeof editClaim>;
export type EvidenceFields = BodyGiven<typeof editEvidence>;
/** A sentence that holds no claim for this reason; null where it is to be looked at. */
export type SentenceChange = {
  start: number;
  end: number;
  from: SetAsideReason | null;
  to: SetAsideReason | null;
};

/**
 * One call that takes something back or does it again, with what has to be so still. `since` is the server's time
 * of one's own last write; `from` are the values that one wrote, `to` those that come back.
 */
export type Step =
  | { kind: "set_aside"; claimId: string; body: SetAsideBody; since: string }
  | { kind: "bring_back"; claimId: string; body: SetAsideBody; since: string }
  | { kind: "edit_claim"; claimId: string; from: ClaimFields; to: ClaimFields }
  | { kind: "edit_evidence"; claimId: string; evidenceId: string; from: EvidenceFields; to: EvidenceFields }
  | { kind: "take_off" | "put_back"; claimId: string; evidenceId: string }
  | { kind: "sentences"; revision: number; sentences: readonly SentenceChange[] };

/** Fields of a claim as they are sent: passages by their words, so that they find their place or are refused. */
export function fieldsOfClaim(claim: ClaimView, like: object): ClaimFields {
  const fields = Object.keys(like).map((name) => [
    name,
    name === "passages"
      ? claim.passages.map(({ exact, prefix, suffix }) => ({ exact, prefix, suffix }))
      : claim[name as Exclude<keyof ClaimFields, "passages">],
  ]);
  return Object.fromEntries(fields) as ClaimFields;
}

/** As `fieldsOfClaim`; title and publisher are those of the source. */
export function fieldsOfEvidence(evidence: EvidenceView, like: object): EvidenceFields {
  const said: Record<string, unknown> = { ...evidence.source, ...evidence };
  return Object.fromEntries(Object.keys(like).flatMap((name) => (name in said ? [[name, said[name]]] : [])));
}

/** Of fields as they were and as they are, those that differ; null when none does. */
export function differing<Fields extends object>(
  from: Fields,
  to: Fields,
): { from: Fields; to: Fields } | null {
  const names = (Object.keys(to) as (keyof Fields)[]).filter((name) => !same(from[name], to[name]));
  if (names.length === 0) return null;
  const pick = (fields: Fields) => Object.fromEntries(names.map((name) => [name, fields[name]])) as Fields;
  return { from: pick(from), to: pick(to) };
}

/** Whether none of the fields is other than one wrote it. What is already as it was before counts as untouched. */
export function untouched<Fields extends object>(current: Fields, from: Fields, to: Fields): boolean {
  return (Object.keys(from) as (keyof Fields)[]).every(
    (name) => same(current[name], from[name]) || same(current[name], to[name]),
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
