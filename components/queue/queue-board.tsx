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
import { includesRole } from "@/lib/domain/policy";
import { sortKey, sortLabels } from "@/lib/domain/queue/sorts";
import { BulkBar } from "./bulk-bar";
import { claimAddress } from "./claim-address";
import { ColumnChoice } from "./column-choice";
import { DoneLately } from "./done-lately";
import { EmptyQueue } from "./empty-queue";
import { FilterPills, type QueueChoices } from "./filter-pills";
import { QueueHints } from "./queue-hints";
import { focusRow, QueueTable, rowAt } from "./queue-table";
import {
  isFiltered,
  queueAddress,
  queueLabels,
  readQueueView,
  tabs,
  wholeFilter,
  withoutFilters,
} from "./queue-view";
import { rowState } from "./row-state";
import { SaveView } from "./save-view";
import { SavedQueueLinks } from "./saved-queues";
import { StageAges } from "./stage-ages";
import { TakeNextButton } from "./take-next-button";
import { useClaimMove } from "./use-claim-move";
import { useMany } from "./use-many";
import { type FirstQueue, useQueue } from "./use-queue";
import { useSelection } from "./use-selection";
import { WordsFilter } from "./words-filter";

/** The queue: one component over `rows`, so that the first paint is cheap and everything after is JSON. */
export function QueueBoard({ first, choices }: { first: FirstQueue; choices: QueueChoices }) {
  const router = useRouter();
  const { person: who } = useShell();
  const { view, show, rows, leaving, list, counts, ages, targets, saved, replaceRow } = useQueue(first);
  const clock = useNow();
  const now = clock === null ? first.at : new Date(Math.max(clock, Date.parse(first.at))).toISOString();
  const alive = clock !== null;
  const mayAct = includesRole(who.role, "checker");
  const selection = useSelection(rows, queueAddress({ ...view, columns: [], list: null }));
  const words = useRef<HTMLInputElement>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === chosenId),
  );
  const cursor = rows[at] ?? null;
  const cursorState = cursor ? rowState(cursor, who, now) : null;

  const many = useMany({
    selection,
    filter: wholeFilter(view),
    memberId: who.memberId,
    listed: () => rowAt(at) ?? rowAt(0),
  });

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
    {
      keys: "x",
      label: "Choose, for an action on many",
      run: () => cursor && selection.toggle(cursor.id, false),
      enabled: mayAct && cursor !== null,
    },
    { keys: "/", label: "Filter by words", run: () => words.current?.focus() },
  ]);

  /** Tabs, orders and saved queues are addresses; within the page they need JSON only, not another rendering. */
  const onLink = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link?.pathname !== "/queue") return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    setChosenId(null);
    show(readQueueView(new URL(link.href).searchParams));
  };
  useEffect(() => {
    document
      .querySelector(`nav[aria-label="Queues"] [href="${queueAddress({ ...view, list: null })}"]`)
      ?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [view]);
  const filter = <WordsFilter ref={words} value={view.q} onChange={(q) => show({ ...view, q }, "replace")} />;
  const waitingForList = list.isPlaceholderData;

  return (
    <>
      <PageBar title="Queue" wide={<div className="w-65">{filter}</div>} actions={<TakeNextButton />} />
      <div onClickCapture={onLink}>
        <LinkTabs
          label="Queues"
          tabs={tabs.map((queue) => ({
            href: queueAddress({ ...view, queue, list: null }),
            label: queueLabels[queue],
            count: counts[queue],
            current: queue === view.queue && view.list === null,
          }))}
          aside={<span className="max-lg:hidden">{sortLabels[sortKey(view.sort)]}</span>}
        />
        <SavedQueueLinks queues={saved.queues} currentId={view.list} />
        <StageAges ages={ages} view={view} now={now} />
      </div>
      <div className="@container" onClickCapture={onLink}>
        <FilterPills view={view} choices={choices} onChange={(next) => show(next)} meId={who.memberId}>
          <ColumnChoice view={view} onChange={(next) => show(next, "replace")} />
          <SaveView view={view} who={who} saved={saved} onShow={(next) => show(next, "replace")} />
        </FilterPills>
        <DoneLately many={many} />
        <p role="status" className="sr-only">
          {waitingForList ? "Loading" : `${queueLabels[view.queue]}: ${counts[view.queue]} claims`}
        </p>
        {rows.length > 0 ? (
          <div
            aria-busy={waitingForList}
            className={clsx("transition-opacity", waitingForList && "opacity-50")}
          >
            <QueueTable
              caption={`${queueLabels[view.queue]}: claims by ${sortLabels[sortKey(view.sort)].toLowerCase()}`}
              view={view}
              targets={targets}
              selection={alive && mayAct ? selection : null}
              selectable={mayAct}
              rows={rows}
              leaving={leaving}
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
      <BulkBar selection={selection} rows={rows} count={counts[view.queue]} many={many} who={who} />
      {cursor && !selection.any ? <QueueHints action={cursorState?.action ?? null} /> : null}
    </>
  );
}
