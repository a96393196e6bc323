import Link from "next/link";
import { formatRelative } from "@/components/ui/format-time";
import type { StageAge } from "@/lib/contract/queue/stage-target";
import { stageLabels } from "@/lib/domain/workflow";
import { type QueueView, queueAddress } from "./queue-view";

/** How old the oldest claim of each stage is, and how many are late: each an address of those claims. */
export function StageAges({ ages, view, now }: { ages: readonly StageAge[]; view: QueueView; now: string }) {
  const waiting = ages.filter(({ count }) => count > 0);
  if (waiting.length === 0) return null;
  const inStage = { ...view, queue: "all" as const, list: null };
  return (
    <ul aria-label="Age by stage" className="queue-line">
      {waiting.map(({ stage, oldest, overdue, hours }) => (
        <li key={stage}>
          <Link
            href={queueAddress({ ...inStage, stage, sort: "waiting" })}
            prefetch={false}
            title={hours === null ? "No target is set" : `Should be left within ${hours} h`}
          >
            {stageLabels[stage]}
            {oldest ? `: oldest ${formatRelative(oldest, Date.parse(now), "short")}` : ""}
          </Link>
          {overdue > 0 ? (
            <Link href={queueAddress({ ...inStage, stage, overdue: true, sort: "due" })} prefetch={false}>
              <strong>{overdue.toLocaleString("en-GB")} late</strong>
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
