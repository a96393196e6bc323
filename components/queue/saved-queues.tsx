import clsx from "clsx";
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
    <nav
      aria-label="Saved queues"
      className="flex items-center gap-x-4 gap-y-1 border-b px-5 py-2 text-sm max-md:overflow-x-auto max-md:px-4 max-md:[scrollbar-width:none] md:flex-wrap"
    >
      {queues.map((queue) => (
        <Link
          key={queue.id}
          href={queueAddress(viewOfSaved(queue))}
          prefetch={false}
          title={`Saved by ${queue.createdBy.name}`}
          aria-current={queue.id === currentId ? "page" : undefined}
          className={clsx(
            "inline-flex min-h-6 shrink-0 items-center gap-1.5 rounded-sm whitespace-nowrap pointer-coarse:min-h-10",
            queue.id === currentId
              ? "font-strong text-ink underline decoration-2 underline-offset-4"
              : "text-ink-2 hover:text-ink",
          )}
        >
          {queue.name}
          <span className="num font-normal text-ink-3">{queue.count.toLocaleString("en-GB")}</span>
          {queue.overdue > 0 ? (
            <span className="num font-medium text-ink">{queue.overdue.toLocaleString("en-GB")} late</span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
