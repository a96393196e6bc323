import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { call } from "@/lib/client/call";
import type { ArticleDetail } from "@/lib/contract/article/article";
import { setSentenceAside, takeSentenceBack } from "@/lib/contract/article/revision";
import type { SentenceReviewView } from "@/lib/contract/article/sentence-review";
import type { Person } from "@/lib/contract/values";
import type { SetAsideReason } from "@/lib/domain/claim/claim";
import { articleQuery } from "./article-query";

type Span = { start: number; end: number };

/**
 * Says of sentences that they hold no claim, and takes it back. It shows at once; when the desk refuses, the
 * promise rejects and the article is asked for again.
 */
export function useSentences(article: Pick<ArticleDetail, "id">, me: Person) {
  const client = useQueryClient();
  const { id } = article;
  const { queryKey } = useMemo(() => articleQuery(id), [id]);

  const put = useCallback(
    async (change: (before: SentenceReviewView[]) => SentenceReviewView[]) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (before) => before && { ...before, sentences: change(before.sentences) });
    },
    [client, queryKey],
  );
  const orAskAgain = useCallback(
    async (work: Promise<unknown>[]) => {
      try {
        await Promise.all(work);
      } catch (refusal) {
        void client.invalidateQueries({ queryKey });
        throw refusal;
      }
    },
    [client, queryKey],
  );

  const setAside = useCallback(
    async (spans: readonly Span[], reason: SetAsideReason) => {
      const starts = new Set(spans.map(({ start }) => start));
      const said = { reason, by: me, at: new Date().toISOString() };
      await put((before) =>
        [
          ...before.filter(({ start }) => !starts.has(start)),
          ...spans.map(({ start, end }) => ({ start, end, ...said })),
        ].sort((a, b) => a.start - b.start),
      );
      await orAskAgain(
        spans.map(({ start, end }) =>
          call(setSentenceAside, { params: { id }, body: { start, end, reason } }),
        ),
      );
    },
    [id, me, put, orAskAgain],
  );

  const takeBack = useCallback(
    async (starts: readonly number[]) => {
      await put((before) => before.filter(({ start }) => !starts.includes(start)));
      await orAskAgain(starts.map((start) => call(takeSentenceBack, { params: { id, start } })));
    },
    [id, put, orAskAgain],
  );

  return { setAside, takeBack };
}
