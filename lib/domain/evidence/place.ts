/** How one says where in a source a quote stands. */
export const placeKindLabels = {
  page: "Page",
  time: "Time",
  paragraph: "Paragraph",
  other: "Other",
} as const;
export type PlaceKind = keyof typeof placeKindLabels;
export const placeKinds = Object.keys(placeKindLabels) as [PlaceKind, ...PlaceKind[]];

const time = /^\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:\s*[-–]\s*\d{1,3}:[0-5]\d(?::[0-5]\d)?)?$/;
const said: Record<"page" | "paragraph", RegExp> = {
  page: /^(?:pages?\b|pp?\.)\s*/i,
  paragraph: /^(?:paragraphs?\b|paras?\.?(?![a-z])|¶+)\s*/i,
};

/** What kind of place a locator names, and which one: "p. 12" is the page 12. */
export function placeOf(locator: string): { kind: PlaceKind; text: string } {
  const trimmed = locator.trim();
  if (time.test(trimmed)) return { kind: "time", text: trimmed };
  for (const kind of ["page", "paragraph"] as const) {
    const text = trimmed.replace(said[kind], "");
    if (text !== trimmed) return { kind, text };
  }
  return { kind: "other", text: trimmed };
}

/**
 * A locator as everybody on a desk writes it: "p. 12", "pp. 12–14", "03:15", "para. 4", or the words themselves.
 * A place that names its kind already is not given it twice; no text is an empty locator.
 */
export function locatorOf(kind: PlaceKind, text: string): string {
  const bare = (kind === "page" || kind === "paragraph" ? text.replace(said[kind], "") : text).trim();
  if (bare === "" || kind === "other") return bare;
  const spanned = bare.replace(/(?<=\d)\s*[-–]\s*(?=\d)/g, "–");
  if (kind === "time") return time.test(bare) ? spanned.replace(/(?<=^|–)(?=\d:)/g, "0") : bare;
  const several = /\d\s*(?:–|,|and|&)\s*\d/.test(spanned);
  if (kind === "page") return `${several ? "pp." : "p."} ${spanned}`;
  return `${several ? "paras." : "para."} ${spanned}`;
}
