import { Disclosure } from "@/components/ui/disclosure";
import type { AgreementView } from "@/lib/contract/agreement/agreement";
import type { Figure } from "@/lib/domain/agreement/figure";
import { figureWords, twoDigits } from "@/lib/domain/agreement/strength";
import { DataTable } from "./data-table";
import { IntervalChart } from "./interval-chart";

type Row = { name: string; about: string; figure: Figure | null; items: number };

/** The figures with their intervals, drawn and in words; the numbers to four digits behind them. */
export function FigureList({ agreement }: { agreement: AgreementView }) {
  const { kappa, alpha, used, partly } = agreement;
  const without = (figure: "kappa" | "ordinal") =>
    used - partly.reduce((sum, one) => sum + (one.figure === figure ? one.count : 0), 0);
  const rows: Row[] = [
    {
      name: "Krippendorff’s alpha, nominal",
      about: "Is it the same rating or not, among any number of people?",
      figure: alpha.nominal,
      items: used,
    },
    {
      name: "Krippendorff’s alpha, ordinal",
      about: "How far apart? True and mostly true are a smaller difference than true and false.",
      figure: alpha.ordinal,
      items: without("ordinal"),
    },
    {
      name: "Cohen’s kappa",
      about: "The same rating or not, between the first and the second to rate.",
      figure: kappa,
      items: without("kappa"),
    },
  ];
  const lowest = Math.min(0, ...rows.map(({ figure }) => figure?.low ?? 0));
  return (
    <div className="grid gap-3">
      <dl className="rounded-lg border">
        {rows.map(({ name, about, figure, items }) => (
          <div
            key={name}
            className="grid items-center gap-x-8 gap-y-2 border-b px-4 py-3.5 last:border-0 md:grid-cols-[minmax(0,1fr)_minmax(12rem,20.5rem)] xl:grid-cols-[minmax(0,1fr)_25rem]"
          >
            <dt className="min-w-0">
              <span className="font-medium">{name}</span>
              <span className="block text-sm text-ink-3">{about}</span>
            </dt>
            <dd className="grid gap-1.5">
              {figure ? (
                <>
                  <span className="num font-medium">{figureWords(figure)}</span>
                  <IntervalChart figure={figure} from={lowest} />
                </>
              ) : (
                <span className="text-sm text-ink-2">{whyNone(items)}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Disclosure summary="The numbers to four digits">
        <DataTable
          caption="Figures with the ends of their 95% intervals"
          columns={["Figure", "Value", "From", "To", "Rounds"]}
          rows={rows.map(({ name, figure, items }) => ({
            key: name,
            cells: [
              name,
              ...(figure ? [figure.value, figure.low, figure.high].map(fourDigits) : ["none", "", ""]),
              String(items),
            ],
          }))}
        />
      </Disclosure>
    </div>
  );
}

function whyNone(items: number): string {
  return items === 0
    ? "No figure: none of the rounds can be counted here."
    : "No figure: all were rated alike, and so nothing tells agreement from habit.";
}

/** “0.71 (0.55 to 0.87)”, for tables. */
export function shortFigure(figure: Figure | null): string {
  if (!figure) return "none";
  return `${twoDigits(figure.value)} (${twoDigits(figure.low)} to ${twoDigits(figure.high)})`;
}

const fourDigits = (value: number) => value.toFixed(4).replace("-", "\u2212");
