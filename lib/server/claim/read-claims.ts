import "server-only";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import { type Database, Prisma } from "@/lib/server/database";
import { type ClaimRecord, claimColumns, claimJoins, toClaimRow } from "./claim-rows";

type PassageRow = { claimId: string } & ClaimView["passages"][number];
type RepairRow = { claimId: string } & ClaimView["repairs"][number];

/**
 * Claims of a desk that meet `where`, as the person who asks may see them, in the order of the text, with their
 * passages in the newest revision and what waits for repair.
 */
export async function readClaims(
  db: Database,
  viewer: Pick<Actor, "deskId" | "memberId">,
  where: Prisma.Sql,
): Promise<ClaimView[]> {
  const { deskId } = viewer;
  const records = await db.$queryRaw<ClaimRecord[]>`
    SELECT ${claimColumns} FROM claim c ${claimJoins(viewer)}
    WHERE c.desk_id = ${deskId}::uuid AND ${where} ORDER BY c.starts_at, c.id`;
  // One row of JSON each: an article may have ten thousand claims, and Prisma's objects and lists of ids cost more.
  const [found] = await db.$queryRaw<{ passages: PassageRow[]; repairs: RepairRow[] }[]>`
    SELECT
      (SELECT coalesce(json_agg(json_build_object(
         'claimId', p.claim_id, 'id', p.id, 'start', p.start_at, 'end', p.end_at,
         'exact', p.exact, 'prefix', p.prefix, 'suffix', p.suffix) ORDER BY p.start_at, p.id), '[]')
       FROM claim c JOIN passage p ON p.desk_id = c.desk_id AND p.article_id = c.article_id AND p.claim_id = c.id
       WHERE c.desk_id = ${deskId}::uuid AND ${where} AND p.retired_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM repair r WHERE r.desk_id = p.desk_id AND r.passage_id = p.id AND r.resolved_at IS NULL)
      ) AS passages,
      (SELECT coalesce(json_agg(json_build_object(
         'claimId', r.claim_id, 'id', r.id, 'revision', v.number, 'outcome', r.outcome, 'was', p.exact,
         'start', r.start_at, 'end', r.end_at, 'confidence', r.confidence, 'method', r.method) ORDER BY r.id), '[]')
       FROM claim c JOIN repair r ON r.desk_id = c.desk_id AND r.claim_id = c.id
       JOIN passage p ON p.desk_id = r.desk_id AND p.id = r.passage_id
       JOIN revision v ON v.desk_id = r.desk_id AND v.id = r.revision_id
       WHERE c.desk_id = ${deskId}::uuid AND ${where} AND r.resolved_at IS NULL) AS repairs`;
  const passagesOf = byClaim(found?.passages ?? []);
  const repairsOf = byClaim(found?.repairs ?? []);
  return records.map((record) => ({
    ...toClaimRow(record),
    splitFromId: record.split_from_id,
    passages: (passagesOf.get(record.id) ?? []).map(({ claimId: _, ...passage }) => passage),
    repairs: (repairsOf.get(record.id) ?? []).map(({ claimId: _, ...repair }) => repair),
  }));
}

/** One claim that is known to be there, as the person who asks may see it. @throws FactdeskError `unexpected` */
export async function readClaim(
  db: Database,
  viewer: Pick<Actor, "deskId" | "memberId">,
  id: string,
): Promise<ClaimView> {
  const [claim] = await readClaims(db, viewer, Prisma.sql`c.id = ${id}::uuid`);
  if (!claim) throw new FactdeskError("unexpected");
  return claim;
}

function byClaim<Row extends { claimId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.claimId);
    if (group) group.push(row);
    else groups.set(row.claimId, [row]);
  }
  return groups;
}
