import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { claimQuery } from "@/lib/client/article/article-query";
import { call } from "@/lib/client/call";
import { settledId } from "@/lib/client/claim/use-mark-claim";
import { endWaiver, type GateView, listGates, waiveGate } from "@/lib/contract/gate/gate";

/** The gates of a claim. Under the claim's own key, so that whatever is asked again of the claim asks them too. */
export function gatesQuery(claimId: string) {
  return queryOptions({
    queryKey: [...claimQuery(claimId).queryKey, "gates"],
    queryFn: ({ signal }): Promise<GateView[]> => call(listGates, { params: { id: claimId }, signal }),
  });
}

/** Waiving the gates of a claim, and taking that back. */
export function useWaivers(claimId: string) {
  const client = useQueryClient();
  const settled = () => client.invalidateQueries({ queryKey: claimQuery(claimId).queryKey });
  const waive = useMutation({
    mutationFn: async ({ key, reason }: { key: GateView["key"]; reason: string }) =>
      call(waiveGate, { params: { id: await settledId(claimId), key }, body: { reason } }),
    onSettled: settled,
  });
  const takeBack = useMutation({
    mutationFn: async (key: GateView["key"]) =>
      call(endWaiver, { params: { id: await settledId(claimId), key } }),
    onSettled: settled,
  });
  return { waive, takeBack };
}
