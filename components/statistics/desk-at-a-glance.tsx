import Link from "next/link";
import type { StatisticsView } from "@/lib/contract/desk/statistics";
import { bucketsOf } from "@/lib/domain/desk/buckets";
import { niceTop } from "./nice-top";
import { StageAges } from "./stage-ages";
import { statisticsAddress } from "./statistics-address";
import { DeedChart, sumOf } from "./throughput";

type Glance = Pick<StatisticsView, "throughput" | "ages">;

/** The desk below one's own work: what was verified in these days, and what waits. Nothing where there is nothing. */
export function DeskAtAGlance({ throughput, ages }: Glance) {
  const buckets = bucketsOf(throughput.days);
  const done = throughput.total.verified + throughput.before.verified;
  if (done === 0 && ages.every(({ count }) => count === 0)) return null;
  return (
    <section aria-label="The desk" className="max-w-7xl px-5 pb-12 max-md:px-4">
      <div className="flex min-h-8 items-baseline gap-2 border-b border-line-2 pb-1.5">
        <h2 className="text-md">The desk</h2>
        <Link
          href={statisticsAddress}
          className="ml-auto rounded-sm text-sm text-ink-2 underline decoration-line-2 underline-offset-3 hover:text-ink"
        >
          Statistics
        </Link>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-8 pt-5 md:grid-cols-2">
        <DeedChart
          deed="verified"
          throughput={throughput}
          buckets={buckets}
          top={niceTop(Math.max(0, ...buckets.map((bucket) => sumOf(bucket, "verified"))))}
          withTable
        />
        <StageAges ages={ages} />
      </div>
    </section>
  );
}
