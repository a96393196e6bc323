import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { addSearch as contract, SearchRecordView } from "@/lib/contract/evidence/search-record";
import type { Actor, Given } from "@/lib/server/actor";
import { requirePast } from "@/lib/server/dates";
import { newId } from "@/lib/server/new-id";
import { addEntry } from "./change-entry";
import { searchEntries } from "./search-entries";

/** Records a search for or against a claim, and what it found. */
export async function addSearch(
  actor: Actor,
  claimId: string,
  given: Given<BodyOf<typeof contract>>,
): Promise<SearchRecordView> {
  return addEntry(searchEntries, actor, claimId, async (tx) => {
    const { searchedOn, ...said } = given();
    requirePast({ searchedOn }, actor.at);
    const { deskId, memberId: createdById, at } = actor;
    const id = newId();
    const kept = { deskId, id, claimId, createdById, createdAt: at, updatedAt: at };
    await tx.searchRecord.create({ data: { ...said, searchedOn: new Date(searchedOn), ...kept } });
    return id;
  });
}
