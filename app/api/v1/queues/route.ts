import { listSavedQueues as listing, saveQueue as saving } from "@/lib/contract/queue/saved-queue";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { listSavedQueues } from "@/lib/server/queue/list-saved-queues";
import { saveQueue } from "@/lib/server/queue/save-queue";

export const GET = route(listing, async ({ actor }) => ({ body: await listSavedQueues(actor) }));

export const POST = route(saving, async ({ actor, given }) => {
  const queue = await saveQueue(actor, given);
  return { body: queue, version: queue.version };
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods;
