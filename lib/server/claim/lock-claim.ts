import "server-only";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import { FactdeskError } from "@/lib/domain/errors";
import { editableStages, type Stage, stageLabels } from "@/lib/domain/workflow";
import type { Actor } from "@/lib/server/actor";
import { Prisma, type Transaction } from "@/lib/server/database";
import { plusMinutes } from "@/lib/server/dates";
import { type ClaimRecord, claimColumns, claimJoins, toClaimRow } from "./claim-rows";
import { readClaims } from "./read-claims";

/** `rating` is hidden from who may not see it yet, also here. */
export type LockedClaim = ClaimRow & {
  standingVerdictId: string | null;
  /** How long the desk lets a claim and a review be held, in minutes. */
  leaseMinutes: number;
  reviewLeaseMinutes: number;
  stageBefore: ClaimRow["stage"] | null;
  /** When it came to the stage that it was taken or set aside from. */
  sinceBefore: Date | null;
};

/**
 * The claim, locked until the transaction ends, so that what was checked is still so when it is written. Its key
 * stays free: what refers to it, such as a duplicate, need not wait.
 * @throws FactdeskError `not_found`, for claims of other desks too.
 */
export async function lockClaim(
  tx: Transaction,
  actor: Pick<Actor, "deskId" | "memberId">,
  id: string,
): Promise<LockedClaim> {
  await tx.$queryRaw`SELECT 1 FROM claim WHERE desk_id = ${actor.deskId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  const [record] = await tx.$queryRaw<ClaimRecord[]>`
    SELECT ${claimColumns} FROM claim c ${claimJoins(actor)} WHERE c.desk_id = ${actor.deskId}::uuid AND c.id = ${id}::uuid`;
  if (!record) throw new FactdeskError("not_found", "There is no such claim in this desk.");
  return {
    ...toClaimRow(record),
    standingVerdictId: record.standing_verdict_id,
    leaseMinutes: record.lease_minutes,
    reviewLeaseMinutes: record.review_lease_minutes,
    stageBefore: record.stage_before,
    sinceBefore: record.since_before,
  };
}

/** As `lockClaim`, for verbs on many claims that want only to know where each stands. */
export async function lockStage(
  tx: Transaction,
  { deskId }: Pick<Actor, "deskId">,
  id: string,
): Promise<{ version: number; stage: Stage }> {
  const [claim] = await tx.$queryRaw<{ version: number; stage: Stage }[]>`
    SELECT version, stage::text AS stage FROM claim WHERE desk_id = ${deskId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  if (!claim) throw new FactdeskError("not_found", "There is no such claim in this desk.");
  return claim;
}

/** @throws FactdeskError `conflict` in the stages where nothing may change under a rating. */
export function requireEditable(claim: ClaimRow): void {
  if (editableStages.includes(claim.stage)) return;
  throw new FactdeskError(
    "conflict",
    `This claim is ${stageLabels[claim.stage].toLowerCase()}. An editor has to reopen it before it can change.`,
    {
      stage: claim.stage,
    },
  );
}

/** @throws FactdeskError `stale`, with the current claim, when somebody changed it since. */
export async function requireSeen(
  tx: Transaction,
  actor: Actor,
  claim: ClaimRow,
  seen: number,
): Promise<void> {
  if (seen === claim.version) return;
  const [current] = await readClaims(tx, actor, Prisma.sql`c.id = ${claim.id}::uuid`);
  throw new FactdeskError("stale", undefined, { current });
}

/** Every write of the holder extends the lease: work that goes on is not handed to somebody else. */
export function extendedLease(actor: Actor, claim: LockedClaim): { leaseUntil?: Date } {
  return claim.stage === "researching" && claim.holder?.id === actor.memberId
    ? { leaseUntil: plusMinutes(actor.at, claim.leaseMinutes) }
    : {};
}
