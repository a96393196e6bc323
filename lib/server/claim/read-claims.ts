import "server-only";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { Database, Prisma } from "@/lib/server/database";
import { type ClaimRecord, claimColumns, claimJoins, toClaimRow } from "./claim-rows";

/**
 * Claims of a desk that meet `where`, in the order of the text, with their passages in the newest revision and
 * what waits for repair.
 */
export async function readClaims(db: Database, deskId: string, where: Prisma.Sql): Promise<ClaimView[]> {
  const records = await db.$queryRaw<ClaimRecord[]>`
    SELECT ${claimColumns} FROM claim c ${claimJoins}
    WHERE c.desk_id = ${deskId}::uuid AND ${where} ORDER BY c.starts_at, c.id`;
  const ids = records.map((record) => record.id);
  const repairs = await db.repair.findMany({
    where: { deskId, claimId: { in: ids }, resolvedAt: null },
    include: { passage: { select: { exact: true } } },
    orderBy: { id: "asc" },
  });
  const passages = await db.passage.findMany({
    where: {
      deskId,
      claimId: { in: ids },
      retiredAt: null,
      id: { notIn: repairs.map(({ passageId }) => passageId) },
    },
    orderBy: [{ startAt: "asc" }, { id: "asc" }],
  });
  const passagesOf = byClaim(passages);
  const repairsOf = byClaim(repairs);
  return records.map((record) => ({
    ...toClaimRow(record),
    splitFromId: record.split_from_id,
    passages: (passagesOf.get(record.id) ?? []).map(({ id, startAt, endAt, exact, prefix, suffix }) => ({
      ...{ id, start: startAt, end: endAt, exact, prefix, suffix },
    })),
    repairs: (repairsOf.get(record.id) ?? []).map(
      ({ id, outcome, passage, startAt, endAt, confidence, method }) => ({
        ...{ id, outcome, was: passage.exact, start: startAt, end: endAt, confidence, method },
      }),
    ),
  }));
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
