import type { Issue } from "@/lib/domain/errors";

/** Which way evidence points. Stances are ink and shape, never colour: colour means a rating. */
export const stanceLabels = {
  supports: { label: "Supports", sign: "↑" },
  refutes: { label: "Refutes", sign: "↓" },
  mixed: { label: "Mixed", sign: "↕" },
  context: { label: "Context", sign: "→" },
} as const;
export type Stance = keyof typeof stanceLabels;
export const stances = Object.keys(stanceLabels) as [Stance, ...Stance[]];

export const directnessLabels = { primary: "Primary", secondary: "Secondary" } as const;
export type Directness = keyof typeof directnessLabels;
export const directnesses = Object.keys(directnessLabels) as [Directness, ...Directness[]];

/** How much it proves by itself, drawn as bars of ink. */
export const strengthLabels = { strong: "Strong", moderate: "Moderate", weak: "Weak" } as const;
export type Strength = keyof typeof strengthLabels;
export const strengths = Object.keys(strengthLabels) as [Strength, ...Strength[]];

/** Whether the quote stands in the source's capture. */
export const quoteStateLabels = { verified: "Quote verified", not_found: "Quote not found" } as const;
export type QuoteState = keyof typeof quoteStateLabels;
export const quoteStates = Object.keys(quoteStateLabels) as [QuoteState, ...QuoteState[]];

export const evidenceLimits = {
  url: 2_048,
  title: 500,
  quote: 10_000,
  translation: 10_000,
  locator: 500,
  group: 200,
  note: 5_000,
} as const;

/** A translation is of a quote: alone it could be held against nothing. */
export function quoteIssues(said: { quote?: string | null; translation?: string | null }): Issue[] {
  if (!said.translation || said.quote) return [];
  const message = "Give the quote that this is a translation of, or leave the translation out.";
  return [{ path: "quote", message }];
}
