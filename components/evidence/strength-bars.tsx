import { type Strength, strengthLabels } from "@/lib/domain/evidence/evidence";

const filled: Record<Strength, number> = { strong: 3, moderate: 2, weak: 1 };

/** Strength in ink: one bar, two or three, with the word beside them for those who ask. */
export function StrengthBars({ strength }: { strength: Strength }) {
  return (
    <svg viewBox="0 0 14 12" className="inline-block h-3 w-3.5 shrink-0" aria-hidden="true">
      <title>{strengthLabels[strength]}</title>
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={bar * 5 + 0.5}
          y={7.5 - bar * 3.5}
          width={3}
          height={4 + bar * 3.5}
          rx={0.5}
          className={
            bar < filled[strength] ? "fill-current stroke-current" : "fill-none stroke-current opacity-55"
          }
          strokeWidth={0.8}
        />
      ))}
    </svg>
  );
}
