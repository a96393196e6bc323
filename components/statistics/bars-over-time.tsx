import { numberWords } from "./statistics-words";

export type TimeBar = { key: string; label: string; value: number };

type BarsOverTimeProps = {
  /** What is counted and how, for who cannot see it: “Claims verified a day”. */
  label: string;
  bars: readonly TimeBar[];
  /** Where the scale ends; charts side by side share it, so that their heights compare. */
  top: number;
};

/** Between these the bars stand, in pixels from above; over them stands where the scale ends. */
const [ceiling, floor] = [14, 95];

/** Upright bars in ink. What each says is a title to point at, and in the table behind. */
export function BarsOverTime({ label, bars, top }: BarsOverTimeProps) {
  const step = 100 / Math.max(1, bars.length);
  const first = bars[0]?.label;
  const last = bars.at(-1)?.label;
  const most = bars.reduce((best, bar) => (bar.value > (best?.value ?? 0) ? bar : best), bars[0]);
  return (
    <div className="grid gap-1 text-2xs text-ink-3">
      <svg
        role="img"
        aria-label={`${label}, ${first} to ${last}${most?.value ? `: at most ${numberWords(most.value)}, ${most.label}` : ": none"}`}
        width="100%"
        height="96"
        className="block overflow-visible"
      >
        <line x1="0" x2="100%" y1="14.5" y2="14.5" stroke="var(--line)" />
        <line x1="0" x2="100%" y1="95.5" y2="95.5" stroke="var(--line-2)" />
        <text x="0" y="10" fill="currentColor" className="num">
          {numberWords(top)}
        </text>
        {bars.map(({ key, label, value }, index) =>
          value === 0 ? null : (
            <rect
              key={key}
              x={`${(index + 0.12) * step}%`}
              width={`${step * 0.76}%`}
              y={floor - (value / top) * (floor - ceiling)}
              height={(value / top) * (floor - ceiling)}
              fill="var(--ink)"
              fillOpacity="0.72"
            >
              <title>{`${label}: ${numberWords(value)}`}</title>
            </rect>
          ),
        )}
      </svg>
      <div aria-hidden="true" className="num flex justify-between gap-2">
        <span>{first}</span>
        {bars.length > 1 ? <span>{last}</span> : null}
      </div>
    </div>
  );
}
