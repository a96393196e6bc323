/** What a search was after. A claim is searched for and against when there is one of each, or one after either. */
export const soughtLabels = {
  supporting: { label: "For the claim", sign: "↑" },
  refuting: { label: "Against the claim", sign: "↓" },
  either: { label: "Either", sign: "↕" },
} as const;
export type Sought = keyof typeof soughtLabels;
export const soughts = Object.keys(soughtLabels) as [Sought, ...Sought[]];

export const searchLimits = { place: 500, query: 1_000, found: 5_000 } as const;
