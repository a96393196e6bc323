import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { editSearch as contract, SearchRecordView } from "@/lib/contract/evidence/search-record";
import type { Actor, Given } from "@/lib/server/actor";
import { requirePast } from "@/lib/server/dates";
import { editEntry } from "./change-entry";
import { searchEntries } from "./search-entries";

/** Changes an entry of the search log. */
export async function editSearch(
  actor: Actor,
  id: string,
  seen: number | null,
  given: Given<BodyOf<typeof contract>>,
): Promise<SearchRecordView> {
  return editEntry(searchEntries, actor, id, seen, async (tx, before) => {
    const edited = given();
    requirePast({ searchedOn: edited.searchedOn }, actor.at);
    const { place, query, sought, found, searchedOn } = { ...before, ...edited };
    const data = { place, query, sought, found, searchedOn: new Date(searchedOn) };
    await tx.searchRecord.update({ where: { deskId_id: { deskId: actor.deskId, id } }, data });
  });
}
