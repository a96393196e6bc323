import { TriangleAlert } from "lucide-react";
import type { StatisticsView } from "@/lib/contract/desk/statistics";
import { BarRow } from "./bar-row";
import { ChartFigure } from "./chart-figure";
import { countWords, hoursWords, loadTitle, numberWords } from "./statistics-words";

type Load = StatisticsView["load"];
const mostBars = 12;

/** Who holds how much, the fullest hands first. Who holds nothing stands in the table alone. */
export function LoadChart({ load: { members, overloadedFrom } }: { load: Load }) {
  const holding = members.filter(({ claims, reviews }) => claims + reviews > 0);
  const top = Math.max(overloadedFrom, ...holding.map(({ claims, reviews }) => claims + reviews));
  return (
    <ChartFigure
      title={loadTitle(members)}
      note={`The dashed stroke is the limit: ${overloadedFrom} claims and reviews. In full ink claims, in lighter ink reviews.`}
      table={{
        caption: "What each member holds now and did in the period",
        columns: [
          "Member",
          "Claims held",
          "Reviews held",
          "Oldest held",
          "Overloaded",
          "Verified",
          "Reviewed",
        ],
        rows: members.map(({ member, claims, reviews, oldestHours, overloaded, verified, reviewed }) => ({
          key: member.id,
          cells: [
            member.name,
            ...[claims, reviews].map(numberWords),
            oldestHours === null ? "" : hoursWords(oldestHours),
            overloaded ? "yes" : "no",
            ...[verified, reviewed].map(numberWords),
          ],
        })),
      }}
    >
      {holding.length > 0 ? (
        <ul className="border-y">
          {holding.slice(0, mostBars).map((one) => (
            <BarRow
              key={one.member.id}
              name={
                <>
                  {one.member.name}
                  {one.overloaded ? (
                    <span className="ml-2 inline-flex items-center gap-1 text-sm font-strong">
                      <TriangleAlert aria-hidden="true" className="size-3.5" />
                      Overloaded
                    </span>
                  ) : null}
                </>
              }
              words={heldWords(one)}
              top={top}
              mark={overloadedFrom}
              parts={[
                { key: "claims", value: one.claims, look: "full" },
                { key: "reviews", value: one.reviews, look: "soft" },
              ]}
            />
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">A claim counts here while somebody holds it or its review.</p>
      )}
      {holding.length > mostBars ? (
        <p className="text-xs text-ink-3">The {mostBars} with the fullest hands. All are in the table.</p>
      ) : null}
    </ChartFigure>
  );
}

function heldWords({ claims, reviews, oldestHours }: Load["members"][number]): string {
  const held = [
    claims > 0 ? countWords(claims, "claim") : [],
    reviews > 0 ? countWords(reviews, "review") : [],
  ];
  return `${held.flat().join(", ")}${oldestHours === null ? "" : ` · oldest ${hoursWords(oldestHours)}`}`;
}
