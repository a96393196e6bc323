/** What a new revision does to a passage. Only the first two are placed without a person. */
export const outcomes = ["unchanged", "moved", "changed", "gone"] as const;
export type PassageOutcome = (typeof outcomes)[number];

/** The outcomes that wait for a person. */
export const repairOutcomes = ["changed", "gone"] as const;

/** What a person may say of a passage whose words changed or are gone. */
export const resolutions = ["confirm", "reselect", "retire"] as const;
export type Resolution = (typeof resolutions)[number];
