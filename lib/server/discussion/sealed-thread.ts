import "server-only";
import type { ThreadView } from "@/lib/contract/discussion/discussion";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import type { Discussed } from "./lock-discussed";

/** Whether a thread is on a verdict that only its author may see yet. */
export async function isSealed(
  tx: Transaction,
  { deskId }: Actor,
  claim: Discussed,
  { verdict }: Pick<ThreadView, "verdict">,
): Promise<boolean> {
  if (!verdict) return false;
  const open = claim.revealedVersion ?? 0;
  const where = { deskId, id: verdict.id, blind: true, claimVersion: { gt: open } };
  return (await tx.verdict.count({ where })) > 0;
}
