import type { ReactNode } from "react";

/** Ink says how much, and its weight what of it: all, the rest of it, or what was put away. */
export type BarPart = {
  key: string;
  value: number;
  look: "full" | "soft" | "outline" | { rating: string };
};

type BarRowProps = {
  name: ReactNode;
  /** What the bar says, in words. */
  words: ReactNode;
  parts: readonly BarPart[];
  top: number;
  /** Where a limit stands, as a stroke across. */
  mark?: number;
};

/** A lying bar with its words: the words say everything, the bar lets one compare. */
export function BarRow({ name, words, parts, top, mark }: BarRowProps) {
  return (
    <li className="grid gap-1 border-b py-2.5 last:border-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0 font-medium text-ink">{name}</span>
        <span className="num text-sm text-ink-2">{words}</span>
      </div>
      <PartsBar parts={parts} top={top} mark={mark} />
    </li>
  );
}

const height = 10;

type PartsBarProps = Pick<BarRowProps, "parts" | "top"> & { mark?: number | undefined };

export function PartsBar({ parts, top, mark }: PartsBarProps) {
  let from = 0;
  const percent = (value: number) => (value / Math.max(1, top)) * 100;
  return (
    <svg aria-hidden="true" width="100%" height={height} className="block overflow-visible">
      <rect width="100%" height={height} fill="var(--ink)" fillOpacity="0.06" />
      {parts.map(({ key, value, look }) => {
        if (value === 0) return null;
        const start = from;
        from += value;
        const place = { x: `${percent(start)}%`, width: `${percent(value)}%`, height };
        if (typeof look === "object")
          return (
            <rect
              key={key}
              data-rating={look.rating}
              {...place}
              fill="var(--c)"
              stroke="var(--paper)"
              strokeWidth="1"
            />
          );
        if (look === "outline")
          return (
            <rect key={key} {...place} fill="var(--paper)" stroke="var(--control)" strokeDasharray="2 2" />
          );
        return (
          <rect
            key={key}
            {...place}
            fill="var(--ink)"
            fillOpacity={look === "full" ? 0.78 : 0.32}
            stroke="var(--paper)"
            strokeWidth="1"
          />
        );
      })}
      {mark !== undefined && mark <= top ? (
        <line
          x1={`${percent(mark)}%`}
          x2={`${percent(mark)}%`}
          y1="-3"
          y2={height + 3}
          stroke="var(--ink)"
          strokeDasharray="3 2"
        />
      ) : null}
    </svg>
  );
}
