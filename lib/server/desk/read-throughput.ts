import "server-only";
import type { CorrectionKey, StatisticsView } from "@/lib/contract/desk/statistics";
import { boundsOf, daysOf, type Period } from "@/lib/domain/desk/period";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { firstIdSince } from "./first-id-since";
import { timeSql, toldSql } from "./told-deeds";

type DayRecord = { day: string; marked: number; verified: number; set_aside: number; reopened: number };
type Throughput = StatisticsView["throughput"] & { reopened: { count: number; before: number } };

/** What was done on each day of the period, and in as many days before it. */
export async function readThroughput(actor: Pick<Actor, "deskId">, period: Period): Promise<Throughput> {
  const { before, start, end } = boundsOf(period);
  const records = await database().$queryRaw<DayRecord[]>`
    SELECT CASE WHEN at < ${timeSql(start)} THEN 'before' ELSE to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') END AS day,
      count(*) FILTER (WHERE deed = 'marked')::int AS marked,
      count(*) FILTER (WHERE deed = 'verified')::int AS verified,
      count(*) FILTER (WHERE deed = 'set_aside')::int AS set_aside,
      count(*) FILTER (WHERE deed = 'reopened')::int AS reopened
    FROM ${toldSql(actor, before)} AS told
    WHERE deed IS NOT NULL AND at < ${timeSql(end)} GROUP BY 1`;
  const byDay = new Map(records.map((record) => [record.day, record]));
  const within = records.filter(({ day }) => day !== "before");
  const sum = (of: (record: DayRecord) => number) => within.reduce((total, one) => total + of(one), 0);
  return {
    days: daysOf(period).map((day) => ({ day, ...deedsOf(byDay.get(day)) })),
    total: {
      marked: sum(({ marked }) => marked),
      verified: sum(({ verified }) => verified),
      setAside: sum(({ set_aside }) => set_aside),
    },
    before: deedsOf(byDay.get("before")),
    reopened: { count: sum(({ reopened }) => reopened), before: byDay.get("before")?.reopened ?? 0 },
  };
}

function deedsOf(record: DayRecord | undefined): StatisticsView["throughput"]["total"] {
  return {
    marked: record?.marked ?? 0,
    verified: record?.verified ?? 0,
    setAside: record?.set_aside ?? 0,
  };
}

type Counts = { count: number; before: number };

/** Revisions that say they correct, and verdicts that came after another of the same claim. */
export async function readCorrections(
  { deskId }: Pick<Actor, "deskId">,
  period: Period,
): Promise<Partial<Record<CorrectionKey, Counts>>> {
  const { before, start, end } = boundsOf(period);
  const [from, first] = [timeSql(before), firstIdSince(before)];
  const rows = await database().$queryRaw<({ key: CorrectionKey } & Counts)[]>`
    SELECT key, count(*) FILTER (WHERE at >= ${timeSql(start)})::int AS count,
      count(*) FILTER (WHERE at < ${timeSql(start)})::int AS before
    FROM (
      SELECT 'article_corrected' AS key, created_at AS at FROM revision
      WHERE desk_id = ${deskId}::uuid AND id >= ${first}::uuid AND created_at >= ${from} AND correction IS NOT NULL
      UNION ALL
      SELECT 'verdict_superseded', submitted_at FROM verdict
      WHERE desk_id = ${deskId}::uuid AND id >= ${first}::uuid AND submitted_at >= ${from} AND supersedes_id IS NOT NULL
    ) AS corrected
    WHERE at < ${timeSql(end)} GROUP BY key`;
  return Object.fromEntries(rows.map(({ key, count, before }) => [key, { count, before }]));
}
