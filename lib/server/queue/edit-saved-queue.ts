import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { editSavedQueue as contract, SavedQueueView } from "@/lib/contract/queue/saved-queue";
import { FactdeskError } from "@/lib/domain/errors";
import { includesRole, requireRight } from "@/lib/domain/policy";
import { inOrder } from "@/lib/domain/queue/columns";
import type { Actor, Given } from "@/lib/server/actor";
import { transaction } from "@/lib/server/database";
import { changes, recordEvents } from "@/lib/server/events";
import { findSavedQueue } from "./list-saved-queues";
import { lockNames, requireFreeName } from "./save-queue";

/** Changes a saved queue for everybody. */
export async function editSavedQueue(
  actor: Actor,
  id: string,
  seen: number | null,
  given: Given<BodyOf<typeof contract>>,
): Promise<SavedQueueView> {
  return transaction(async (tx) => {
    await lockNames(tx, actor);
    const queue = await findSavedQueue(actor, id, tx);
    requireOwnQueue(actor, queue);
    if (seen === null) throw new FactdeskError("precondition_required");
    if (seen !== queue.version) throw new FactdeskError("stale", undefined, { current: queue });
    const { name, filter, columns, sort } = queue;
    const { columns: chosen = columns, ...asked } = given();
    const after = { name, filter, sort, ...asked, columns: inOrder(chosen) };
    await requireFreeName(tx, actor, after.name, id);
    const edited = changes({ name, filter, columns, sort }, after);
    if (!edited) return queue;
    await tx.savedQueue.update({
      where: { deskId_id: { deskId: actor.deskId, id } },
      data: { ...after, version: { increment: 1 }, updatedAt: actor.at },
    });
    await recordEvents(tx, actor, [{ type: "queue.edited", subjectId: id, ...edited }]);
    return findSavedQueue(actor, id, tx);
  });
}

/** @throws FactdeskError `forbidden` for whoever neither saved it nor is an editor */
export function requireOwnQueue(actor: Actor, { createdBy }: SavedQueueView): void {
  requireRight(actor, "save_queue");
  if (createdBy.id === actor.memberId || includesRole(actor.role, "editor")) return;
  throw new FactdeskError(
    "forbidden",
    `${createdBy.name} saved this queue. They or an editor can change it.`,
  );
}
