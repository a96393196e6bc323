import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { CalculationView, editCalculation as contract } from "@/lib/contract/evidence/calculation";
import type { Actor, Given } from "@/lib/server/actor";
import { calculationEntries } from "./calculation-entries";
import { editEntry } from "./change-entry";
import { inputRows, requireResult } from "./write-calculation";

/** Changes a calculation and computes it anew, where numbers or formula changed. */
export async function editCalculation(
  actor: Actor,
  id: string,
  seen: number | null,
  given: Given<BodyOf<typeof contract>>,
): Promise<CalculationView> {
  return editEntry(calculationEntries, actor, id, seen, async (tx, before) => {
    const { inputs: said, ...fields } = given();
    const { deskId } = actor;
    const { claimId } = before;
    const { title, formula, unit, note } = { ...before, ...fields };
    const inputs = said?.map((one) => ({ ...one, unit: one.unit ?? null, evidence: one.evidence ?? null }));
    const anew = inputs !== undefined || formula !== before.formula;
    const result = anew ? requireResult(formula, inputs ?? before.inputs) : before.result;
    await tx.calculation.update({
      where: { deskId_id: { deskId, id } },
      data: { title, formula, unit, note, result },
    });
    if (!inputs) return;
    const rows = await inputRows(tx, actor, claimId, inputs, before.inputs);
    await tx.calculationInput.deleteMany({ where: { deskId, calculationId: id } });
    await tx.calculationInput.createMany({
      data: rows.map((row) => ({ ...row, deskId, claimId, calculationId: id })),
    });
  });
}
