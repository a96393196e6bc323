import type { ShownRating } from "@/lib/domain/verdict/rating-scale";
import type { GivenRating, ReportSnapshot } from "./report-snapshot";
import { partedClaims, pendingVerdict, settledVerdict } from "./standing";

/** What a rating in the report means. */
export type KeyEntry = {
  rating: GivenRating;
  /** Whether a verdict that stands has it: only then has it a colour. */
  stands: boolean;
  /** "Version 1 of the scale" where the report has ratings of more than one; else null. */
  version: string | null;
};

/** Every rating that is named in a report, once: of the verdicts, of proposals, and of those who rated apart. */
export function ratingKeyOf(snapshot: ReportSnapshot): KeyEntry[] {
  const found = new Map<string, { rating: GivenRating; stands: boolean; versions: Set<number> }>();
  const all = new Set<number>();
  const note = (rating: GivenRating, stands: boolean) => {
    const { scaleVersion, ...look } = rating;
    const key = JSON.stringify(look, Object.keys(look).sort());
    const entry = found.get(key) ?? { rating, stands: false, versions: new Set() };
    entry.stands ||= stands;
    for (const version of scaleVersion === null ? [] : [scaleVersion]) {
      entry.versions.add(version);
      all.add(version);
    }
    found.set(key, entry);
  };
  for (const claim of partedClaims(snapshot.claims).kept) {
    const settled = settledVerdict(claim);
    const pending = pendingVerdict(claim);
    if (settled) note(settled.rating, true);
    if (pending) note(pending.rating, false);
    for (const { rating } of claim.ratings) note(rating, false);
  }
  return inScaleOrder([...found.values()], snapshot.scale).map(({ rating, stands, versions }) => ({
    rating,
    stands,
    version: all.size > 1 ? versionWords([...versions].sort((a, b) => a - b)) : null,
  }));
}

/** Best first, nominal ones last, these in the order of the scale. */
export function inScaleOrder<Entry extends { rating: ShownRating }>(
  entries: readonly Entry[],
  scale: readonly ShownRating[],
): Entry[] {
  const place = (rating: ShownRating) => scale.findIndex((one) => one.key === rating.key);
  return entries.toSorted(
    (a, b) =>
      (b.rating.ordinal ?? 0) - (a.rating.ordinal ?? 0) ||
      place(a.rating) - place(b.rating) ||
      (a.rating.label === b.rating.label ? 0 : a.rating.label < b.rating.label ? -1 : 1),
  );
}

function versionWords(versions: readonly number[]): string | null {
  if (versions.length === 0) return null;
  return versions.length === 1
    ? `Version ${versions[0]} of the scale`
    : `Versions ${versions.join(", ")} of the scale`;
}
