/** Where the text of a revision came from. */
export const origins = ["pasted", "html", "file", "fetched", "edited"] as const;
export type Origin = (typeof origins)[number];
