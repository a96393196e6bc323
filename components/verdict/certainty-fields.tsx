import { type Confidence, confidenceLabels, confidences } from "@/lib/domain/verdict/rating";
import { Field } from "../ui/field";
import { DateInput, Select } from "../ui/input";

type CertaintyFieldsProps = {
  confidence: Confidence | null;
  evidenceUntil: string;
  error: string | undefined;
  onChange: (change: { confidence?: Confidence | null; evidenceUntil?: string }) => void;
};

/** How sure, and up to when evidence was looked at. Both may be left open. */
export function CertaintyFields({ confidence, evidenceUntil, error, onChange }: CertaintyFieldsProps) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field label="How sure">
        {(control) => (
          <Select
            {...control}
            value={confidence ?? ""}
            onChange={({ target }) =>
              onChange({ confidence: confidences.find((one) => one === target.value) ?? null })
            }
          >
            <option value="">Not said</option>
            {confidences.map((one) => (
              <option key={one} value={one}>
                {confidenceLabels[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Evidence up to" error={error}>
        {(control) => (
          <DateInput
            {...control}
            value={evidenceUntil}
            onChange={({ target }) => onChange({ evidenceUntil: target.value })}
          />
        )}
      </Field>
    </div>
  );
}
