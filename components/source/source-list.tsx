"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import clsx from "clsx";
import { LibraryBig, SearchX } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useRef } from "react";
import { WordsFilter } from "@/components/queue/words-filter";
import { PageBar } from "@/components/shell/page-bar";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { useShortcuts } from "@/components/ui/shortcuts";
import { ApiError, call } from "@/lib/client/call";
import { listSources, type SourceView } from "@/lib/contract/evidence/source";
import { reliabilityLabels, sourceTypeLabels } from "@/lib/domain/evidence/source";
import { siteName } from "@/lib/domain/export/web-address";
import { type SourceFilter, sourceFilterOf, sourcesAddress } from "./source-filter";
import { SourceFilters } from "./source-filters";

type SourcePage = { items: SourceView[]; next: string | null };

const searchLabel = "Search sources by title, publisher, author or address";

type SourceListProps = { first: SourcePage; filter: SourceFilter; at: string };

/** The desk's sources, newest first: one for each address, however often it is used. */
export function SourceList({ first, filter, at }: SourceListProps) {
  const words = useRef<HTMLInputElement>(null);
  const fields = useSearchParams();
  const asked = sourceFilterOf(Object.fromEntries(fields));
  const list = useInfiniteQuery({
    queryKey: ["sources", asked],
    queryFn: ({ pageParam, signal }) =>
      call(listSources, { query: { ...asked, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: SourcePage) => page.next,
    ...(sourcesAddress(asked) === sourcesAddress(filter)
      ? { initialData: { pages: [first], pageParams: [null] }, initialDataUpdatedAt: Date.parse(at) }
      : {}),
    placeholderData: keepPreviousData,
  });
  useShortcuts("Sources", [{ keys: "/", label: "Search sources", run: () => words.current?.focus() }]);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const narrow = (next: SourceFilter) => window.history.replaceState(null, "", sourcesAddress(next));
  const search = {
    value: asked.q ?? "",
    onChange: (q: string) => narrow({ ...asked, q }),
    label: searchLabel,
    placeholder: "Search title or address",
  };

  return (
    <>
      <PageBar title="Sources" wide={<WordsFilter ref={words} {...search} className="w-65" />} />
      <div className="border-b px-4 py-2 md:hidden">
        <WordsFilter {...search} slash={false} />
      </div>
      <SourceFilters filter={asked} onChange={narrow} />
      <p role="status" className="sr-only">
        {list.isFetching ? "" : rows.length === 1 ? "1 source shown" : `${rows.length} sources shown`}
      </p>
      {list.isError ? (
        <ErrorState action={<Button onClick={() => void list.refetch()}>Try again</Button>}>
          {list.error instanceof ApiError ? list.error.message : undefined}
        </ErrorState>
      ) : rows.length === 0 && !list.isPending ? (
        <Empty narrowed={sourcesAddress(asked) !== sourcesAddress({})} onClear={() => narrow({})} />
      ) : (
        <ul className={clsx("transition-opacity", list.isPlaceholderData && "opacity-50")}>
          {rows.map((source) => (
            <Row key={source.id} source={source} />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <div className="px-5 py-4">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Row({ source }: { source: SourceView }) {
  const site = siteName(source.url);
  return (
    <li className="relative flex items-baseline gap-6 border-b px-5 py-3 hover:bg-ink/[0.025] max-md:px-4">
      <div className="min-w-0 flex-1">
        <Link
          href={`/sources/${source.id}`}
          prefetch={false}
          className="font-serif text-[0.96875rem] leading-[1.45] text-ink [overflow-wrap:anywhere] after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          {source.title ?? source.url}
        </Link>
        <p className="truncate text-[0.78125rem] leading-5 text-ink-3">
          {[source.publisher !== site ? source.publisher : null, site, source.authors.join(", ")]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <p className="text-[0.78125rem] leading-5 text-ink-2 empty:hidden lg:hidden">{about(source)}</p>
      </div>
      <span className="w-60 shrink-0 text-sm text-ink-2 max-lg:hidden">{about(source)}</span>
      <span className="num w-24 shrink-0 text-right text-sm text-ink-2 max-md:w-auto">
        {usedIn(source.usedIn)}
      </span>
    </li>
  );
}

/** "Court · usually reliable": in ink, since colour means a rating of a claim. */
function about({ type, reliability }: SourceView): string {
  const words = [type && sourceTypeLabels[type], reliability && reliabilityLabels[reliability]].filter(
    Boolean,
  );
  return words.map((word, index) => (index > 0 ? word?.toLowerCase() : word)).join(" · ");
}

/** "In 3 claims". */
export function usedIn(count: number): string {
  if (count === 0) return "In no claim";
  return count === 1 ? "In 1 claim" : `In ${count} claims`;
}

function Empty({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  if (narrowed)
    return (
      <EmptyState
        icon={<SearchX />}
        title="No source is like that"
        action={<Button onClick={onClear}>Show all</Button>}
      >
        Titles, publishers, authors and addresses are searched.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<LibraryBig />}
      title="No sources yet"
      action={<ButtonLink href="/queue">Go to the queue</ButtonLink>}
    >
      Tag a source on a claim and it stands here. The same address is one source for the desk, with everywhere
      it is used.
    </EmptyState>
  );
}
