"use client";

import type { CalculationBody } from "@/lib/client/evidence/use-entries";
import type { CalculationView } from "@/lib/contract/evidence/calculation";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { calculate, calculationLimits } from "@/lib/domain/evidence/calculation";
import { Field, type FieldControl } from "../ui/field";
import { Input } from "../ui/input";
import { Textarea } from "../ui/textarea";
import {
  bodyOfCalculation,
  type CalculationDraft,
  checkCalculation,
  draftOfCalculation,
  sayInputs,
} from "./calculation-draft";
import { CalculationInputs } from "./calculation-inputs";
import { EntryForm } from "./entry-form";
import { useEntryForm } from "./use-entry-form";
import { WorkedSum } from "./worked-sum";

const labels: Record<keyof CalculationDraft, string> = {
  title: "What is calculated",
  inputs: "Numbers and days",
  formula: "Formula",
  unit: "Unit of the result",
  note: "Note",
};

type CalculationFormProps = {
  draftKey: string;
  calculation: CalculationView | null;
  evidence: readonly EvidenceView[];
  onSend: (body: CalculationBody, version: number | null) => Promise<unknown>;
  onCancel: () => void;
};

export function CalculationForm({ draftKey, calculation, evidence, onSend, onCancel }: CalculationFormProps) {
  const state = useEntryForm<CalculationDraft>({
    draftKey,
    initial: draftOfCalculation(calculation),
    version: calculation?.version ?? null,
    labels,
    say: (field, typed) => (field === "inputs" ? sayInputs(typed.inputs) : typed[field]),
    check: checkCalculation,
    send: (typed, version) => onSend(bodyOfCalculation(typed), version),
    theirs: (current) => draftOfCalculation(current as CalculationView),
  });
  const { typed, set, issue } = state;
  const line = (name: "title" | "formula" | "unit", placeholder?: string) => (control: FieldControl) => (
    <Input
      {...control}
      maxLength={calculationLimits[name]}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={name !== "formula"}
      className={name === "formula" ? "num" : ""}
      value={typed[name]}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  return (
    <EntryForm
      label={calculation ? `Calculation: ${calculation.title}` : "Add calculation"}
      submit={calculation ? "Save" : "Add calculation"}
      state={state}
      onCancel={onCancel}
    >
      <Field label={labels.title} error={issue("title")} required>
        {line("title", "Days that the bridge was closed")}
      </Field>
      <CalculationInputs
        inputs={typed.inputs}
        evidence={evidence}
        issue={issue}
        onChange={(inputs) => set({ inputs })}
      />
      <Field
        label={labels.formula}
        hint="+ − * / ^ ( ), % for per cent, min, max, round, abs, sqrt, floor, ceil. A day minus a day is a number of days; add 1 to count both."
        error={issue("formula")}
        required
      >
        {line("formula", "end - start + 1")}
      </Field>
      <Field label={labels.unit} error={issue("unit")} className="w-1/2">
        {line("unit", "days")}
      </Field>
      <LiveResult typed={typed} evidence={evidence} faultSaid={issue("formula") !== undefined} />
      <Field label={labels.note} error={issue("note")}>
        {(control) => (
          <Textarea
            {...control}
            rows={1}
            maxLength={calculationLimits.note}
            value={typed.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </Field>
    </EntryForm>
  );
}

type LiveResultProps = {
  typed: CalculationDraft;
  evidence: readonly EvidenceView[];
  /** What is wrong with the formula stands at its field already. */
  faultSaid: boolean;
};

/** What comes out so far, or what is missing for it, computed here as the desk will compute it. */
function LiveResult({ typed, evidence, faultSaid }: LiveResultProps) {
  const { formula, inputs, unit } = bodyOfCalculation(typed);
  if (formula === "") return null;
  const calculated = calculate(formula, inputs);
  const [fault] = "issues" in calculated ? calculated.issues : [];
  return (
    <output aria-label="Result" className="block rounded-lg border bg-surface px-3.5 py-3">
      {"result" in calculated ? (
        <WorkedSum
          formula={formula}
          inputs={inputs}
          result={calculated.result}
          unit={unit}
          known={evidence.map(({ number }) => number)}
        />
      ) : (
        <span className="text-sm text-ink-3">No result yet.{faultSaid ? null : ` ${fault?.message}`}</span>
      )}
    </output>
  );
}
