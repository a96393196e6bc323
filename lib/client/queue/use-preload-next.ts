import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { claimQuery } from "@/lib/client/article/article-query";
import { call } from "@/lib/client/call";
import { peekNext } from "@/lib/contract/queue/endpoints";

type Next = { id: string; articleId: string };

/**
 * Makes ready what take-next would hand out now: its details are there when it is taken. Others may be quicker, so
 * it is only a guess and nothing is said when it fails.
 * @param enabled whether this person takes claims at all
 * @param article of which alone the next is wanted
 * @returns what looks again, for when the next one was taken
 */
export function usePreloadNext(enabled: boolean, article?: string, found?: (next: Next) => void) {
  const client = useQueryClient();
  const look = useCallback(() => {
    call(peekNext, { query: article ? { article } : {} })
      .then(({ next }) => {
        if (!next) return;
        found?.(next);
        return client.prefetchQuery(claimQuery(next.id));
      })
      .catch(() => {});
  }, [client, article, found]);
  useEffect(() => {
    if (!enabled) return;
    const later = setTimeout(look, 1_500);
    return () => clearTimeout(later);
  }, [enabled, look]);
  return look;
}
