import "server-only";
import type { CalculationView } from "@/lib/contract/evidence/calculation";
import type { Database, Prisma } from "@/lib/server/database";
import type { Entries } from "./change-entry";
import { byInclude, toBy } from "./entry-author";

const included = {
  include: {
    ...byInclude.include,
    inputs: { orderBy: { position: "asc" }, include: { evidence: { select: { number: true } } } },
  },
} as const;

export const calculationEntries: Entries<CalculationView> = {
  noun: "calculation",
  called: "calculation",
  find: async (db, deskId, id) => {
    const row = await db.calculation.findUnique({ where: { deskId_id: { deskId, id } }, ...included });
    return row && { view: toView(row), removed: row.removedAt !== null };
  },
  values: ({ title, formula, inputs, result, unit, note }) => ({
    title,
    formula,
    inputs,
    result,
    unit,
    note,
  }),
  mark: (tx, deskId, id, data) => tx.calculation.update({ where: { deskId_id: { deskId, id } }, data }),
};

/** The calculations of a claim, in the order in which they were written. */
export async function readCalculations(
  db: Database,
  deskId: string,
  claimId: string,
): Promise<CalculationView[]> {
  const rows = await db.calculation.findMany({
    where: { deskId, claimId, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    ...included,
  });
  return rows.map(toView);
}

function toView(row: Prisma.CalculationGetPayload<typeof included>): CalculationView {
  const { id, claimId, title, formula, result, unit, note, version } = row;
  return {
    ...{ id, claimId, title, formula, result, unit, note, version },
    inputs: row.inputs.map(({ name, value, unit: of, evidence }) => ({
      name,
      value,
      unit: of,
      evidence: evidence?.number ?? null,
    })),
    ...toBy(row),
  };
}
