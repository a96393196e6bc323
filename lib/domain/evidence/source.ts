/** What a source is. Ink, never colour: colour means a rating. */
export const sourceTypeLabels = {
  official_data: "Official data",
  legislation: "Legislation",
  court: "Court",
  peer_reviewed: "Peer-reviewed",
  preprint: "Preprint",
  report: "Report",
  dataset: "Data set",
  interview: "Interview",
  expert: "Expert",
  news: "News",
  press_release: "Press release",
  social_post: "Social post",
  video: "Video",
  archive: "Archive",
  fact_check: "Other fact-check",
} as const;
export type SourceType = keyof typeof sourceTypeLabels;
export const sourceTypes = Object.keys(sourceTypeLabels) as [SourceType, ...SourceType[]];

/** How far the desk relies on a source, from most to least. Null is not judged yet. */
export const reliabilityLabels = {
  reliable: "Reliable",
  usually_reliable: "Usually reliable",
  mixed: "Mixed record",
  unreliable: "Unreliable",
} as const;
export type Reliability = keyof typeof reliabilityLabels;
export const reliabilities = Object.keys(reliabilityLabels) as [Reliability, ...Reliability[]];

/** What a look at a source's address found. */
export const checkOutcomeLabels = {
  same: "Unchanged",
  changed: "Changed",
  moved: "Moved",
  gone: "Gone",
  unreachable: "Not reached",
} as const;
export type CheckOutcome = keyof typeof checkOutcomeLabels;
export const checkOutcomes = Object.keys(checkOutcomeLabels) as [CheckOutcome, ...CheckOutcome[]];

export const sourceLimits = {
  title: 500,
  publisher: 300,
  author: 200,
  authors: 50,
  reliabilityNote: 5_000,
  interests: 5_000,
} as const;
