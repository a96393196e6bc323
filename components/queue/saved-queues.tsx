import Link from "next/link";
import type { SavedQueueView } from "@/lib/contract/queue/saved-queue";
import { queueAddress, viewOfSaved } from "./queue-view";

/** The desk's own lists, as addresses: each with how many claims stand in it now, and how many are late. */
export function SavedQueueLinks({
  queues,
  currentId,
}: {
  queues: readonly SavedQueueView[];
  currentId: string | null;
}) {
  if (queues.length === 0) return null;
  return (
    <nav aria-label="Saved queues" className="queue-line">
      {queues.map((queue) => (
        <Link
          key={queue.id}
          href={queueAddress(viewOfSaved(queue))}
          prefetch={false}
          title={`Saved by ${queue.createdBy.name}`}
          aria-current={queue.id === currentId ? "page" : undefined}
        >
          <b>{queue.name}</b> {queue.count.toLocaleString("en-GB")}{" "}
          {queue.overdue > 0 ? <strong>{queue.overdue.toLocaleString("en-GB")} late</strong> : null}
        </Link>
      ))}
    </nav>
  );
}
