import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import type { LockedClaim } from "./lock-claim";

/**
 * The claim that this one duplicates. The desk sets aside one duplicate at a time, so that two at once cannot close
 * a circle that neither sees.
 * @throws FactdeskError `invalid` when the twin is not there, is the claim itself or leads back to it
 */
export async function requireTwin(
  tx: Transaction,
  actor: Actor,
  claim: LockedClaim,
  twinId: string,
): Promise<string> {
  if (twinId === claim.id) throw refusal("A claim cannot be a duplicate of itself.");
  await tx.$queryRaw`SELECT 1 FROM desk WHERE id = ${actor.deskId}::uuid FOR NO KEY UPDATE`;
  const chain = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, duplicate_of_id FROM claim WHERE desk_id = ${actor.deskId}::uuid AND id = ${twinId}::uuid
      UNION
      SELECT c.id, c.duplicate_of_id FROM chain JOIN claim c
        ON c.desk_id = ${actor.deskId}::uuid AND c.id = chain.duplicate_of_id)
    SELECT id FROM chain`;
  if (chain.length === 0) throw refusal("The claim that this one should duplicate is not in this desk.");
  if (chain.some(({ id }) => id === claim.id))
    throw refusal("That claim is already set aside as a duplicate of this one, directly or through others.");
  return twinId;
}

function refusal(message: string): FactdeskError {
  return new FactdeskError("invalid", message, { issues: [{ path: "duplicateOf", message }] });
}
