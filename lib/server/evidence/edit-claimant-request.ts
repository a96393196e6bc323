import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type {
  ClaimantRequestView,
  editClaimantRequest as contract,
} from "@/lib/contract/evidence/claimant-request";
import { requestIssues } from "@/lib/domain/evidence/claimant-request";
import type { Actor, Given } from "@/lib/server/actor";
import { requirePast } from "@/lib/server/dates";
import { editEntry } from "./change-entry";
import { claimantRequestEntries, columnsOf, fieldsOf } from "./claimant-request-entries";
import { requireNoIssues } from "./require-no-issues";

/** Changes an entry of the claimant log; what it says together has to stay in order. */
export async function editClaimantRequest(
  actor: Actor,
  id: string,
  seen: number | null,
  given: Given<BodyOf<typeof contract>>,
): Promise<ClaimantRequestView> {
  return editEntry(claimantRequestEntries, actor, id, seen, async (tx, before) => {
    const edited = given();
    const said = { ...fieldsOf(before), ...edited };
    requireNoIssues(requestIssues(said));
    requirePast({ askedOn: edited.askedOn, answeredOn: edited.answeredOn }, actor.at);
    const where = { deskId_id: { deskId: actor.deskId, id } };
    await tx.claimantRequest.update({ where, data: columnsOf(said) });
  });
}
