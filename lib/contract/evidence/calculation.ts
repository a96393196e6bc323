import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { byId, id, perhapsWords, person, someWords, time, words } from "@/lib/contract/values";
import { calculationLimits } from "@/lib/domain/evidence/calculation";

/** A calculation that a reader can redo: named numbers and days, each with its source, a formula and what it gives. */
export const calculation = z.object({
  id,
  claimId: id,
  title: z.string(),
  formula: z.string(),
  /** What the formula gave when it was saved: a plain decimal, after “≈ ” where it is rounded, or a day. */
  result: z.string(),
  unit: z.string().nullable(),
  note: z.string().nullable(),
  inputs: z.array(
    z.object({
      name: z.string(),
      value: z.string(),
      unit: z.string().nullable(),
      /** The number of the claim's evidence that it is from. */
      evidence: z.int().nullable(),
    }),
  ),
  version: z.int(),
  createdBy: person,
  createdAt: time,
  updatedAt: time,
});
export type CalculationView = z.output<typeof calculation>;

const title = someWords(calculationLimits.title, "Say what is calculated.");
const formula = someWords(calculationLimits.formula, "Write a formula, such as end - start + 1.");
const fields = {
  unit: perhapsWords(calculationLimits.unit).optional(),
  note: perhapsWords(calculationLimits.note).optional(),
};
const inputs = z
  .array(
    z.object({
      name: words(calculationLimits.name),
      value: words(calculationLimits.value),
      unit: perhapsWords(calculationLimits.unit).optional(),
      evidence: z.int().min(1).max(2_147_483_647).nullable().optional(),
    }),
  )
  .max(calculationLimits.inputs, { error: `At most ${calculationLimits.inputs} numbers.` });

export const addCalculation = endpoint({
  method: "POST",
  path: "/claims/{id}/calculations",
  tag: "Evidence",
  summary:
    "Record a calculation. Values are plain decimals (1234.5) or days (2022-03-16), each used in the formula; the desk computes, exactly. A result that had to be rounded begins with “≈ ”.",
  params: byId,
  body: z.object({ title, formula, ...fields, inputs }),
  answer: calculation,
  status: 201,
});

export const editCalculation = endpoint({
  method: "PATCH",
  path: "/calculations/{id}",
  tag: "Evidence",
  summary: "Change a calculation; it is computed anew. Inputs are given all or not at all.",
  params: byId,
  body: z.object({
    title: title.optional(),
    formula: formula.optional(),
    ...fields,
    inputs: inputs.optional(),
  }),
  answer: calculation,
  status: 200,
  ifMatch: "required",
});

export const removeCalculation = endpoint({
  method: "DELETE",
  path: "/calculations/{id}",
  tag: "Evidence",
  summary: "Take a calculation off its claim. History keeps it.",
  params: byId,
  status: 204,
  ifMatch: "optional",
});

export const restoreCalculation = endpoint({
  method: "POST",
  path: "/calculations/{id}/restore",
  tag: "Evidence",
  summary: "Put back a calculation that was taken off.",
  params: byId,
  answer: calculation,
  status: 200,
  ifMatch: "optional",
});
