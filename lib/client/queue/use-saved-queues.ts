import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import type { BodyGiven } from "@/lib/contract/endpoint";
import {
  editSavedQueue,
  listSavedQueues,
  removeSavedQueue,
  type SavedQueueView,
  saveQueue,
} from "@/lib/contract/queue/saved-queue";

/** The desk's saved queues with their counts, and what can be done to them. */
export function useSavedQueues(first: readonly SavedQueueView[], renderedAt: number) {
  const client = useQueryClient();
  const queryKey = ["queue", "saved"];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(listSavedQueues, { signal }),
    initialData: { items: [...first] },
    initialDataUpdatedAt: renderedAt,
  });
  const again = async <T>(work: Promise<T>): Promise<T> => {
    const answer = await work;
    await client.invalidateQueries({ queryKey });
    return answer;
  };
  return {
    queues: data.items,
    save: (body: BodyGiven<typeof saveQueue>) => again(call(saveQueue, { body })),
    edit: ({ id, version }: SavedQueueView, body: BodyGiven<typeof editSavedQueue>) =>
      again(call(editSavedQueue, { params: { id }, body, ifMatch: version })),
    remove: ({ id }: SavedQueueView) => again(call(removeSavedQueue, { params: { id } })),
  };
}

export type SavedQueues = ReturnType<typeof useSavedQueues>;
