import type { Figure } from "@/lib/domain/agreement/figure";

const marks = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** The interval as a band and the figure as a stroke, between `from` and 1. What it shows stands in words beside it. */
export function IntervalChart({ figure: { value, low, high }, from }: { figure: Figure; from: number }) {
  const place = (number: number) => `${((number - from) / (1 - from)) * 100}%`;
  return (
    <span aria-hidden="true" className="relative mx-1 block h-7 text-2xs text-ink-3 forced-colors:border-t">
      {marks.map((mark) => (
        <span
          key={mark}
          className="num absolute top-0 h-3 -translate-x-1/2 border-l border-line-2"
          style={{ left: place(mark) }}
        >
          {mark === 0 || mark === 1 ? (
            <span className="absolute top-3 left-0 -translate-x-1/2">{mark}</span>
          ) : null}
        </span>
      ))}
      <span
        className="absolute top-0.75 h-1.5 rounded-full bg-ink/25"
        style={{ left: place(low), right: `calc(100% - ${place(high)})` }}
      />
      <span className="absolute top-0 h-3 w-0.5 -translate-x-1/2 bg-ink" style={{ left: place(value) }} />
    </span>
  );
}
