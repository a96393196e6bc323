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

export const evidenceLimits = { url: 2_048, title: 500, quote: 10_000, locator: 500, note: 5_000 } as const;
