import { type ScaleBody, type ScaleView, scaleBody } from "@/lib/contract/verdict/scale";
import { type Rating, ratingColours, ratingShapes } from "@/lib/domain/verdict/rating";
import { keyFrom, lookAlike } from "@/lib/domain/verdict/rating-scale";

/** A rating while it is typed: numbers are text, languages a list, since half-typed tags may be alike. */
export type TypedRating = Omit<Rating, "ordinal"> & {
  id: string;
  ordinal: string;
  /** The key follows the label until somebody types it, or verdicts may name it. */
  keyFollows: boolean;
  labels: { language: string; label: string; description: string }[];
};
export type TypedScale = { name: string; ratings: TypedRating[]; next: number };

export function beginTyping(scale: Pick<ScaleView, "name" | "ratings">): TypedScale {
  return {
    name: scale.name,
    next: scale.ratings.length,
    ratings: scale.ratings.map(({ labels, ordinal, ...rating }, index) => ({
      ...rating,
      id: `rating-${index}`,
      ordinal: ordinal === null ? "" : String(ordinal),
      keyFollows: false,
      labels: Object.entries(labels).map(([language, words]) => ({ language, ...words })),
    })),
  };
}

/** With one more rating, without a degree, in the first look that no other has. */
export function withAnother(scale: TypedScale): TypedScale {
  const looks = [...ratingShapes]
    .reverse()
    .flatMap((shape) =>
      (["blue", "grey", ...ratingColours] as const).map((colour) => ({ key: "", colour, shape })),
    );
  const free = looks.find((look) => !scale.ratings.some((rating) => lookAlike(rating, look)));
  const { colour, shape } = free ?? { colour: "grey" as const, shape: "square" as const };
  const blank = { key: "", label: "", description: "", ordinal: "", keyFollows: true, labels: [] };
  return {
    ...scale,
    next: scale.next + 1,
    ratings: [...scale.ratings, { id: `rating-${scale.next}`, ...blank, colour, shape }],
  };
}

export function withRating(scale: TypedScale, id: string, change: Partial<TypedRating>): TypedScale {
  return {
    ...scale,
    ratings: scale.ratings.map((rating) => {
      if (rating.id !== id) return rating;
      const next = { ...rating, ...change };
      return next.keyFollows && change.label !== undefined ? { ...next, key: keyFrom(next.label) } : next;
    }),
  };
}

export function withoutRating(scale: TypedScale, id: string): TypedScale {
  return { ...scale, ratings: scale.ratings.filter((rating) => rating.id !== id) };
}

/** Moved by so many places; at the ends it stays. */
export function withMoved(scale: TypedScale, id: string, by: number): TypedScale {
  const from = scale.ratings.findIndex((rating) => rating.id === id);
  const to = from + by;
  const moved = scale.ratings[from];
  if (!moved || to < 0 || to >= scale.ratings.length) return scale;
  const ratings = scale.ratings.filter((rating) => rating !== moved);
  ratings.splice(to, 0, moved);
  return { ...scale, ratings };
}

/** What is sent. A number that is none is sent as 0, which is refused with a sentence. */
export function bodyOf({ name, ratings }: TypedScale): ScaleBody {
  return {
    name,
    ratings: ratings.map(({ key, label, description, ordinal, colour, shape, labels }) => ({
      ...{ key, label, description, colour, shape },
      ordinal: ordinal.trim() === "" ? null : /^\d{1,4}$/.test(ordinal.trim()) ? Number(ordinal) : 0,
      labels: Object.fromEntries(
        labels.map(({ language, label, description }) => [language.trim(), { label, description }]),
      ),
    })),
  };
}

export type ScaleIssue = { path: string; message: string };

/** What the desk would refuse, by path (`ratings.2.key`), and what it could not even see: a language given twice. */
export function issuesOf(typed: TypedScale): ScaleIssue[] {
  const parsed = scaleBody.safeParse(bodyOf(typed));
  const issues = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  for (const [index, { labels }] of typed.ratings.entries()) {
    const tags = labels.map(({ language }) => language.trim().toLowerCase());
    const twice = tags.find((tag, at) => tags.indexOf(tag) !== at);
    if (twice !== undefined)
      issues.push({ path: `ratings.${index}.labels`, message: "A language is given twice." });
  }
  return issues;
}
