import type { Stage } from "@/lib/domain/workflow";
import { ProgressSteps } from "../ui/progress-steps";

/** How far along each stage is: steps done, and the one that is current. */
const reached: Record<Exclude<Stage, "set_aside">, { done: number; third: string }> = {
  suggested: { done: 0, third: "In review" },
  open: { done: 1, third: "In review" },
  researching: { done: 1, third: "In review" },
  in_review: { done: 2, third: "In review" },
  disputed: { done: 2, third: "Disputed" },
  verified: { done: 4, third: "In review" },
};

export function ClaimSteps({ stage }: { stage: Stage }) {
  if (stage === "set_aside") return null;
  const { done, third } = reached[stage];
  const labels = [stage === "suggested" ? "Suggested" : "Marked", "Research", third, "Verified"];
  const waits = stage === "open";
  return (
    <ProgressSteps
      label="Where the claim stands"
      words
      steps={labels.map((label, index) => ({
        label,
        state: index < done ? "done" : index === done && !waits ? "now" : "todo",
      }))}
    />
  );
}
