import "server-only";
import type { GateFacts } from "@/lib/domain/verdict/gate-questions";
import {
  askGates,
  type GateAnswer,
  type GateKey,
  type GateSetting,
  gateSettings,
  isGateKey,
} from "@/lib/domain/verdict/gates";
import type { Database } from "@/lib/server/database";

/** Who waived a gate, when and why; of waivers that were not taken back. */
export type StandingWaiver = {
  key: GateKey;
  reason: string;
  by: { id: string; name: string };
  at: string;
};

export type ClaimGates = { answers: GateAnswer[]; waivers: StandingWaiver[] };

/** Every gate as the desk has set it. */
export async function readGateSettings(db: Database, deskId: string): Promise<GateSetting[]> {
  const rows = await db.gateSetting.findMany({ where: { deskId } });
  return gateSettings(rows.flatMap(({ key, ...row }) => (isGateKey(key) ? [{ key, ...row }] : [])));
}

/** The gates of claims, by claim id; two statements however many claims. Claims of other desks are left out. */
export async function readGates(
  db: Database,
  deskId: string,
  claimIds: readonly string[],
): Promise<Map<string, ClaimGates>> {
  const settings = await readGateSettings(db, deskId);
  const records = await db.$queryRaw<({ id: string; waivers: StandingWaiver[] } & GateFacts)[]>`
    SELECT c.id, c.stale_since IS NOT NULL AS stale,
      (SELECT count(*)::int FROM repair r
       WHERE r.desk_id = c.desk_id AND r.claim_id = c.id AND r.resolved_at IS NULL) AS "openRepairs",
      (SELECT count(*)::int FROM thread t
       LEFT JOIN verdict v ON v.desk_id = t.desk_id AND v.claim_id = t.claim_id AND v.id = t.verdict_id
       WHERE t.desk_id = c.desk_id AND t.claim_id = c.id AND t.resolved_at IS NULL
         AND NOT (coalesce(v.blind, false) AND v.claim_version > coalesce(c.revealed_version, 0))) AS "openThreads",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('number', e.number, 'sourceId', e.source_id,
          'group', e.independence_group, 'stance', e.stance, 'directness', coalesce(e.directness, s.directness),
          'quoted', coalesce(btrim(e.quote) <> '', false), 'quoteState', e.quote_state) ORDER BY e.number), '[]')
       FROM evidence e JOIN source s ON s.desk_id = e.desk_id AND s.id = e.source_id
       WHERE e.desk_id = c.desk_id AND e.claim_id = c.id AND e.removed_at IS NULL) AS evidence,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('sought', l.sought)), '[]') FROM search_record l
       WHERE l.desk_id = c.desk_id AND l.claim_id = c.id AND l.removed_at IS NULL) AS searches,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('asked', q.asked_on IS NOT NULL,
          'saysWhyNot', q.why_not IS NOT NULL)), '[]') FROM claimant_request q
       WHERE q.desk_id = c.desk_id AND q.claim_id = c.id AND q.removed_at IS NULL) AS requests,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('key', w.key, 'reason', w.reason,
          'by', jsonb_build_object('id', w.by_id, 'name', p.name),
          'at', to_char(w.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
       FROM gate_waiver w JOIN member m ON m.desk_id = w.desk_id AND m.id = w.by_id
       JOIN person p ON p.id = m.person_id
       WHERE w.desk_id = c.desk_id AND w.claim_id = c.id AND w.ended_at IS NULL) AS waivers
    FROM claim c WHERE c.desk_id = ${deskId}::uuid AND c.id = ANY(${[...claimIds]}::uuid[])`;
  return new Map(
    records.map(({ id, waivers, ...facts }) => [
      id,
      { answers: askGates(settings, facts, new Set(waivers.map(({ key }) => key))), waivers },
    ]),
  );
}

/** The gates of one claim; none when it is not there. */
export async function readGatesOf(db: Database, deskId: string, claimId: string): Promise<ClaimGates> {
  return (await readGates(db, deskId, [claimId])).get(claimId) ?? { answers: [], waivers: [] };
}
