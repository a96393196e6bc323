import "server-only";
import type { SearchRecordView } from "@/lib/contract/evidence/search-record";
import type { Actor } from "@/lib/server/actor";
import { removeEntry, restoreEntry } from "./change-entry";
import { searchEntries } from "./search-entries";

/** Takes an entry of the search log off the claim. The row stays, and can be put back. */
export async function removeSearch(actor: Actor, id: string, seen: number | null = null): Promise<void> {
  await removeEntry(searchEntries, actor, id, seen);
}

export async function restoreSearch(
  actor: Actor,
  id: string,
  seen: number | null = null,
): Promise<SearchRecordView> {
  return restoreEntry(searchEntries, actor, id, seen);
}
