import { editSavedQueue as edit, removeSavedQueue as remove } from "@/lib/contract/queue/saved-queue";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { editSavedQueue } from "@/lib/server/queue/edit-saved-queue";
import { removeSavedQueue } from "@/lib/server/queue/remove-saved-queue";

export const PATCH = route(edit, async ({ actor, params, seen, given }) => {
  const queue = await editSavedQueue(actor, params.id, seen, given);
  return { body: queue, version: queue.version };
});

export const DELETE = route(remove, async ({ actor, params }) => {
  await removeSavedQueue(actor, params.id);
  return null;
});

export const { GET, HEAD, OPTIONS, POST, PUT } = otherMethods;
