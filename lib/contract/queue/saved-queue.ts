import { z } from "zod";
import { claimRow } from "@/lib/contract/claim/claim";
import { claimFilter } from "@/lib/contract/claim/endpoints";
import { endpoint } from "@/lib/contract/endpoint";
import { byId, cursor, id, limit, listOf, person, someWords, time } from "@/lib/contract/values";
import { columns } from "@/lib/domain/queue/columns";
import { sorts } from "@/lib/domain/queue/sorts";

export const savedQueue = z.object({
  id,
  name: z.string(),
  filter: claimFilter,
  columns: z.array(z.enum(columns)),
  sort: z.enum(sorts),
  version: z.int(),
  createdBy: person,
  updatedAt: time,
  /** How many claims stand in it now for the person who asks, and how many of them are late. */
  count: z.int(),
  overdue: z.int(),
});
export type SavedQueueView = z.output<typeof savedQueue>;

const fields = {
  name: someWords(80, "Give the queue a name."),
  /** As of `GET /claims`; `me` is whoever looks. A member that is not known is refused, not passed over. */
  filter: z.strictObject(claimFilter.shape),
  columns: z.array(z.enum(columns)).max(columns.length),
  sort: z.enum(sorts),
};

export const listSavedQueues = endpoint({
  method: "GET",
  path: "/queues",
  tag: "Queue",
  summary:
    "The desk's saved queues by name, with how many claims stand in each now, for the person who asks.",
  answer: z.object({ items: z.array(savedQueue) }),
  status: 200,
});

export const saveQueue = endpoint({
  method: "POST",
  path: "/queues",
  tag: "Queue",
  summary: "Save a filter as a named queue that the whole desk shares, with its columns and its order.",
  body: z.object({ ...fields, columns: fields.columns.optional(), sort: fields.sort.optional() }),
  answer: savedQueue,
  status: 201,
});

export const editSavedQueue = endpoint({
  method: "PATCH",
  path: "/queues/{id}",
  tag: "Queue",
  summary: "Change a saved queue. For whoever saved it, and editors.",
  params: byId,
  body: z.object(fields).partial(),
  answer: savedQueue,
  status: 200,
  ifMatch: "required",
});

export const removeSavedQueue = endpoint({
  method: "DELETE",
  path: "/queues/{id}",
  tag: "Queue",
  summary: "Take a saved queue away for everybody; its claims stay. For whoever saved it, and editors.",
  params: byId,
  status: 204,
});

export const listQueueClaims = endpoint({
  method: "GET",
  path: "/queues/{id}/claims",
  tag: "Queue",
  summary: "The claims of a saved queue, in its order.",
  params: byId,
  query: z.object({ cursor: cursor.optional(), limit: limit.default(50) }),
  answer: listOf(claimRow),
  status: 200,
});
