"use client";

import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { call } from "@/lib/client/call";
import { useSavedQueues } from "@/lib/client/queue/use-saved-queues";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import { listClaims } from "@/lib/contract/claim/endpoints";
import { type PackedRows, unpackRows } from "@/lib/contract/packed-rows";
import { countQueues, type QueueCounts } from "@/lib/contract/queue/endpoints";
import type { SavedQueueView } from "@/lib/contract/queue/saved-queue";
import { listStageAges, type StageAge } from "@/lib/contract/queue/stage-target";
import type { StageTargets } from "@/lib/domain/queue/overdue";
import {
  type QueueView,
  queueAddress,
  queueFilter,
  readQueueView,
  type Tab,
  wholeFilter,
} from "./queue-view";

import { useLeavingRows } from "./use-leaving-rows";

export type QueuePage = { items: ClaimRow[]; next: string | null };

/** What the server rendered: the first page of one view, so that nothing is asked twice. */
export type FirstQueue = {
  view: QueueView;
  rows: PackedRows;
  next: string | null;
  counts: QueueCounts;
  saved: SavedQueueView[];
  ages: StageAge[];
  at: string;
};

/** The queue as its address says it. The address is the state: going back, sharing and reloading just work. */
export function useQueue(first: FirstQueue) {
  const queries = useQueryClient();
  const search = useSearchParams();
  const view = useMemo(() => readQueueView(search), [search]);
  const filter = queueFilter(view);
  const listKey = ["queue", "list", view.queue, filter, view.sort] as const;
  const shown = (each: QueueView) => queueAddress({ ...each, columns: [], list: null });
  const isFirst = shown(view) === shown(first.view);
  const sameFilters = JSON.stringify(filter) === JSON.stringify(queueFilter(first.view));
  const renderedAt = Date.parse(first.at);
  const firstPage = useMemo(
    () => ({ items: unpackRows<ClaimRow>(first.rows), next: first.next }),
    [first.rows, first.next],
  );

  const list = useInfiniteQuery({
    queryKey: listKey,
    queryFn: ({ pageParam, signal }) =>
      call(listClaims, {
        query: { ...wholeFilter(view), sort: view.sort, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: QueuePage) => page.next,
    ...(isFirst
      ? { initialData: { pages: [firstPage], pageParams: [null] }, initialDataUpdatedAt: renderedAt }
      : {}),
    placeholderData: keepPreviousData,
  });
  const counts = useQuery({
    queryKey: ["queue", "counts", filter],
    queryFn: ({ signal }) => call(countQueues, { query: filter, signal }),
    ...(sameFilters ? { initialData: first.counts, initialDataUpdatedAt: renderedAt } : {}),
    placeholderData: keepPreviousData,
  });

  const { stage: _, ...everyStage } = filter;
  const ages = useQuery({
    queryKey: ["queue", "stages", filter],
    queryFn: ({ signal }) => call(listStageAges, { query: everyStage, signal }),
    ...(sameFilters ? { initialData: { items: first.ages }, initialDataUpdatedAt: renderedAt } : {}),
    placeholderData: keepPreviousData,
  });
  const saved = useSavedQueues(first.saved, renderedAt);

  const show = useCallback((next: QueueView, how: "push" | "replace" = "push") => {
    const address = queueAddress(next);
    if (how === "push") window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
  }, []);

  /** Shows a claim as it is now, where it stands in the list: nothing jumps under the hand. */
  const replaceRow = (row: ClaimRow) => {
    queries.setQueryData<typeof list.data>(listKey, (data) =>
      data
        ? {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              items: page.items.map((each) => (each.id === row.id ? row : each)),
            })),
          }
        : data,
    );
    for (const kind of ["counts", "stages", "saved"])
      void queries.invalidateQueries({ queryKey: ["queue", kind] });
    void queries.invalidateQueries({
      predicate: ({ queryKey }) =>
        queryKey[0] === "queue" && queryKey[1] === "list" && queryKey[2] !== view.queue,
    });
  };

  const listed = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const { shown: rows, leaving } = useLeavingRows(listed, list.isPlaceholderData ? null : shown(view));
  const byStage = ages.data?.items ?? first.ages;
  const targets = useMemo(
    () => Object.fromEntries(byStage.flatMap(({ stage, hours }) => (hours === null ? [] : [[stage, hours]]))),
    [byStage],
  ) as StageTargets;
  const tabCounts: Record<Tab, number> = counts.data ?? first.counts;
  return { view, show, rows, leaving, list, counts: tabCounts, ages: byStage, targets, saved, replaceRow };
}
