import "server-only";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import type { Actor } from "@/lib/server/actor";
import { type ClaimRecord, claimColumns, claimJoins, toClaimRow } from "@/lib/server/claim/claim-rows";
import { database } from "@/lib/server/database";

/** Claims and reviews that the person holds now, soonest to run out first. */
export async function listMine(actor: Actor): Promise<{ items: ClaimRow[] }> {
  const records = await database().$queryRaw<ClaimRecord[]>`
    SELECT ${claimColumns} FROM claim c ${claimJoins(actor)}
    WHERE c.desk_id = ${actor.deskId}::uuid AND a.archived_at IS NULL
      AND ((c.holder_id = ${actor.memberId}::uuid AND c.lease_until > ${actor.at})
        OR (c.reviewer_id = ${actor.memberId}::uuid AND c.review_lease_until > ${actor.at}))
    ORDER BY least(c.lease_until, c.review_lease_until), c.id`;
  return { items: records.map(toClaimRow) };
}
