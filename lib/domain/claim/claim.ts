/** The words of a claim, as stored and as sent. Labels are what people read. */
export const kindLabels = {
  event: "Event",
  statistic: "Statistic",
  quotation: "Quotation",
  comparison: "Comparison",
  causal: "Cause",
  legal: "Legal",
  scientific: "Scientific",
  historical: "Historical",
  identity: "Identity",
  other: "Other",
} as const;
export type Kind = keyof typeof kindLabels;
export const kinds = Object.keys(kindLabels) as [Kind, ...Kind[]];

/** Most urgent first: this is also the order in which the queue hands claims out. */
export const priorityLabels = { high: "High", normal: "Normal", low: "Low" } as const;
export type Priority = keyof typeof priorityLabels;
export const priorities = Object.keys(priorityLabels) as [Priority, ...Priority[]];

export const setAsideReasonLabels = {
  not_checkable: "Not checkable",
  opinion: "Opinion",
  prediction: "Prediction",
  duplicate: "Duplicate of another claim",
  not_worth_it: "Not worth checking",
  mistake: "Marked by mistake",
} as const;
export type SetAsideReason = keyof typeof setAsideReasonLabels;
export const setAsideReasons = Object.keys(setAsideReasonLabels) as [SetAsideReason, ...SetAsideReason[]];

/** Longest texts taken, in UTF-16 units, generous enough for any real claim. */
export const claimLimits = {
  wording: 2_000,
  speaker: 300,
  saidWhere: 500,
  reason: 4_000,
  passages: 50,
} as const;
