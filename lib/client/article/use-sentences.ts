import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { call } from "@/lib/client/call";
import { rememberDone, whileUnderway } from "@/lib/client/undo/undo-store";
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
      const all = Promise.all(work);
      whileUnderway(id, all);
      try {
        await all;
      } catch (refusal) {
        void client.invalidateQueries({ queryKey });
        throw refusal;
      }
    },
    [client, queryKey, id],
  );

  /** What can be undone: of each sentence what was said before and what is said now. */
  const change = useCallback(
    (spans: readonly Span[], to: SetAsideReason | null) => {
      const article = client.getQueryData(queryKey);
      const said = new Map(article?.sentences.map(({ start, reason }) => [start, reason]));
      const sentences = spans.map(({ start, end }) => ({
        start,
        end,
        from: to,
        to: said.get(start) ?? null,
      }));
      const step = { kind: "sentences" as const, revision: article?.revision.number ?? 0, sentences };
      const count = spans.length === 1 ? "1 sentence" : `${spans.length} sentences`;
      const label = to === null ? `look at ${count} again` : `set aside ${count}`;
      return () => rememberDone(id, label, step);
    },
    [client, queryKey, id],
  );

  const setAside = useCallback(
    async (spans: readonly Span[], reason: SetAsideReason) => {
      const remember = change(spans, reason);
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
      remember();
    },
    [id, me, put, orAskAgain, change],
  );

  const takeBack = useCallback(
    async (spans: readonly Span[]) => {
      const remember = change(spans, null);
      const starts = new Set(spans.map(({ start }) => start));
      await put((before) => before.filter(({ start }) => !starts.has(start)));
      await orAskAgain([...starts].map((start) => call(takeSentenceBack, { params: { id, start } })));
      remember();
    },
    [id, put, orAskAgain, change],
  );

  return { setAside, takeBack };
}
