import "server-only";
import type { ThreadView } from "@/lib/contract/discussion/discussion";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { type Transaction, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { findThread, lockThread } from "./lock-discussed";

/** Says that a thread is settled. @throws FactdeskError `conflict` when it is resolved already */
export async function resolveThread(actor: Actor, threadId: string): Promise<ThreadView> {
  return setResolved(actor, threadId, true);
}

/** Goes on with a thread that was resolved. @throws FactdeskError `conflict` when it is open */
export async function reopenThread(actor: Actor, threadId: string): Promise<ThreadView> {
  return setResolved(actor, threadId, false);
}

function setResolved(actor: Actor, threadId: string, resolve: boolean): Promise<ThreadView> {
  return transaction(async (tx) => {
    const { claim, thread } = await lockThread(tx, actor, threadId);
    requireRight(actor, "discuss");
    if ((thread.resolved !== null) === resolve)
      throw new FactdeskError(
        "conflict",
        resolve ? "This thread is resolved already." : "This thread is open already.",
      );
    await writeResolved(tx, actor, claim, threadId, resolve);
    return findThread(tx, actor, claim, threadId);
  });
}

/** Writes that a thread is resolved, or open again, with its event; who may is asked before. */
export async function writeResolved(
  tx: Transaction,
  { deskId, memberId, at }: Actor,
  claim: { id: string; articleId: string },
  threadId: string,
  resolve: boolean,
): Promise<void> {
  await tx.thread.update({
    where: { deskId_id: { deskId, id: threadId } },
    data: {
      resolvedAt: resolve ? at : null,
      resolvedById: resolve ? memberId : null,
      version: { increment: 1 },
    },
  });
  const about = { articleId: claim.articleId, claimId: claim.id, subjectId: threadId };
  const by = { deskId, memberId, at };
  await recordEvents(tx, by, [{ type: resolve ? "thread.resolved" : "thread.reopened", ...about }]);
}
