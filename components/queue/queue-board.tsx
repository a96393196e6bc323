"use client";

import clsx from "clsx";
import { useRouter } from "next/navigation";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { PageBar } from "@/components/shell/page-bar";
import { useShell } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { useNow } from "@/components/ui/relative-time";
import { useShortcuts } from "@/components/ui/shortcuts";
import { SkeletonLines } from "@/components/ui/skeleton";
import { ApiError } from "@/lib/client/call";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import { queues } from "@/lib/contract/claim/endpoints";
import { claimAddress } from "./claim-address";
import { EmptyQueue } from "./empty-queue";
import { FilterPills, type QueueChoices } from "./filter-pills";
import { QueueHints } from "./queue-hints";
import { focusRow, QueueTable } from "./queue-table";
import { isFiltered, queueAddress, queueLabels, readQueueView, withoutFilters } from "./queue-view";
import { rowState } from "./row-state";
import { TakeNextButton } from "./take-next-button";
import { useClaimMove } from "./use-claim-move";
import { type FirstQueue, useQueue } from "./use-queue";
import { WordsFilter } from "./words-filter";

/** The queue: one component over `rows`, so that the first paint is cheap and everything after is JSON. */
export function QueueBoard({ first, choices }: { first: FirstQueue; choices: QueueChoices }) {
  const router = useRouter();
  const { person: who } = useShell();
  const { view, show, rows, list, counts, replaceRow } = useQueue(first);
  const clock = useNow();
  const now = clock === null ? first.at : new Date(Math.max(clock, Date.parse(first.at))).toISOString();
  const words = useRef<HTMLInputElement>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === chosenId),
  );
  const cursor = rows[at] ?? null;
  const cursorState = cursor ? rowState(cursor, who, now) : null;

  const open = (row: ClaimRow) => router.push(claimAddress(row));
  const goTo = (row: ClaimRow | undefined) => {
    if (!row) return;
    setChosenId(row.id);
    focusRow(rows.indexOf(row));
  };
  const { move, movingId } = useClaimMove({
    moved: replaceRow,
    open,
    lost: (row) => {
      replaceRow(row);
      const rest = [...rows.slice(at + 1), ...rows.slice(0, at)];
      goTo(rest.find((each) => rowState(each, who, now).action === "take"));
    },
  });
  const moveCursor = (step: number) => goTo(rows[chosenId === null ? 0 : at + step] ?? cursor ?? undefined);

  useShortcuts("Queue", [
    { keys: "j", label: "Next claim", run: () => moveCursor(1), repeat: true },
    { keys: "k", label: "Claim before", run: () => moveCursor(-1), repeat: true },
    { keys: "o", label: "Open", run: () => cursor && open(cursor), enabled: cursor !== null },
    {
      keys: "t",
      label: "Take",
      run: () => cursor && void move(cursor, "take"),
      enabled: cursorState?.action === "take",
    },
    {
      keys: "r",
      label: "Take the review",
      run: () => cursor && void move(cursor, "take_review"),
      enabled: cursorState?.action === "take_review",
    },
    { keys: "/", label: "Filter by words", run: () => words.current?.focus() },
  ]);

  /** A tab is an address; within the page it needs JSON only, not another rendering. */
  const onTab = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0)
      return;
    event.preventDefault();
    setChosenId(null);
    show(readQueueView(new URL(link.href).searchParams));
  };
  useEffect(() => {
    document
      .querySelector(`nav[aria-label="Queues"] [href="${queueAddress(view)}"]`)
      ?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [view]);
  const filter = <WordsFilter ref={words} value={view.q} onChange={(q) => show({ ...view, q }, "replace")} />;
  const waitingForList = list.isPlaceholderData;

  return (
    <>
      <PageBar title="Queue" wide={<div className="w-65">{filter}</div>} actions={<TakeNextButton />} />
      <div onClickCapture={onTab}>
        <LinkTabs
          label="Queues"
          tabs={queues.map((queue) => ({
            href: queueAddress({ ...view, queue }),
            label: queueLabels[queue],
            count: counts[queue],
            current: queue === view.queue,
          }))}
          aside={<span className="max-lg:hidden">Priority, then age</span>}
        />
      </div>
      <div className="@container">
        <FilterPills view={view} choices={choices} onChange={(next) => show(next)} meId={who.memberId} />
        <p role="status" className="sr-only">
          {waitingForList ? "Loading" : `${queueLabels[view.queue]}: ${counts[view.queue]} claims`}
        </p>
        {rows.length > 0 ? (
          <div
            aria-busy={waitingForList}
            className={clsx("transition-opacity", waitingForList && "opacity-50")}
          >
            <QueueTable
              caption={`${queueLabels[view.queue]}: claims by priority, then by time in this stage`}
              rows={rows}
              who={who}
              at={first.at}
              now={now}
              cursorId={cursor?.id ?? null}
              onCursor={setChosenId}
              movingId={movingId}
              onMove={(row, action) => void move(row, action)}
            />
            {list.hasNextPage ? (
              <div className="border-t px-5 py-4">
                <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  Show more
                </Button>
              </div>
            ) : null}
          </div>
        ) : list.isPending ? (
          <div className="px-5 py-6">
            <SkeletonLines lines={6} label="Loading the queue" />
          </div>
        ) : list.isError ? null : (
          <EmptyQueue
            queue={view.queue}
            filtered={isFiltered(view)}
            onClear={() => show(withoutFilters(view))}
          />
        )}
        {list.isError ? (
          <ErrorState
            offline={list.error instanceof ApiError && list.error.status === 0}
            action={<Button onClick={() => void list.refetch()}>Try again</Button>}
          >
            {list.error instanceof ApiError ? list.error.message : undefined}
          </ErrorState>
        ) : null}
      </div>
      {cursor ? <QueueHints action={cursorState?.action ?? null} /> : null}
    </>
  );
}
