import { IntervalChart } from "@/components/agreement/interval-chart";
import type { StatisticsView } from "@/lib/contract/desk/statistics";
import type { Figure } from "@/lib/domain/agreement/figure";
import { figureWords, twoDigits } from "@/lib/domain/agreement/strength";
import { ChartFigure } from "./chart-figure";
import { countWords } from "./statistics-words";

/** The figures of the page on agreement, in short. */
export function AgreementFigures({ agreement }: { agreement: StatisticsView["agreement"] }) {
  const { kappa, alpha, used, items } = agreement;
  const rows = [
    { name: "Alpha, ordinal", figure: alpha.ordinal },
    { name: "Alpha, nominal", figure: alpha.nominal },
    { name: "Cohen’s kappa", figure: kappa },
  ];
  const lowest = Math.min(0, ...rows.map(({ figure }) => figure?.low ?? 0));
  return (
    <ChartFigure
      title={titleOf(alpha.nominal, used, items)}
      table={{
        caption: "Agreement with the ends of its 95% intervals",
        columns: ["Figure", "Value", "From", "To"],
        rows: rows.map(({ name, figure }) => ({
          key: name,
          cells: [
            name,
            ...(figure ? [figure.value, figure.low, figure.high].map(twoDigits) : ["none", "", ""]),
          ],
        })),
      }}
    >
      <dl className="border-y">
        {rows.map(({ name, figure }) => (
          <div
            key={name}
            className="grid items-center gap-x-8 gap-y-1 border-b py-2.5 last:border-0 sm:grid-cols-[8rem_minmax(0,1fr)]"
          >
            <dt className="font-medium">{name}</dt>
            <dd className="grid gap-1">
              {figure ? (
                <>
                  <span className="num text-sm text-ink-2">{figureWords(figure)}</span>
                  <IntervalChart figure={figure} from={lowest} />
                </>
              ) : (
                <span className="text-sm text-ink-2">None: too little was rated apart, or all alike.</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </ChartFigure>
  );
}

/** In the words of the page on agreement, which praises nothing that chance alone could have given. */
function titleOf(figure: Figure | null, used: number, items: number): string {
  const over = `${countWords(used, "round")} of ${items}`;
  return figure ? `Over ${over} alpha is ${figureWords(figure)}` : `${over} can be compared`;
}
