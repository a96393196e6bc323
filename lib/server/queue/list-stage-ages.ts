import "server-only";
import type { ClaimFilter } from "@/lib/contract/claim/endpoints";
import type { StageAge } from "@/lib/contract/queue/stage-target";
import { workStages } from "@/lib/domain/queue/overdue";
import type { Actor } from "@/lib/server/actor";
import { claimFilterSql } from "@/lib/server/claim/claim-filter";
import { claimJoins } from "@/lib/server/claim/claim-rows";
import { database } from "@/lib/server/database";
import { overdueSql } from "./overdue-condition";
import { readTargets } from "./stage-targets";

/** How many claims wait in each stage, since when the oldest does, and how many are late; of whichever stage is asked. */
export async function listStageAges(
  actor: Actor,
  given: Omit<ClaimFilter, "queue"> = {},
): Promise<{ items: StageAge[] }> {
  const { stage: _, ...filter } = given;
  const [targets, rows] = await Promise.all([
    readTargets(database(), actor.deskId),
    database().$queryRaw<{ stage: string; count: number; oldest: Date; overdue: number }[]>`
      SELECT c.stage::text AS stage, count(*)::int AS count, min(c.stage_since) AS oldest,
             count(*) FILTER (WHERE ${overdueSql(actor)})::int AS overdue
      FROM claim c ${claimJoins(actor)}
      WHERE ${claimFilterSql(actor, filter)} AND c.stage NOT IN ('verified', 'set_aside') GROUP BY c.stage`,
  ]);
  return {
    items: workStages.map((stage) => {
      const row = rows.find((each) => each.stage === stage);
      return {
        stage,
        count: row?.count ?? 0,
        oldest: row?.oldest.toISOString() ?? null,
        overdue: row?.overdue ?? 0,
        hours: targets[stage] ?? null,
      };
    }),
  };
}
