import { type SourceType, sourceTypeLabels, sourceTypes } from "@/lib/domain/evidence/source";
import { Field } from "../ui/field";
import { Select } from "../ui/input";

type SourceTypeFieldProps = {
  value: SourceType | "";
  onChange: (type: SourceType | "") => void;
  error?: string | undefined;
};

export function SourceTypeField({ value, onChange, error }: SourceTypeFieldProps) {
  return (
    <Field label="Type of source" error={error}>
      {(control) => (
        <Select
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value as SourceType | "")}
        >
          <option value="">Not said</option>
          {sourceTypes.map((type) => (
            <option key={type} value={type}>
              {sourceTypeLabels[type]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
