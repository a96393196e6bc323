import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import { listNotifications, readNotifications } from "@/lib/contract/notification/notification";

/** What the member should know of. What is new is brought by `bringUpToDate`. */
export function notificationsQuery() {
  return queryOptions({
    queryKey: ["notifications"],
    queryFn: ({ signal }) => call(listNotifications, { query: { limit: 50 }, signal }),
    staleTime: 60_000,
  });
}

/** Marks some notifications as read, or all. */
export function useReadNotifications() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | null) =>
      call(readNotifications, { body: ids ? { ids } : {}, keepalive: true }),
    onSettled: () => client.invalidateQueries({ queryKey: notificationsQuery().queryKey }),
  });
}
