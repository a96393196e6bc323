import { useId } from "react";
import {
  type Directness,
  directnesses,
  directnessLabels,
  type Stance,
  type Strength,
  stanceLabels,
  stances,
  strengthLabels,
  strengths,
} from "@/lib/domain/evidence/evidence";
import { FieldError } from "../ui/field";
import { RadioCards } from "../ui/radio-cards";
import type { EvidenceDraft } from "./evidence-draft";
import { StrengthBars } from "./strength-bars";

const stanceWords: Record<Stance, string> = {
  supports: "supports the claim",
  refutes: "refutes it",
  mixed: "does both",
  context: "gives context",
};

type StanceChoiceProps = {
  value: Stance | null;
  onChange: (stance: Stance) => void;
  error: string | undefined;
};

export function StanceChoice({ value, onChange, error }: StanceChoiceProps) {
  const errorId = useId();
  return (
    <div className="grid gap-1.5">
      <RadioCards
        legend="Which way it points"
        name="stance"
        layout="chips"
        value={value}
        onChange={(next) => onChange(next as Stance)}
        options={stances.map((stance) => ({
          value: stance,
          label: `${stanceLabels[stance].sign} ${stanceWords[stance]}`,
        }))}
        errorId={error && errorId}
      />
      <FieldError id={errorId}>{error}</FieldError>
    </div>
  );
}

type WeightChoicesProps = {
  draft: Pick<EvidenceDraft, "strength" | "directness">;
  onChange: (change: Partial<EvidenceDraft>) => void;
  /** What the source is, where nothing else is said. */
  inherited: Directness | null;
};

const open = "";

/** How much it proves, and how near it is to what happened. Either may be left open. */
export function WeightChoices({ draft, onChange, inherited }: WeightChoicesProps) {
  return (
    <>
      <RadioCards
        legend="Strength"
        name="strength"
        layout="chips"
        value={draft.strength ?? open}
        onChange={(value) => onChange({ strength: (value as Strength) || null })}
        options={[
          ...strengths.map((strength) => ({
            value: strength,
            label: strengthLabels[strength],
            icon: <StrengthBars strength={strength} />,
          })),
          { value: open, label: "Not judged" },
        ]}
      />
      <RadioCards
        legend="Primary or secondary"
        name="directness"
        layout="chips"
        value={draft.directness ?? open}
        onChange={(value) => onChange({ directness: (value as Directness) || null })}
        options={[
          ...directnesses.map((value) => ({ value, label: directnessLabels[value] })),
          {
            value: open,
            label: inherited ? `As its source: ${directnessLabels[inherited].toLowerCase()}` : "Not said",
          },
        ]}
      />
    </>
  );
}
