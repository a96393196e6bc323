import type { ScaleView } from "@/lib/contract/verdict/scale";

/** "Used by 12 verdicts." */
export function usedWords({ verdicts }: Pick<ScaleView, "verdicts">): string {
  if (verdicts === 0) return "Not used by any verdict yet.";
  return `Used by ${verdicts === 1 ? "1 verdict" : `${verdicts} verdicts`}.`;
}
