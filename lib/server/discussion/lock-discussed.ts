import "server-only";
import type { ThreadView } from "@/lib/contract/discussion/discussion";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import { type LockedClaim, lockClaim } from "@/lib/server/claim/lock-claim";
import type { Transaction } from "@/lib/server/database";
import { readThreads } from "./thread-view";

/** A claim that is locked, and up to which version its verdicts are open to everybody. */
export type Discussed = LockedClaim & { revealedVersion: number | null };

/**
 * The claim whose discussion goes on, locked until the transaction ends: no thread is opened beside a step that asks
 * whether all are resolved. Its version stays. @throws FactdeskError `not_found`
 */
export async function lockDiscussed(tx: Transaction, actor: Actor, claimId: string): Promise<Discussed> {
  const claim = await lockClaim(tx, actor, claimId);
  const { revealedVersion } = await tx.claim.findUniqueOrThrow({
    where: { deskId_id: { deskId: actor.deskId, id: claimId } },
    select: { revealedVersion: true },
  });
  return { ...claim, revealedVersion };
}

const gone = () => new FactdeskError("not_found", "There is no such thread in this desk.");

/** A thread with its claim. @throws FactdeskError `not_found`, also for one on a verdict that is sealed for them */
export async function lockThread(
  tx: Transaction,
  actor: Actor,
  threadId: string,
): Promise<{ claim: Discussed; thread: ThreadView }> {
  const row = await tx.thread.findUnique({
    where: { deskId_id: { deskId: actor.deskId, id: threadId } },
    select: { claimId: true },
  });
  if (!row) throw gone();
  const claim = await lockDiscussed(tx, actor, row.claimId);
  return { claim, thread: await findThread(tx, actor, claim, threadId) };
}

/** A thread of a claim that is locked. @throws FactdeskError `not_found` */
export async function findThread(
  tx: Transaction,
  actor: Actor,
  claim: Discussed,
  threadId: string,
): Promise<ThreadView> {
  const [thread] = await readThreads(tx, actor, claim, [threadId]);
  if (!thread) throw gone();
  return thread;
}
