import "server-only";
import type { ClaimantRequestView } from "@/lib/contract/evidence/claimant-request";
import type { Actor } from "@/lib/server/actor";
import { removeEntry, restoreEntry } from "./change-entry";
import { claimantRequestEntries } from "./claimant-request-entries";

/** Takes an entry of the claimant log off the claim. The row stays, and can be put back. */
export async function removeClaimantRequest(
  actor: Actor,
  id: string,
  seen: number | null = null,
): Promise<void> {
  await removeEntry(claimantRequestEntries, actor, id, seen);
}

export async function restoreClaimantRequest(
  actor: Actor,
  id: string,
  seen: number | null = null,
): Promise<ClaimantRequestView> {
  return restoreEntry(claimantRequestEntries, actor, id, seen);
}
