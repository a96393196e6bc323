import { RatingMark } from "@/components/verdict/rating-mark";
import { ratingTone } from "@/components/verdict/rating-tone";
import type { StatisticsView } from "@/lib/contract/desk/statistics";
import type { RatingView } from "@/lib/contract/verdict/verdict";
import { PartsBar } from "./bar-row";
import { ChartFigure } from "./chart-figure";
import { balanceTitle, countWords, numberWords } from "./statistics-words";

type Group = StatisticsView["balance"]["speakers"][number];

type BalanceProps = {
  groups: readonly Group[];
  ratings: readonly RatingView[];
  /** “Speaker”: what a group is one of. */
  what: string;
  /** “by”: how claims and the name of a group go together. */
  about: string;
  /** “No speaker named”, and “none with a speaker”. */
  unnamed: string;
  noNames: string;
  labelOf?: (name: string) => string;
};

const mostBars = 8;

/** What claims are about, and how those that are verified are rated. Ratings keep their colour, shape and word. */
export function Balance({ groups, ratings, what, about, unnamed, noNames, labelOf }: BalanceProps) {
  const nameOf = (group: Group) => {
    if (group.together > 1) return `${numberWords(group.together)} others`;
    return group.name === null ? unnamed : (labelOf?.(group.name) ?? group.name);
  };
  // A kind is a word, the others are names.
  const inTitle = (group: Group) => (labelOf ? nameOf(group).toLowerCase() : nameOf(group));
  const top = Math.max(1, ...groups.map(({ claims }) => claims));
  const used = ratings.filter(({ key }) => groups.some((group) => countOf(group, key) > 0));
  const keyOf = (group: Group) => (group.together > 1 ? "others" : `name ${group.name}`);
  return (
    <ChartFigure
      title={balanceTitle(groups, inTitle, about, noNames)}
      table={{
        caption: `Claims by ${what.toLowerCase()}`,
        columns: [what, "Claims", "Verified", ...used.map(({ label }) => label), "In the work", "Set aside"],
        rows: groups.map((group) => ({
          key: keyOf(group),
          cells: [
            nameOf(group),
            ...[group.claims, group.verified].map(numberWords),
            ...used.map(({ key }) => numberWords(countOf(group, key))),
            ...[inWork(group), group.setAside].map(numberWords),
          ],
        })),
      }}
    >
      <ul className="border-y">
        {groups.slice(0, mostBars).map((group) => (
          <li key={keyOf(group)} className="grid gap-1 border-b py-2.5 last:border-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="min-w-0 font-medium wrap-anywhere text-ink">{nameOf(group)}</span>
              <span className="num text-sm text-ink-2">{countWords(group.claims, "claim")}</span>
            </div>
            <PartsBar
              top={top}
              parts={[
                ...used.map((rating) => ({
                  key: rating.key,
                  value: countOf(group, rating.key),
                  look: { rating: ratingTone(rating) },
                })),
                { key: "in the work", value: inWork(group), look: "soft" as const },
                { key: "set aside", value: group.setAside, look: "outline" as const },
              ]}
            />
            <p className="num flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-ink-3">
              {used.map((rating) => {
                const count = countOf(group, rating.key);
                return count > 0 ? (
                  <RatingMark
                    key={rating.key}
                    rating={rating}
                    size="sm"
                    word={`${numberWords(count)} ${rating.label}`}
                  />
                ) : null;
              })}
              {inWork(group) > 0 ? <span>{numberWords(inWork(group))} in the work</span> : null}
              {group.setAside > 0 ? <span>{numberWords(group.setAside)} set aside</span> : null}
            </p>
          </li>
        ))}
      </ul>
      {groups.length > mostBars ? (
        <p className="text-xs text-ink-3">
          The first {mostBars} of {groups.length}. All are in the table.
        </p>
      ) : null}
    </ChartFigure>
  );
}

const inWork = ({ claims, verified, setAside }: Group) => claims - verified - setAside;

function countOf(group: Group, key: string): number {
  return group.ratings.find((rating) => rating.key === key)?.count ?? 0;
}
