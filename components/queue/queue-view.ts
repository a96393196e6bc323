import { type ClaimFilter, type QueueName, queues } from "@/lib/contract/claim/endpoints";
import type { SavedQueueView } from "@/lib/contract/queue/saved-queue";
import { kinds, priorities } from "@/lib/domain/claim/claim";
import { type Column, columns, inOrder, usualColumns } from "@/lib/domain/queue/columns";
import { type Sort, sorts, usualSort } from "@/lib/domain/queue/sorts";
import { stages } from "@/lib/domain/workflow";

/** The tabs: the queues of the contract, and every stage at once. */
export const tabs = [...queues, "all"] as const;
export type Tab = (typeof tabs)[number];

/** What the queue shows, as its address says it. `person` is `me` or a member's id; kinds may be several. */
export type QueueView = {
  queue: Tab;
  q: string;
  article: string | null;
  stage: string | null;
  rating: string | null;
  kind: string | null;
  priority: string | null;
  olderThanHours: number | null;
  person: string | null;
  overdue: boolean | null;
  dueWithinDays: number | null;
  dueBefore: string | null;
  sort: Sort;
  columns: readonly Column[];
  /** The saved queue it came from. */
  list: string | null;
};

export const queueLabels: Record<Tab, string> = {
  open: "Open",
  mine: "Mine",
  review: "For my review",
  disputed: "Disputed",
  set_aside: "Set aside",
  verified: "Verified",
  all: "All",
};

/** How long a claim has waited in its stage, in hours. */
export const ages = [
  { hours: 1, label: "Over 1 hour" },
  { hours: 24, label: "Over 1 day" },
  { hours: 72, label: "Over 3 days" },
  { hours: 168, label: "Over 1 week" },
] as const;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const among = <T extends string>(list: readonly T[], given: string | null): T | null =>
  list.find((each) => each === given) ?? null;
const idOf = (given: string | null) => (given && uuid.test(given) ? given.toLowerCase() : null);
/** All of them have to be known: half a filter would show something else. */
const someOf = (list: readonly string[], given: string | null) =>
  given?.split(",").every((each) => list.includes(each)) ? given : null;
const numberOf = (given: string | null, least: number, most: number) =>
  given !== null && /^\d{1,4}$/.test(given) && Number(given) >= least && Number(given) <= most
    ? Number(given)
    : null;

/** From an address; what it does not understand is left out, so that an old link still opens. */
export function readQueueView(search: { get(name: string): string | null }): QueueView {
  const person = search.get("person");
  const late = search.get("overdue");
  const day = search.get("before");
  const shown = search.get("show");
  return {
    queue: among(tabs, search.get("queue")) ?? "open",
    q: (search.get("q") ?? "").slice(0, 200),
    article: idOf(search.get("article")),
    stage: someOf(stages, search.get("stage")),
    rating: search.get("rating")?.slice(0, 200) || null,
    kind: someOf(kinds, search.get("kind")),
    priority: someOf(priorities, search.get("priority")),
    olderThanHours: numberOf(search.get("age"), 1, 8_760),
    person: person === "me" ? "me" : idOf(person),
    overdue: late === "1" ? true : late === "0" ? false : null,
    dueWithinDays: numberOf(search.get("due"), 0, 366),
    dueBefore: day && /^[1-9]\d{3}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null,
    sort: among(sorts, search.get("sort")) ?? usualSort,
    columns:
      shown === null || !someOf([...columns, "none"], shown) ? usualColumns : inOrder(shown.split(",")),
    list: idOf(search.get("list")),
  };
}

export function queueAddress(view: Partial<QueueView>): string {
  const shown = view.columns && inOrder(view.columns).join(",");
  const parts: Record<string, string | null | undefined> = {
    queue: view.queue === "open" ? null : view.queue,
    q: view.q?.trim(),
    article: view.article,
    stage: view.stage,
    rating: view.rating,
    kind: view.kind,
    priority: view.priority,
    age: view.olderThanHours ? String(view.olderThanHours) : null,
    person: view.person,
    overdue: view.overdue == null ? null : view.overdue ? "1" : "0",
    due: view.dueWithinDays == null ? null : String(view.dueWithinDays),
    before: view.dueBefore,
    sort: view.sort === usualSort ? null : view.sort,
    show: shown === undefined || shown === usualColumns.join(",") ? null : shown || "none",
    list: view.list,
  };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value) search.set(name, value);
  const tail = search.toString();
  return tail ? `/queue?${tail}` : "/queue";
}

/** What the list and the counts are asked for; the counts leave `queue` out. */
export function queueFilter(view: QueueView): Omit<ClaimFilter, "queue"> {
  return {
    ...(view.q.trim() ? { q: view.q.trim() } : {}),
    ...(view.article ? { article: view.article } : {}),
    ...(view.stage ? { stage: view.stage } : {}),
    ...(view.rating ? { rating: view.rating } : {}),
    ...(view.kind ? { kind: view.kind } : {}),
    ...(view.priority ? { priority: view.priority } : {}),
    ...(view.olderThanHours ? { olderThanHours: view.olderThanHours } : {}),
    ...(view.person ? { assignee: view.person as "me" } : {}),
    ...(view.overdue === null ? {} : { overdue: view.overdue }),
    ...(view.dueWithinDays === null ? {} : { dueWithinDays: view.dueWithinDays }),
    ...(view.dueBefore ? { dueBefore: view.dueBefore } : {}),
  };
}

/** As `queueFilter`, with the tab: what is saved, and what many claims at once are meant by. */
export function wholeFilter(view: QueueView): ClaimFilter {
  const queue = queueNameOf(view);
  return { ...queueFilter(view), ...(queue ? { queue } : {}) };
}

export function queueNameOf({ queue }: QueueView): QueueName | undefined {
  return queue === "all" ? undefined : queue;
}

export function isFiltered(view: QueueView): boolean {
  return Object.keys(queueFilter(view)).length > 0;
}

const empty = {
  q: "",
  article: null,
  stage: null,
  rating: null,
  kind: null,
  priority: null,
  olderThanHours: null,
  person: null,
  overdue: null,
  dueWithinDays: null,
  dueBefore: null,
  list: null,
} satisfies Partial<QueueView>;

/** Keeps the tab, the order and the columns. */
export function withoutFilters(view: QueueView): QueueView {
  return { ...view, ...empty };
}

/** The view that a saved queue is; its address holds everything, so that a link goes on working. */
export function viewOfSaved(saved: SavedQueueView): QueueView {
  const { queue, assignee, q, ...filter } = saved.filter;
  return {
    ...empty,
    ...filter,
    q: q ?? "",
    queue: queue ?? "all",
    person: assignee ?? null,
    sort: saved.sort,
    columns: saved.columns,
    list: saved.id,
  };
}

/** Whether a view shows something else, or otherwise, than what was saved. */
export function differsFrom(view: QueueView, saved: SavedQueueView): boolean {
  return queueAddress({ ...view, list: null }) !== queueAddress({ ...viewOfSaved(saved), list: null });
}
