"use client";

import { Plus, X } from "lucide-react";
import { useId } from "react";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { calculationLimits } from "@/lib/domain/evidence/calculation";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { IconButton } from "../ui/icon-button";
import { Input, Select } from "../ui/input";
import { emptyInput, type InputDraft, issuePath } from "./calculation-draft";
import { siteOf } from "./evidence-card";

type CalculationInputsProps = {
  inputs: readonly InputDraft[];
  evidence: readonly EvidenceView[];
  issue: (path: string) => string | undefined;
  onChange: (inputs: InputDraft[]) => void;
};

/** The numbers and days that a formula uses, each with a name, a unit and the evidence that it is from. */
export function CalculationInputs({ inputs, evidence, issue, onChange }: CalculationInputsProps) {
  const hint = useId();
  const change = (key: number, next: Partial<InputDraft>) =>
    onChange(inputs.map((input) => (input.key === key ? { ...input, ...next } : input)));
  const next = Math.max(-1, ...inputs.map(({ key }) => key)) + 1;
  return (
    <fieldset className="grid min-w-0 gap-2" aria-describedby={hint}>
      <legend className="mb-1 text-sm font-medium">Numbers and days</legend>
      <p id={hint} className="text-xs text-ink-3">
        A number with a point before decimals and no marks between thousands (1234.5), or a day (2022-03-16).
      </p>
      {inputs.map((input, index) => (
        <InputLine
          key={input.key}
          input={input}
          label={input.name || `${index + 1}`}
          evidence={evidence}
          issue={(field) => issue(issuePath(inputs, index, field))}
          onChange={(changed) => change(input.key, changed)}
          onRemove={() => onChange(inputs.filter(({ key }) => key !== input.key))}
        />
      ))}
      {inputs.length < calculationLimits.inputs ? (
        <Button
          size="sm"
          className="justify-self-start"
          icon={<Plus aria-hidden="true" />}
          onClick={() => onChange([...inputs, emptyInput(next)])}
        >
          Add number
        </Button>
      ) : null}
    </fieldset>
  );
}

type InputLineProps = {
  input: InputDraft;
  label: string;
  evidence: readonly EvidenceView[];
  issue: (field: string) => string | undefined;
  onChange: (next: Partial<InputDraft>) => void;
  onRemove: () => void;
};

function InputLine({ input, label, evidence, issue, onChange, onRemove }: InputLineProps) {
  const off = input.evidence !== "" && !evidence.some(({ number }) => String(number) === input.evidence);
  const text = (name: "name" | "value" | "unit", placeholder: string) => (
    <Field label={fieldLabels[name]} error={issue(name)} hideLabel>
      {(control) => (
        <Input
          {...control}
          maxLength={calculationLimits[name]}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          className="num"
          value={input[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <fieldset aria-label={`Number ${label}`} className="flex min-w-0 items-start gap-1 border-t pt-2">
      <div className="grid min-w-0 flex-1 grid-cols-2 items-start gap-1.5">
        {text("name", "Name")}
        {text("value", "Value")}
        {text("unit", "Unit")}
        <Field label="From" error={issue("evidence")} hideLabel>
          {(control) => (
            <Select
              {...control}
              value={input.evidence}
              onChange={(event) => onChange({ evidence: event.target.value })}
            >
              <option value="">Source</option>
              {off ? <option value={input.evidence}>[{input.evidence}] taken off since</option> : null}
              {evidence.map(({ number, source }) => (
                <option key={number} value={number}>
                  [{number}] {source.title ?? siteOf(source.url)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <IconButton
        size="sm"
        label={`Remove number ${label}`}
        icon={<X aria-hidden="true" />}
        className="mt-1"
        onClick={onRemove}
      />
    </fieldset>
  );
}

const fieldLabels = { name: "Name", value: "Value", unit: "Unit" };
