import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { DataTable } from "@/components/agreement/data-table";
import { Disclosure } from "@/components/ui/disclosure";

export type TableBehind = Parameters<typeof DataTable>[0];

type ChartFigureProps = {
  /** What the chart shows, as a sentence without its stop: the number that matters comes first. */
  title: string;
  note?: ReactNode;
  table?: TableBehind;
  className?: string;
  children: ReactNode;
};

/** A chart with what it shows over it and the numbers behind it. On paper the numbers are open. */
export function ChartFigure({ title, note, table, className, children }: ChartFigureProps) {
  const id = useId();
  return (
    <figure
      aria-labelledby={id}
      className={clsx("grid grid-cols-[minmax(0,1fr)] content-start gap-3 break-inside-avoid", className)}
    >
      <figcaption>
        <h3 id={id} className="text-base font-strong">
          {title}
        </h3>
        {note ? <p className="text-sm text-ink-3">{note}</p> : null}
      </figcaption>
      {children}
      {table ? <Behind {...table} /> : null}
    </figure>
  );
}

export function Behind(table: TableBehind) {
  return (
    <Disclosure
      className="text-sm print:details-content:[content-visibility:visible]"
      summary={
        <>
          The table behind it<span className="sr-only">: {table.caption}</span>
        </>
      }
    >
      <DataTable {...table} />
    </Disclosure>
  );
}
