import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { saveQueue as contract, SavedQueueView } from "@/lib/contract/queue/saved-queue";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import { inOrder, usualColumns } from "@/lib/domain/queue/columns";
import { usualSort } from "@/lib/domain/queue/sorts";
import type { Actor, Given } from "@/lib/server/actor";
import { type Transaction, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";
import { findSavedQueue } from "./list-saved-queues";

/** Most that one desk keeps: beyond it nobody finds the one they want, and every one is counted. */
const mostQueues = 50;

/** Saves a filter as a queue with a name, which everybody in the desk sees. */
export async function saveQueue(
  actor: Actor,
  given: Given<BodyOf<typeof contract>>,
): Promise<SavedQueueView> {
  return transaction(async (tx) => {
    const { deskId, memberId, at } = actor;
    requireRight(actor, "save_queue");
    const { name, filter, columns = usualColumns, sort = usualSort } = given();
    await lockNames(tx, actor);
    await requireFreeName(tx, actor, name);
    if ((await tx.savedQueue.count({ where: { deskId, removedAt: null } })) >= mostQueues)
      throw new FactdeskError("conflict", `A desk keeps ${mostQueues} saved queues. Take one away first.`);
    const id = newId();
    const values = { name, filter, columns: inOrder(columns), sort };
    await tx.savedQueue.create({
      data: { deskId, id, ...values, createdById: memberId, createdAt: at, updatedAt: at },
    });
    await recordEvents(tx, actor, [{ type: "queue.saved", subjectId: id, new: values }]);
    return findSavedQueue(actor, id, tx);
  });
}

/** Names are given one at a time in a desk, so that two who choose the same one are told, not failed. */
export async function lockNames(tx: Transaction, { deskId }: Pick<Actor, "deskId">): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM desk WHERE id = ${deskId}::uuid FOR NO KEY UPDATE`;
}

/** @throws FactdeskError `invalid` when another saved queue is called so, in whatever case */
export async function requireFreeName(
  tx: Transaction,
  { deskId }: Pick<Actor, "deskId">,
  name: string,
  ownId: string | null = null,
): Promise<void> {
  const taken = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM saved_queue WHERE desk_id = ${deskId}::uuid AND lower(name) = lower(${name}) AND removed_at IS NULL`;
  if (taken.every(({ id }) => id === ownId)) return;
  const message = `There is a saved queue called “${name}” already. Choose another name.`;
  throw new FactdeskError("invalid", message, { issues: [{ path: "name", message }] });
}
