import "server-only";
import type { CalculationView } from "@/lib/contract/evidence/calculation";
import { calculate, unusedInputs } from "@/lib/domain/evidence/calculation";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { requireNoIssues } from "./require-no-issues";

type Input = CalculationView["inputs"][number];
export type InputRow = {
  position: number;
  name: string;
  value: string;
  unit: string | null;
  evidenceId: string | null;
};

/** What a formula gives. @throws FactdeskError `invalid`, with an issue for each fault and each number left over */
export function requireResult(formula: string, inputs: readonly Input[]): string {
  const calculated = calculate(formula, inputs);
  requireNoIssues("issues" in calculated ? calculated.issues : unusedInputs(formula, inputs));
  return "result" in calculated ? calculated.result : "";
}

/**
 * Inputs as rows, each with the evidence that it names by number. Evidence that was taken off is named only by
 * inputs that named it before. @throws FactdeskError `invalid`
 */
export async function inputRows(
  tx: Transaction,
  { deskId }: Actor,
  claimId: string,
  inputs: readonly Input[],
  before: readonly Input[] = [],
): Promise<InputRow[]> {
  const named = inputs.flatMap(({ evidence }) => evidence ?? []);
  const found = await tx.evidence.findMany({
    where: { deskId, claimId, number: { in: named } },
    select: { id: true, number: true, removedAt: true },
  });
  const kept = new Set(before.map(({ evidence }) => evidence));
  const known = new Map(
    found
      .filter(({ number, removedAt }) => !removedAt || kept.has(number))
      .map((one) => [one.number, one.id]),
  );
  requireNoIssues(
    inputs.flatMap(({ evidence }, index) =>
      evidence === null || known.has(evidence)
        ? []
        : [{ path: `inputs.${index}.evidence`, message: `There is no evidence ${evidence} on this claim.` }],
    ),
  );
  return inputs.map(({ name, value, unit, evidence }, position) => ({
    ...{ position, name, value, unit },
    evidenceId: evidence === null ? null : (known.get(evidence) ?? null),
  }));
}
