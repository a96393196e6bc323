import { useMutation, useQueryClient } from "@tanstack/react-query";
import { putClaim } from "@/lib/client/article/article-query";
import { call } from "@/lib/client/call";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import { listMine, takeNext } from "@/lib/contract/queue/endpoints";

export type NextClaim = { claim: ClaimRow | null; heldAlready: boolean };

/**
 * The claim to work on now: first one of this article that the person holds already and is not looking at, then
 * the next open one of the article, taken. Null when there is none.
 */
export function useNextClaim(articleId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (lookingAt: string | null): Promise<NextClaim> => {
      const mine = await call(listMine, {});
      const held = mine.items.find((claim) => claim.articleId === articleId && claim.id !== lookingAt);
      if (held) return { claim: held, heldAlready: true };
      const taken = await call(takeNext, { query: { article: articleId } });
      if (taken) putClaim(client, taken);
      void client.invalidateQueries({ queryKey: ["queue"] });
      return { claim: taken ?? null, heldAlready: false };
    },
  });
}
