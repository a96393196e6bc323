/** The outcomes of a new revision that wait for a person. */
export const repairOutcomes = ["changed", "gone"] as const;

/** What a person may say of a passage whose words changed or are gone. */
export const resolutions = ["confirm", "reselect", "retire"] as const;
export type Resolution = (typeof resolutions)[number];
