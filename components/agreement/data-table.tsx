import clsx from "clsx";
import type { ReactNode } from "react";

type DataTableProps = {
  caption: string;
  columns: readonly string[];
  /** The first cell of a row names it. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
};

/** A plain table of numbers. Where it is wider than the screen it scrolls by itself, also by keyboard. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with Tab
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-lg border">
      <table className="num w-full text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b">
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={clsx("px-4 py-2 font-medium text-ink-3", index > 0 && "whitespace-nowrap")}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key} className="border-b last:border-0">
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column} scope="row" className="min-w-40 px-4 py-2 font-medium text-ink">
                    {cells[index]}
                  </th>
                ) : (
                  <td key={column} className="px-4 py-2 whitespace-nowrap text-ink-2">
                    {cells[index]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
