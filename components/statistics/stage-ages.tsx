import type { StatisticsView } from "@/lib/contract/desk/statistics";
import { stageLabels } from "@/lib/domain/workflow";
import { BarRow } from "./bar-row";
import { ChartFigure } from "./chart-figure";
import { agesTitle, hoursWords, numberWords } from "./statistics-words";

type Age = StatisticsView["ages"][number];

/** How many claims wait in each stage, and for how long: what is late stands in full ink. */
export function StageAges({ ages }: Pick<StatisticsView, "ages">) {
  const top = Math.max(1, ...ages.map(({ count }) => count));
  const shown = ages.filter(({ stage, count }) => stage !== "suggested" || count > 0);
  return (
    <ChartFigure
      title={agesTitle(ages)}
      note="In full ink: late, by their due date or the stage’s target."
      table={{
        caption: "Claims that wait, by stage",
        columns: ["Stage", "Claims", "Median age", "Oldest", "Late", "Target"],
        rows: ages.map((age) => ({
          key: age.stage,
          cells: [
            stageLabels[age.stage],
            numberWords(age.count),
            perhapsHours(age.medianHours),
            perhapsHours(age.oldestHours),
            numberWords(age.late),
            age.targetHours === null ? "none" : `${numberWords(age.targetHours)} h`,
          ],
        })),
      }}
    >
      <ul className="border-y">
        {shown.map((age) => (
          <BarRow
            key={age.stage}
            name={stageLabels[age.stage]}
            words={ageWords(age)}
            top={top}
            parts={[
              { key: "late", value: age.late, look: "full" },
              { key: "in time", value: age.count - age.late, look: "soft" },
            ]}
          />
        ))}
      </ul>
    </ChartFigure>
  );
}

const perhapsHours = (hours: number | null) => (hours === null ? "" : hoursWords(hours));

function ageWords({ count, late, medianHours, oldestHours }: Age): string {
  if (count === 0 || medianHours === null || oldestHours === null) return "none";
  const ages =
    count === 1
      ? `for ${hoursWords(oldestHours)}`
      : `median ${hoursWords(medianHours)}, oldest ${hoursWords(oldestHours)}`;
  return `${numberWords(count)}${late > 0 ? `, ${numberWords(late)} late` : ""} · ${ages}`;
}
