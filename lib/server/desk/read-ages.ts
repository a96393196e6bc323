import "server-only";
import type { StatisticsView } from "@/lib/contract/desk/statistics";
import { workStages } from "@/lib/domain/queue/overdue";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { overdueSql } from "@/lib/server/queue/overdue-condition";
import { readTargets } from "@/lib/server/queue/stage-targets";

type AgeRecord = { stage: string; count: number; median: number; oldest: number; late: number };

/** How long claims stand in each stage in which they wait for somebody. Those of archived articles do not wait. */
export async function readAges(actor: Actor): Promise<StatisticsView["ages"]> {
  const { deskId, at } = actor;
  const [targets, records] = await Promise.all([
    readTargets(database(), deskId),
    database().$queryRaw<AgeRecord[]>`
      SELECT c.stage::text AS stage, count(*)::int AS count,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY age.hours) AS median, max(age.hours) AS oldest,
        count(*) FILTER (WHERE ${overdueSql(actor)})::int AS late
      FROM claim c JOIN article a ON a.desk_id = c.desk_id AND a.id = c.article_id,
        LATERAL (SELECT (extract(epoch FROM ${at}::timestamptz - c.stage_since) / 3600)::float8 AS hours) age
      WHERE c.desk_id = ${deskId}::uuid AND c.stage = ANY(${[...workStages]}::text[]::stage[])
        AND a.archived_at IS NULL
      GROUP BY c.stage`,
  ]);
  return workStages.map((stage) => {
    const record = records.find((each) => each.stage === stage);
    return {
      stage,
      count: record?.count ?? 0,
      medianHours: record ? toHours(record.median) : null,
      oldestHours: record ? toHours(record.oldest) : null,
      late: record?.late ?? 0,
      targetHours: targets[stage] ?? null,
    };
  });
}

/** To the minute or so; a clock that runs ahead makes nothing younger than now. */
export function toHours(hours: number): number {
  return Math.max(0, Math.round(hours * 100) / 100);
}
