import "server-only";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import type { Actor } from "../actor";
import { database, Prisma } from "../database";
import { leaseExtended } from "../event/listed";
import { type ClaimRecord, claimColumns, claimJoins, toClaimRow } from "./claim-rows";

/** Claims that the person did something to, newest deed first, with when that was. Ids are in order of time. */
export async function listRecentClaims(
  actor: Actor,
  limit: number,
): Promise<{ claim: ClaimRow; at: string }[]> {
  const records = await database().$queryRaw<(ClaimRecord & { done_at: Date })[]>`
    WITH deed AS (
      SELECT claim_id, max(at) AS at FROM (
        SELECT claim_id, at FROM event
        WHERE desk_id = ${actor.deskId}::uuid AND actor_id = ${actor.memberId}::uuid AND claim_id IS NOT NULL
          AND type <> ${leaseExtended}
        ORDER BY id DESC LIMIT 200) newest
      GROUP BY claim_id)
    SELECT ${claimColumns}, deed.at AS done_at FROM deed JOIN claim c ON c.desk_id = ${actor.deskId}::uuid AND c.id = deed.claim_id
    ${claimJoins(actor)} WHERE ${Prisma.sql`a.archived_at IS NULL`} ORDER BY deed.at DESC, c.id LIMIT ${limit}`;
  return records.map((record) => ({ claim: toClaimRow(record), at: record.done_at.toISOString() }));
}
