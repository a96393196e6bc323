"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { call } from "@/lib/client/call";
import { listArticleEvents } from "@/lib/contract/article/article";
import type { Event } from "@/lib/contract/event/event";
import { EventList } from "./event-list";
import type { EventNames } from "./field-words";

type EventPage = { items: Event[]; next: string | null };

/** The whole history of an article and its claims, a page at a time. */
export function EventHistory({
  articleId,
  first,
  names,
}: {
  articleId: string;
  first: EventPage;
  names: EventNames;
}) {
  const list = useInfiniteQuery({
    queryKey: ["article-events", articleId],
    queryFn: ({ pageParam, signal }) =>
      call(listArticleEvents, {
        params: { id: articleId },
        query: { cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: EventPage) => page.next,
    initialData: { pages: [first], pageParams: [null] },
  });
  const events = list.data.pages.flatMap((page) => page.items);
  if (events.length === 0)
    return (
      <EmptyState icon={<History />} title="Nothing has happened yet">
        Everything that is done to this article and its claims is written down here.
      </EmptyState>
    );
  return (
    <div className="grid justify-items-start gap-5">
      <div className="w-full">
        <EventList events={events} names={names} showClaims level={2} />
      </div>
      {list.hasNextPage ? (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show earlier
        </Button>
      ) : null}
    </div>
  );
}
