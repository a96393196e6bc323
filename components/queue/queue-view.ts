import { type ClaimFilter, type QueueName, queues } from "@/lib/contract/claim/endpoints";
import { type Kind, kinds, type Priority, priorities } from "@/lib/domain/claim/claim";

/** What the queue shows, as its address says it. `person` is `me` or a member's id. */
export type QueueView = {
  queue: QueueName;
  q: string;
  article: string | null;
  kind: Kind | null;
  priority: Priority | null;
  olderThanHours: number | null;
  person: string | null;
};

export const queueLabels: Record<QueueName, string> = {
  open: "Open",
  mine: "Mine",
  review: "For my review",
  disputed: "Disputed",
  set_aside: "Set aside",
  verified: "Verified",
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

/** From an address; what it does not understand is left out, so that an old link still opens. */
export function readQueueView(search: { get(name: string): string | null }): QueueView {
  const age = Number(search.get("age"));
  const person = search.get("person");
  return {
    queue: among(queues, search.get("queue")) ?? "open",
    q: (search.get("q") ?? "").slice(0, 200),
    article: idOf(search.get("article")),
    kind: among(kinds, search.get("kind")),
    priority: among(priorities, search.get("priority")),
    olderThanHours: ages.find(({ hours }) => hours === age)?.hours ?? null,
    person: person === "me" ? "me" : idOf(person),
  };
}

export function queueAddress(view: Partial<QueueView>): string {
  const search = new URLSearchParams();
  if (view.queue && view.queue !== "open") search.set("queue", view.queue);
  if (view.q?.trim()) search.set("q", view.q.trim());
  if (view.article) search.set("article", view.article);
  if (view.kind) search.set("kind", view.kind);
  if (view.priority) search.set("priority", view.priority);
  if (view.olderThanHours) search.set("age", String(view.olderThanHours));
  if (view.person) search.set("person", view.person);
  const tail = search.toString();
  return tail ? `/queue?${tail}` : "/queue";
}

/** What the list and the counts are asked for; the counts leave `queue` out. */
export function queueFilter(view: QueueView): Omit<ClaimFilter, "queue"> {
  return {
    ...(view.q.trim() ? { q: view.q.trim() } : {}),
    ...(view.article ? { article: view.article } : {}),
    ...(view.kind ? { kind: view.kind } : {}),
    ...(view.priority ? { priority: view.priority } : {}),
    ...(view.olderThanHours ? { olderThanHours: view.olderThanHours } : {}),
    ...(view.person ? { assignee: view.person as "me" } : {}),
  };
}

export function isFiltered(view: QueueView): boolean {
  return Object.keys(queueFilter(view)).length > 0;
}

export function withoutFilters(view: QueueView): QueueView {
  return {
    queue: view.queue,
    q: "",
    article: null,
    kind: null,
    priority: null,
    olderThanHours: null,
    person: null,
  };
}
