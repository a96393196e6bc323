import clsx from "clsx";
import Link from "next/link";
import type { z } from "zod";
import type { revisionRow } from "@/lib/contract/article/revision";
import type { Origin } from "@/lib/domain/article/origin";
import { RelativeTime } from "../ui/relative-time";

export type RevisionRow = z.output<typeof revisionRow>;

const originWords: Record<Origin, string> = {
  pasted: "pasted",
  html: "from its HTML",
  file: "from a file",
  fetched: "fetched",
  edited: "edited",
};

type RevisionListProps = {
  articleId: string;
  /** Newest first. */
  revisions: readonly RevisionRow[];
  /** The one on the page. */
  number: number;
  /** ISO time of the server's answer. */
  now: string;
};

/** Every text that the article has had: when, by whom, where from, and what the publisher said. */
export function RevisionList({ articleId, revisions, number, now }: RevisionListProps) {
  return (
    <ol className="grid gap-1">
      {revisions.map((revision, index) => (
        <li key={revision.id}>
          <Link
            href={
              index === 0 ? `/articles/${articleId}` : `/articles/${articleId}/revisions/${revision.number}`
            }
            aria-current={revision.number === number ? "page" : undefined}
            className={clsx(
              "grid gap-0.5 rounded-md px-3 py-2 hover:bg-ink/4",
              revision.number === number && "bg-sunken",
            )}
          >
            <span className="flex items-baseline gap-2 font-medium">
              <span className="num">Revision {revision.number}</span>
              {index === 0 ? <span className="text-xs font-normal text-ink-3">the newest</span> : null}
            </span>
            <span className="text-sm text-ink-2">
              {revision.createdBy.name}, {originWords[revision.origin]},{" "}
              <RelativeTime iso={revision.createdAt} now={now} />
            </span>
            {revision.correction ? (
              <span className="mt-1 border-l-2 border-line-2 pl-2.5 text-sm whitespace-pre-line text-ink-2">
                <span className="font-medium text-ink">The publisher corrected this: </span>
                {revision.correction}
              </span>
            ) : null}
          </Link>
        </li>
      ))}
    </ol>
  );
}
