import { useMutation, useQueryClient } from "@tanstack/react-query";
import { articleQuery, claimQuery, putClaim } from "@/lib/client/article/article-query";
import { call } from "@/lib/client/call";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { mergeClaim, splitClaim } from "@/lib/contract/claim/split-and-merge";
import type { BodyGiven } from "@/lib/contract/endpoint";
import { settledId } from "./use-mark-claim";

/** Splits a claim in two. Both are there at once, the second as the desk answered it. */
export function useSplitClaim() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ claim, body }: { claim: ClaimView; body: BodyGiven<typeof splitClaim> }) =>
      call(splitClaim, { params: { id: await settledId(claim.id) }, body, ifMatch: claim.version }),
    onSuccess: ({ first, second }) => {
      putClaim(client, first);
      putClaim(client, second);
      void client.invalidateQueries({ queryKey: ["queue"] });
    },
  });
}

/** Merges a claim into another of its article: the other gets its words and sources, itself it is set aside. */
export function useMergeClaim() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ claim, into }: { claim: ClaimView; into: string }) =>
      call(mergeClaim, { params: { id: await settledId(claim.id) }, body: { into }, ifMatch: claim.version }),
    onSuccess: async (after, { claim }) => {
      putClaim(client, after);
      void client.invalidateQueries({ queryKey: claimQuery(claim.id).queryKey });
      void client.invalidateQueries({ queryKey: ["queue"] });
      await client.invalidateQueries({ queryKey: articleQuery(claim.articleId).queryKey });
    },
  });
}
