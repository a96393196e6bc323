import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiError, call } from "@/lib/client/call";
import { type DeskView, editDesk, findDesk } from "@/lib/contract/desk/desk";
import type { BodyGiven } from "@/lib/contract/endpoint";

/** The desk as everything on its page sees it: what one setting changes, the next is asked on. */
export const deskQuery = queryOptions({
  queryKey: ["desk", "itself"],
  queryFn: ({ signal }): Promise<DeskView> => call(findDesk, { signal }),
});

/** Changes the desk as it was last seen. Where somebody was quicker, theirs is shown and the refusal thrown. */
export function useEditDesk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyGiven<typeof editDesk>) => {
      const seen = client.getQueryData(deskQuery.queryKey);
      return call(editDesk, { body, ...(seen ? { ifMatch: seen.version } : {}) });
    },
    onSuccess: (desk) => client.setQueryData(deskQuery.queryKey, desk),
    onError: (refusal) => {
      if (refusal instanceof ApiError && refusal.status === 412)
        client.setQueryData(deskQuery.queryKey, refusal.problem.current as DeskView);
    },
  });
}
