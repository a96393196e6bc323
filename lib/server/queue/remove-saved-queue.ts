import "server-only";
import type { Actor } from "@/lib/server/actor";
import { transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { requireOwnQueue } from "./edit-saved-queue";
import { findSavedQueue } from "./list-saved-queues";
import { lockNames } from "./save-queue";

/** Takes a saved queue away for everybody. Its name is free again; its claims stay where they are. */
export async function removeSavedQueue(actor: Actor, id: string): Promise<void> {
  await transaction(async (tx) => {
    await lockNames(tx, actor);
    const queue = await findSavedQueue(actor, id, tx);
    requireOwnQueue(actor, queue);
    await tx.savedQueue.update({
      where: { deskId_id: { deskId: actor.deskId, id } },
      data: { removedAt: actor.at, version: { increment: 1 }, updatedAt: actor.at },
    });
    await recordEvents(tx, actor, [{ type: "queue.removed", subjectId: id, old: { name: queue.name } }]);
  });
}
