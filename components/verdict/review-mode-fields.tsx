import { faultOfPanel } from "@/lib/domain/verdict/review-mode";
import type { ReviewMode } from "@/lib/domain/workflow";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { RadioCards } from "../ui/radio-cards";

/** What a form of the way of reviewing holds; the numbers as they are typed. `desk` is to do as the desk does. */
export type TypedReview = { mode: ReviewMode | "desk"; votes: string; carry: string };

const ways: Record<ReviewMode, { label: string; hint: string }> = {
  single: {
    label: "Single review",
    hint: "A second person reads the verdict and confirms it, asks for changes or disputes it.",
  },
  blind_double: {
    label: "Blind double review",
    hint: "The second person rates without seeing the first verdict. Verified if both rate alike, else an editor decides.",
  },
  panel: {
    label: "Panel",
    hint: "Several people vote without seeing each other or the verdict. Its author has no vote.",
  },
};

/** The way of reviewing in one line: "Panel: 3 vote, 2 must agree". */
export function reviewWords({ reviewMode, panel }: ReviewWay): string {
  const { label } = ways[reviewMode];
  return reviewMode === "panel" && panel ? `${label}: ${panel.votes} vote, ${panel.carry} must agree` : label;
}

export type ReviewWay = { reviewMode: ReviewMode; panel: { votes: number; carry: number } | null };

/** What is wrong with a panel's numbers, and in which field; null where nothing is, or not as far as is known. */
export function wrongPanel({ mode, votes, carry }: TypedReview, mayVote: number | null): PanelFault {
  return mode === "panel" ? faultOfPanel({ votes: Number(votes), carry: Number(carry) }, mayVote) : null;
}
type PanelFault = ReturnType<typeof faultOfPanel>;

export type ReviewBody = { reviewMode: ReviewMode | null; votes?: number; carry?: number };

/** What is sent for what was typed. */
export function reviewBody({ mode, votes, carry }: TypedReview): ReviewBody {
  if (mode === "desk") return { reviewMode: null };
  return mode === "panel"
    ? { reviewMode: mode, votes: Number(votes), carry: Number(carry) }
    : { reviewMode: mode };
}

type ReviewModeFieldsProps = {
  value: TypedReview;
  /** Offered as a choice of its own where there is a desk to follow. */
  asDesk: boolean;
  fault: PanelFault;
  onChange: (value: TypedReview) => void;
};

/** How claims are reviewed, and of a panel how many vote and how many must agree. */
export function ReviewModeFields({ value, asDesk, fault, onChange }: ReviewModeFieldsProps) {
  const desk = {
    value: "desk",
    label: "As the desk does",
    hint: "And as it will, if the desk changes its way.",
  };
  const modes = Object.entries(ways).map(([mode, words]) => ({ value: mode, ...words }));
  return (
    <div className="grid gap-4">
      <RadioCards
        legend="How claims are reviewed"
        hideLegend
        name="review-mode"
        options={asDesk ? [desk, ...modes] : modes}
        value={value.mode}
        onChange={(mode) => onChange({ ...value, mode: mode as TypedReview["mode"] })}
      />
      {value.mode === "panel" ? (
        <div className="grid grid-cols-2 items-start gap-3">
          {(["votes", "carry"] as const).map((field) => (
            <Field
              key={field}
              label={field === "votes" ? "How many vote" : "How many must agree"}
              error={fault?.path === field ? fault.message : null}
            >
              {(control) => (
                <Input
                  {...control}
                  type="number"
                  inputMode="numeric"
                  min={2}
                  max={15}
                  value={value[field]}
                  onChange={({ target }) => onChange({ ...value, [field]: target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      ) : null}
    </div>
  );
}
