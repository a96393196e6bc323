import Link from "next/link";
import type { ReactNode } from "react";
import { type Column, columnLabels } from "@/lib/domain/queue/columns";
import { isReversed, reversed, type Sort, type SortKey, sortKey } from "@/lib/domain/queue/sorts";
import { type QueueView, queueAddress } from "./queue-view";
import type { Selection } from "./use-selection";

type Header = Column | "claim";

/** By what a column sorts, and which way its usual order runs: the longest waiting first is downwards. */
const sortOf: Partial<Record<Header, { key: SortKey; usual: "ascending" | "descending" }>> = {
  claim: { key: "wording", usual: "ascending" },
  rating: { key: "rating", usual: "ascending" },
  priority: { key: "priority", usual: "descending" },
  due: { key: "due", usual: "ascending" },
  waiting: { key: "waiting", usual: "descending" },
  article: { key: "article", usual: "ascending" },
};
const other = { ascending: "descending", descending: "ascending" } as const;

/** The head of the list. What can be sorted is an address, which turns round when it is taken again. */
export function QueueHeaders({ view, selection }: { view: QueueView; selection: Selection | null }) {
  return (
    <thead>
      <tr>
        <SortHeader header="claim" label="Claim" view={view}>
          {selection ? (
            <input
              type="checkbox"
              aria-label="Choose all that are shown"
              checked={selection.allShown}
              onChange={() => (selection.allShown ? selection.clear() : selection.selectShown())}
            />
          ) : null}
        </SortHeader>
        {view.columns.map((column) => (
          <SortHeader key={column} header={column} label={columnLabels[column]} view={view} />
        ))}
        <th scope="col">State</th>
      </tr>
    </thead>
  );
}

type SortHeaderProps = { header: Header; label: string; view: QueueView; children?: ReactNode };

function SortHeader({ header, label, view, children }: SortHeaderProps) {
  const sort = sortOf[header];
  if (!sort) return <th scope="col">{label}</th>;
  const current = sortKey(view.sort) === sort.key;
  const next: Sort = current ? reversed(view.sort) : sort.key;
  const way = isReversed(view.sort) ? other[sort.usual] : sort.usual;
  return (
    <th scope="col" aria-sort={current ? way : undefined}>
      {children}
      <Link href={queueAddress({ ...view, sort: next })} prefetch={false}>
        {label}
        {current ? <span aria-hidden="true">{way === "ascending" ? " ↑" : " ↓"}</span> : null}
      </Link>
    </th>
  );
}
