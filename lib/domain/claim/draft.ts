/** What of a claim can be written without being sent. */
export const draftKinds = ["verdict", "comments"] as const;
export type DraftKind = (typeof draftKinds)[number];
