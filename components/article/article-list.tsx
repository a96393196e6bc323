"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import clsx from "clsx";
import { Newspaper, Plus, SearchX } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useRef } from "react";
import { WordsFilter } from "@/components/queue/words-filter";
import { PageBar } from "@/components/shell/page-bar";
import { useShell } from "@/components/shell/shell-context";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { formatDay } from "@/components/ui/format-time";
import { LinkTabs } from "@/components/ui/link-tabs";
import { RelativeTime } from "@/components/ui/relative-time";
import { useShortcuts } from "@/components/ui/shortcuts";
import { ApiError, call } from "@/lib/client/call";
import { type ArticleRow, listArticles } from "@/lib/contract/article/article";
import { can } from "@/lib/domain/policy";
import { claimsProgress } from "./claims-progress";
import { ProgressMeter } from "./progress-meter";

type ArticlePage = { items: ArticleRow[]; next: string | null };
type ArticleListProps = { first: ArticlePage; archived: boolean; q: string; at: string };

/** The desk's articles, newest first. What was put away stands in a tab of its own. */
export function ArticleList({ first, archived, q, at }: ArticleListProps) {
  const { person } = useShell();
  const words = useRef<HTMLInputElement>(null);
  const search = useSearchParams();
  const typed = search.get("q") ?? "";
  const mayBringIn = can(person.role, "bring_in_article");
  const list = useInfiniteQuery({
    queryKey: ["articles", archived, typed],
    queryFn: ({ pageParam, signal }) =>
      call(listArticles, {
        query: {
          q: typed || undefined,
          archived: archived ? "true" : "false",
          cursor: pageParam ?? undefined,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: ArticlePage) => page.next,
    ...(typed === q
      ? { initialData: { pages: [first], pageParams: [null] }, initialDataUpdatedAt: Date.parse(at) }
      : {}),
    placeholderData: keepPreviousData,
  });
  useShortcuts("Articles", [{ keys: "/", label: "Search articles", run: () => words.current?.focus() }]);

  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const onSearch = (next: string) => window.history.replaceState(null, "", address(archived, next));
  const field = (
    <WordsFilter
      ref={words}
      value={typed}
      onChange={onSearch}
      label="Search articles by title or publisher"
      placeholder="Search title or publisher"
    />
  );
  const bringIn = mayBringIn ? (
    <ButtonLink href="/articles/new" variant="primary" icon={<Plus aria-hidden="true" />}>
      New article
    </ButtonLink>
  ) : null;

  return (
    <>
      <PageBar title="Articles" wide={<div className="w-65">{field}</div>} actions={bringIn} />
      <LinkTabs
        label="Articles"
        tabs={[
          { href: address(false, typed), label: "Current", current: !archived },
          { href: address(true, typed), label: "Archived", current: archived },
        ]}
      />
      <div className="border-b px-4 py-2 md:hidden">
        <WordsFilter
          value={typed}
          onChange={onSearch}
          slash={false}
          label="Search articles by title or publisher"
          placeholder="Search title or publisher"
        />
      </div>
      <p role="status" className="sr-only">
        {list.isFetching ? "" : rows.length === 1 ? "1 article shown" : `${rows.length} articles shown`}
      </p>
      {list.isError ? (
        <ErrorState action={<Button onClick={() => void list.refetch()}>Try again</Button>}>
          {list.error instanceof ApiError ? list.error.message : undefined}
        </ErrorState>
      ) : rows.length === 0 && !list.isPending ? (
        <Empty archived={archived} q={typed} bringIn={bringIn} onClear={() => onSearch("")} />
      ) : (
        <ul className={clsx("@container transition-opacity", list.isPlaceholderData && "opacity-50")}>
          {rows.map((row) => (
            <Row key={row.id} row={row} at={at} />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <div className="border-t px-5 py-4">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more
          </Button>
        </div>
      ) : null}
    </>
  );
}

function address(archived: boolean, q: string): string {
  const search = new URLSearchParams();
  if (archived) search.set("archived", "true");
  if (q.trim()) search.set("q", q.trim());
  const tail = search.toString();
  return tail ? `/articles?${tail}` : "/articles";
}

function Row({ row, at }: { row: ArticleRow; at: string }) {
  const facts = [row.publisher, row.publishedAt && formatDay(row.publishedAt)].filter(Boolean);
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-2 border-b px-5 py-3.5 hover:bg-ink/[0.025] max-md:px-4">
      <div className="min-w-0 flex-1 basis-80">
        <Link
          href={`/articles/${row.id}`}
          lang={row.language ?? undefined}
          className="font-serif text-lg leading-snug text-ink after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          {row.title}
        </Link>
        <p className="text-sm text-ink-3">{facts.join(" · ") || "No publisher or date yet"}</p>
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-sm">
        <ProgressMeter progress={claimsProgress(row.claimCounts)} className="@4xl:w-72" />
        <span className="num text-ink-3 @4xl:w-28 @4xl:text-right">
          <span className="@4xl:sr-only">changed </span>
          <RelativeTime iso={row.updatedAt} now={at} />
        </span>
      </div>
    </li>
  );
}

type EmptyProps = { archived: boolean; q: string; bringIn: React.ReactNode; onClear: () => void };

function Empty({ archived, q, bringIn, onClear }: EmptyProps) {
  if (q)
    return (
      <EmptyState
        icon={<SearchX />}
        title="No article has these words"
        action={<Button onClick={onClear}>Show all</Button>}
      >
        Titles and publishers are searched{archived ? ", among the archived ones" : ""}.
      </EmptyState>
    );
  if (archived)
    return (
      <EmptyState icon={<Newspaper />} title="Nothing is archived">
        An editor can put an article away from its details. It leaves the lists, and keeps everything.
      </EmptyState>
    );
  return (
    <EmptyState icon={<Newspaper />} title="No articles yet" action={bringIn}>
      <p>
        Paste the text of an article. It is split into its paragraphs, captions and credits; then you mark its
        claims, tag the sources, and agree on verdicts.
      </p>
      {bringIn ? null : <p className="mt-2">A checker of your desk can bring one in.</p>}
    </EmptyState>
  );
}
