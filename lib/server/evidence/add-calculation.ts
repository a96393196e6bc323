import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { CalculationView, addCalculation as contract } from "@/lib/contract/evidence/calculation";
import type { Actor, Given } from "@/lib/server/actor";
import { newId } from "@/lib/server/new-id";
import { calculationEntries } from "./calculation-entries";
import { addEntry } from "./change-entry";
import { inputRows, requireResult } from "./write-calculation";

/** Records a calculation of a claim, with what it gives. */
export async function addCalculation(
  actor: Actor,
  claimId: string,
  given: Given<BodyOf<typeof contract>>,
): Promise<CalculationView> {
  return addEntry(calculationEntries, actor, claimId, async (tx) => {
    const { title, formula, unit = null, note = null, inputs: said } = given();
    const inputs = said.map((one) => ({ ...one, unit: one.unit ?? null, evidence: one.evidence ?? null }));
    const result = requireResult(formula, inputs);
    const rows = await inputRows(tx, actor, claimId, inputs);
    const { deskId, memberId: createdById, at } = actor;
    const id = newId();
    const kept = { deskId, id, claimId, createdById, createdAt: at, updatedAt: at };
    await tx.calculation.create({ data: { title, formula, result, unit, note, ...kept } });
    await tx.calculationInput.createMany({
      data: rows.map((row) => ({ ...row, deskId, claimId, calculationId: id })),
    });
    return id;
  });
}
