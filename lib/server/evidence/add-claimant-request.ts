import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type {
  ClaimantRequestView,
  addClaimantRequest as contract,
} from "@/lib/contract/evidence/claimant-request";
import { type ClaimantRequest, requestIssues } from "@/lib/domain/evidence/claimant-request";
import type { Actor, Given } from "@/lib/server/actor";
import { requirePast } from "@/lib/server/dates";
import { newId } from "@/lib/server/new-id";
import { addEntry } from "./change-entry";
import { claimantRequestEntries, columnsOf } from "./claimant-request-entries";
import { requireNoIssues } from "./require-no-issues";

const nothing: Omit<ClaimantRequest, "whom"> = {
  askedOn: null,
  dueOn: null,
  question: null,
  answer: null,
  answeredOn: null,
  onRecord: null,
  whyNot: null,
};

/** Records whom the desk asked about a claim, or why nobody was asked. */
export async function addClaimantRequest(
  actor: Actor,
  claimId: string,
  given: Given<BodyOf<typeof contract>>,
): Promise<ClaimantRequestView> {
  return addEntry(claimantRequestEntries, actor, claimId, async (tx) => {
    const said = { ...nothing, ...given() };
    requireNoIssues(requestIssues(said));
    requirePast({ askedOn: said.askedOn, answeredOn: said.answeredOn }, actor.at);
    const { deskId, memberId: createdById, at } = actor;
    const id = newId();
    const kept = { deskId, id, claimId, createdById, createdAt: at, updatedAt: at };
    await tx.claimantRequest.create({ data: { ...columnsOf(said), ...kept } });
    return id;
  });
}
