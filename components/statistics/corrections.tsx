import type { CorrectionKey, StatisticsView } from "@/lib/contract/desk/statistics";
import { BarRow } from "./bar-row";
import { ChartFigure } from "./chart-figure";
import { comparedWords, correctionsTitle, numberWords } from "./statistics-words";

const labels: Record<CorrectionKey, string> = {
  article_corrected: "Articles corrected by their publisher",
  claim_reopened: "Claims reopened after they were verified",
  verdict_superseded: "Verdicts replaced by a later one",
};

/** What had to be put right: the period over the one before. */
export function Corrections({
  corrections,
  days,
}: {
  corrections: StatisticsView["corrections"];
  days: number;
}) {
  const top = Math.max(1, ...corrections.flatMap(({ count, before }) => [count, before]));
  return (
    <ChartFigure
      title={correctionsTitle(corrections, days)}
      table={{
        caption: "Corrections in the period and before it",
        columns: ["What", "In the period", `${days === 1 ? "The day" : `${days} days`} before`],
        rows: corrections.map(({ key, count, before }) => ({
          key,
          cells: [labels[key], numberWords(count), numberWords(before)],
        })),
      }}
    >
      <ul className="border-y">
        {corrections.map(({ key, count, before }) => (
          <BarRow
            key={key}
            name={labels[key]}
            words={`${numberWords(count)}, ${comparedWords(count, before, days)}`}
            parts={[{ key: "now", value: count, look: "full" }]}
            top={top}
            {...(before > 0 ? { mark: before } : {})}
          />
        ))}
      </ul>
      <p className="text-xs text-ink-3">The dashed stroke is where it stood in the period before.</p>
    </ChartFigure>
  );
}
