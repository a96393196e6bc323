import type { StatisticsView } from "@/lib/contract/desk/statistics";
import { type Bucket, bucketSize, bucketsOf } from "@/lib/domain/desk/buckets";
import { BarsOverTime } from "./bars-over-time";
import { Behind, ChartFigure, type TableBehind } from "./chart-figure";
import { niceTop } from "./nice-top";
import { comparedWords, dayWords, numberWords, spanWords } from "./statistics-words";

type Day = StatisticsView["throughput"]["days"][number];
type Deed = "verified" | "marked" | "setAside";

export const deedWords: Record<Deed, string> = {
  verified: "verified",
  marked: "marked",
  setAside: "set aside",
};
const deeds = Object.keys(deedWords) as Deed[];

/** What the desk did, deed by deed: bars of days, weeks or months on one scale. */
export function Throughput({ throughput }: { throughput: StatisticsView["throughput"] }) {
  const { days } = throughput;
  const buckets = bucketsOf(days);
  const top = niceTop(Math.max(0, ...buckets.flatMap((bucket) => deeds.map((deed) => sumOf(bucket, deed)))));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-3">
        {deeds.map((deed) => (
          <DeedChart key={deed} deed={deed} throughput={throughput} buckets={buckets} top={top} />
        ))}
      </div>
      <Behind {...tableOf(buckets, bucketSize(days.length))} />
    </div>
  );
}

/** One deed alone, as the first page shows it. */
export function DeedChart({
  deed,
  throughput: { total, before, days },
  buckets,
  top,
  withTable,
}: {
  deed: Deed;
  throughput: StatisticsView["throughput"];
  buckets: readonly Bucket<Day>[];
  top: number;
  withTable?: boolean;
}) {
  const table = withTable ? { table: tableOf(buckets, bucketSize(days.length)) } : {};
  const note = comparedWords(total[deed], before[deed], days.length);
  return (
    <ChartFigure title={`${numberWords(total[deed])} ${deedWords[deed]}, ${note}`} {...table}>
      <BarsOverTime
        label={`Claims ${deedWords[deed]} a ${bucketSize(days.length)}`}
        top={top}
        bars={buckets.map((bucket) => ({
          key: bucket.from,
          label: nameOf(bucket),
          value: sumOf(bucket, deed),
        }))}
      />
    </ChartFigure>
  );
}

export const sumOf = (bucket: Bucket<Day>, deed: Deed) =>
  bucket.items.reduce((sum, day) => sum + day[deed], 0);

const nameOf = ({ from, to }: Bucket<Day>) => (from === to ? dayWords(from) : spanWords(from, to));

function tableOf(buckets: readonly Bucket<Day>[], size: string): TableBehind {
  return {
    caption: `Claims verified, marked and set aside a ${size}`,
    columns: [`${size.charAt(0).toUpperCase()}${size.slice(1)}`, "Verified", "Marked", "Set aside"],
    rows: buckets.map((bucket) => ({
      key: bucket.from,
      cells: [spanWords(bucket.from, bucket.to), ...deeds.map((deed) => numberWords(sumOf(bucket, deed)))],
    })),
  };
}
