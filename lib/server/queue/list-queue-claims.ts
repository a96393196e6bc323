import "server-only";
import type { AnswerOf, QueryOf } from "@/lib/contract/endpoint";
import type { listQueueClaims as contract } from "@/lib/contract/queue/saved-queue";
import type { Actor } from "@/lib/server/actor";
import { listClaims } from "@/lib/server/claim/list-claims";
import { findSavedQueue } from "./list-saved-queues";

/** The claims of a saved queue in its order, as the person who asks may see them. */
export async function listQueueClaims(
  actor: Actor,
  id: string,
  page: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
  const { filter, sort } = await findSavedQueue(actor, id);
  return listClaims(actor, { ...filter, sort, ...page });
}
