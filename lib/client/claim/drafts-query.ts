import { queryOptions } from "@tanstack/react-query";
import { claimQuery } from "@/lib/client/article/article-query";
import { call } from "@/lib/client/call";
import { type DraftView, listDrafts } from "@/lib/contract/claim/lease";

/** What this person has written on a claim and not sent, as the desk keeps it. Under the claim's own key. */
export function draftsQuery(claimId: string) {
  return queryOptions({
    queryKey: [...claimQuery(claimId).queryKey, "drafts"],
    queryFn: async ({ signal }): Promise<DraftView[]> =>
      (await call(listDrafts, { params: { id: claimId }, signal })).items,
  });
}
