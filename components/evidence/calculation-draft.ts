import type { CalculationView } from "@/lib/contract/evidence/calculation";
import { calculate, unusedInputs } from "@/lib/domain/evidence/calculation";

/** A number or a day of a calculation as its form holds it. `key` tells lines apart while their names change. */
export type InputDraft = { key: number; name: string; value: string; unit: string; evidence: string };

export type CalculationDraft = {
  title: string;
  inputs: InputDraft[];
  formula: string;
  unit: string;
  note: string;
};

export function emptyInput(key: number): InputDraft {
  return { key, name: "", value: "", unit: "", evidence: "" };
}

export function draftOfCalculation(calculation: CalculationView | null): CalculationDraft {
  const inputs = calculation?.inputs.map(({ name, value, unit, evidence }, key) => ({
    ...{ key, name, value, unit: unit ?? "", evidence: evidence === null ? "" : String(evidence) },
  }));
  return {
    title: calculation?.title ?? "",
    inputs: inputs ?? [emptyInput(0), emptyInput(1)],
    formula: calculation?.formula ?? "",
    unit: calculation?.unit ?? "",
    note: calculation?.note ?? "",
  };
}

/** As it is sent. Lines in which nothing was typed are left out. */
export function bodyOfCalculation({ title, inputs, formula, unit, note }: CalculationDraft) {
  return {
    title: title.trim(),
    formula: formula.trim(),
    unit: unit.trim() || null,
    note: note.trim() || null,
    inputs: inputs.filter(isFilled).map((input) => ({
      name: input.name.trim(),
      value: input.value.trim(),
      unit: input.unit.trim() || null,
      evidence: input.evidence === "" ? null : Number(input.evidence),
    })),
  };
}

function isFilled({ name, value, unit, evidence }: InputDraft): boolean {
  return [name, value, unit, evidence].some((text) => text.trim() !== "");
}

/** Faults by the place of a line in the form, which is not its place in what is sent once a line is left out. */
export function issuePath(inputs: readonly InputDraft[], index: number, field: string): string {
  const sent = inputs.slice(0, index).filter(isFilled).length;
  const input = inputs[index];
  return input && isFilled(input) ? `inputs.${sent}.${field}` : "";
}

export function checkCalculation(draft: CalculationDraft) {
  const { title, formula, inputs } = bodyOfCalculation(draft);
  const calculated = calculate(formula, inputs);
  const missing = title ? [] : [{ path: "title", message: "Say what is calculated." }];
  return [...missing, ...("issues" in calculated ? calculated.issues : unusedInputs(formula, inputs))];
}

/** Lines as they are compared with what somebody else saved. */
export function sayInputs(inputs: readonly InputDraft[]): string {
  return inputs
    .filter(isFilled)
    .map(({ name, value, unit, evidence }) =>
      [`${name} = ${value}`, unit, evidence && `[${evidence}]`].filter(Boolean).join(" "),
    )
    .join("; ");
}
