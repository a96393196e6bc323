import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ArticleDetail } from "@/lib/contract/article/article";
import { articleQuery } from "./article-query";

/**
 * An article with its claims: as the server rendered it, then kept current. Coming back to an article from elsewhere,
 * what the server says now counts over what this browser remembers, unless it remembers something newer.
 * @param at ISO time of the server's answer
 */
export function useArticle(initial: ArticleDetail, at: string): ArticleDetail {
  const client = useQueryClient();
  useEffect(() => {
    client.setQueryData(articleQuery(initial.id).queryKey, (known) =>
      known && lastChange(known) > lastChange(initial) ? known : initial,
    );
  }, [client, initial]);
  return useQuery({
    ...articleQuery(initial.id),
    initialData: initial,
    initialDataUpdatedAt: Date.parse(at),
  }).data;
}

/** Times of the server alone: this browser's clock may be wrong. */
function lastChange({ updatedAt, claims }: ArticleDetail): string {
  let last = updatedAt;
  for (const claim of claims) if (claim.updatedAt > last) last = claim.updatedAt;
  return last;
}
