import { type Rating, type RatingColour, signOf } from "./rating";

/** What a rating is called in another language than the desk's own, by language tag (BCP 47). */
export type RatingLabels = Readonly<Record<string, { label: string; description: string }>>;

/** A rating as readers see it; `language` is that of its label where it is not in the desk's own. */
export type ShownRating = Rating & { language: string | null };

/**
 * A rating with its label and description in a language, if the scale has one for it or for what it is a kind of:
 * pt-BR is shown in pt (RFC 4647, lookup). Else in the desk's own.
 */
export function shownIn(
  { key, label, description, ordinal, colour, shape }: Rating,
  labels: RatingLabels,
  language: string | null,
): ShownRating {
  const same = { key, ordinal, colour, shape };
  for (let tag = language ?? ""; tag !== ""; tag = tag.replace(/(?:^|(?:-[^-])?-)[^-]*$/, "")) {
    const found = Object.hasOwn(labels, tag) ? labels[tag] : undefined;
    if (found) return { ...same, label: found.label, description: found.description, language: tag };
  }
  return { ...same, label, description, language: null };
}

export type ScaleRating = Rating & { labels: RatingLabels };

export const scaleLimits = {
  fewest: 2,
  most: 15,
  name: 80,
  key: 40,
  label: 40,
  description: 200,
  ordinal: 100,
  languages: 20,
} as const;

/** Lower snake case: letters, digits and single underscores, beginning with a letter. */
export const ratingKey = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

export type ScaleFault = { path: (string | number)[]; message: string };

/**
 * What is wrong with a scale as a whole, each fault at its place; none when it can be used. What is wrong with a
 * single field (too long, no such colour) is not asked here.
 */
export function scaleFaults(ratings: readonly ScaleRating[]): ScaleFault[] {
  const faults: ScaleFault[] = [];
  if (ratings.length < scaleLimits.fewest)
    faults.push({ path: ["ratings"], message: `A scale has at least ${scaleLimits.fewest} ratings.` });
  if (ratings.length > scaleLimits.most)
    faults.push({ path: ["ratings"], message: `A scale has at most ${scaleLimits.most} ratings.` });

  const twice = <T>(
    field: string,
    read: (rating: ScaleRating) => T | null,
    message: (by: Rating) => string,
  ) => {
    const first = new Map<T, Rating>();
    for (const [index, rating] of ratings.entries()) {
      const value = read(rating);
      if (value === null || value === "") continue;
      const before = first.get(value);
      if (before) faults.push({ path: ["ratings", index, field], message: message(before) });
      else first.set(value, rating);
    }
  };
  twice(
    "key",
    ({ key }) => key,
    ({ label }) => `“${label}” has this key already.`,
  );
  twice(
    "label",
    ({ label }) => folded(label),
    () => "Another rating has this label.",
  );
  twice(
    "ordinal",
    ({ ordinal }) => ordinal,
    ({ label }) => `“${label}” has this number already.`,
  );
  for (const [index, rating] of ratings.entries()) {
    const before = ratings.slice(0, index).find((other) => lookAlike(other, rating));
    if (!before) continue;
    const message =
      before.colour === rating.colour
        ? `It looks like “${before.label}”: give it another colour or shape.`
        : `Some readers cannot tell its colour from that of “${before.label}”: give it another shape.`;
    faults.push({ path: ["ratings", index, "shape"], message });
  }

  const numbered = ratings.filter(({ ordinal }) => ordinal !== null);
  if (numbered.length === 1)
    faults.push({
      path: ["ratings", ratings.findIndex(({ ordinal }) => ordinal !== null), "ordinal"],
      message: "One number alone is no degree: number another rating too, or give this one none.",
    });

  const languages = new Set(ratings.flatMap(({ labels }) => Object.keys(labels)));
  for (const language of languages) {
    const first = new Set<string>();
    for (const [index, { labels }] of ratings.entries()) {
      const given = Object.hasOwn(labels, language) ? labels[language] : undefined;
      if (!given) continue;
      const label = folded(given.label);
      if (first.has(label))
        faults.push({
          path: ["ratings", index, "labels", language, "label"],
          message: "Another rating has this label in this language.",
        });
      first.add(label);
    }
  }
  return faults;
}

/** Colours that people with a colour vision deficiency may take for each other (Machado et al. 2009, full). */
export const confusedColours: readonly (readonly [RatingColour, RatingColour])[] = [
  ["green", "lime"],
  ["green", "blue"],
  ["green", "grey"],
  ["lime", "blue"],
  ["lime", "red"],
  ["amber", "orange"],
  ["amber", "red"],
  ["orange", "red"],
  ["violet", "blue"],
  ["violet", "grey"],
];

/** Whether two ratings are drawn so that somebody could take one for the other: the same shape in a like colour. */
export function lookAlike(a: Look, b: Look): boolean {
  if (a.shape !== b.shape || (a.shape === "square" && signOf(a.key) !== signOf(b.key))) return false;
  return (
    a.colour === b.colour ||
    confusedColours.some((pair) => pair.includes(a.colour) && pair.includes(b.colour))
  );
}
type Look = Pick<Rating, "key" | "colour" | "shape">;

function folded(label: string): string {
  return label.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}

/** A key made from a label: "Mostly true" is `mostly_true`; empty when nothing of it can stand in a key. */
export function keyFrom(label: string): string {
  return label
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+|_+$/g, "")
    .slice(0, scaleLimits.key)
    .replace(/_+$/, "");
}
