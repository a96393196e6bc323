import "server-only";
import { corrections, type StatisticsView } from "@/lib/contract/desk/statistics";
import { periodOf } from "@/lib/domain/desk/period";
import { requireRight } from "@/lib/domain/policy";
import { deskDay } from "@/lib/domain/queue/overdue";
import type { Actor } from "@/lib/server/actor";
import { measureAgreement } from "@/lib/server/agreement/measure-agreement";
import { readAges } from "./read-ages";
import { readBalance } from "./read-balance";
import { readLoad } from "./read-load";
import { readCorrections, readThroughput } from "./read-throughput";

/**
 * The desk in a period, and as it stands now. Every role may read it; what is blind stays so: no rating is counted
 * before its claim is verified.
 * @throws FactdeskError `invalid` for a period that ends before it begins or is longer than two years
 */
export async function readStatistics(
  actor: Actor,
  given: { from?: string | undefined; to?: string | undefined } = {},
): Promise<StatisticsView> {
  requireRight(actor, "read");
  const period = periodOf(given, deskDay(actor.at.toISOString()));
  const { from, to } = period;
  const [done, ages, agreement, corrected, load, balance] = await Promise.all([
    readThroughput(actor, period),
    readAges(actor),
    measureAgreement(actor, { from, to }),
    readCorrections(actor, period),
    readLoad(actor, period),
    readBalance(actor, period),
  ]);
  const { reopened, ...throughput } = done;
  const { items, used, kappa, alpha } = agreement;
  return {
    ...{ period, throughput, ages, load, balance },
    agreement: { items, used, kappa, alpha },
    corrections: corrections.map((key) => ({
      key,
      ...(key === "claim_reopened" ? reopened : (corrected[key] ?? { count: 0, before: 0 })),
    })),
  };
}
