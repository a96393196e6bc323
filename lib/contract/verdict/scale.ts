import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { id, language, person, someWords, time, wholeNumber, words } from "@/lib/contract/values";
import { ratingColours, ratingShapes } from "@/lib/domain/verdict/rating";
import { ratingKey, scaleFaults, scaleLimits } from "@/lib/domain/verdict/rating-scale";

const called = z.object({ label: z.string(), description: z.string() });

export const scaleRating = z.object({
  key: z.string(),
  label: z.string(),
  description: z.string(),
  /** Null for nominal ratings, which never carry a number. */
  ordinal: z.int().nullable(),
  colour: z.enum(ratingColours),
  shape: z.enum(ratingShapes),
  /** What it is called in other languages, by language tag (BCP 47). */
  labels: z.record(z.string(), called),
});
export type ScaleRatingView = z.output<typeof scaleRating>;

export const scale = z.object({
  id,
  version: z.int(),
  name: z.string(),
  createdAt: time,
  /** Who saved it last, and when; null for the scale that a desk begins with. */
  savedBy: person.nullable(),
  savedAt: time,
  /** Once a verdict uses it, it never changes. */
  used: z.boolean(),
  verdicts: z.int(),
  ratings: z.array(scaleRating),
});
export type ScaleView = z.output<typeof scale>;

export const listScales = endpoint({
  method: "GET",
  path: "/scales",
  tag: "Rating scales",
  summary: "Every version of the desk's rating scale, newest first. The ETag is what a change has to state.",
  answer: z.object({
    items: z.array(scale),
    next: z.null(),
    /** Grows with every change of the scale: what `If-Match` has to state. */
    edition: z.int(),
  }),
  status: 200,
});
export type ScaleList = z.output<NonNullable<typeof listScales.answer>>;

export const findScale = endpoint({
  method: "GET",
  path: "/scales/{version}",
  tag: "Rating scales",
  summary: "One version of the desk's rating scale.",
  params: z.object({ version: wholeNumber(1, 2_147_483_647) }),
  answer: scale,
  status: 200,
});

/** Labels by language tag, each tag in its canonical spelling and once. */
const labels = z
  .record(
    z.string(),
    z.object({
      label: someWords(scaleLimits.label, "Give it a label."),
      description: words(scaleLimits.description).default(""),
    }),
  )
  .transform((given, context) => {
    const found = new Map<string, z.output<typeof called>>();
    for (const [tag, words] of Object.entries(given)) {
      const canonical = language.safeParse(tag);
      const message = !canonical.success
        ? "Give a language tag such as en or pt-BR."
        : found.has(canonical.data)
          ? "This language is given twice."
          : null;
      if (message) context.addIssue({ code: "custom", path: [tag], message });
      else if (canonical.success) found.set(canonical.data, words);
    }
    if (found.size > scaleLimits.languages)
      context.addIssue({ code: "custom", message: `At most ${scaleLimits.languages} languages.` });
    return Object.fromEntries(found);
  });

export const scaleBody = z
  .object({
    name: someWords(scaleLimits.name, "Give the scale a name."),
    ratings: z.array(
      z.object({
        key: z
          .string()
          .max(scaleLimits.key, { error: `At most ${scaleLimits.key} characters.` })
          .regex(ratingKey, { error: "Small letters, digits and underscores, beginning with a letter." }),
        label: someWords(scaleLimits.label, "Give it a label."),
        description: words(scaleLimits.description).default(""),
        ordinal: z
          .int({ error: "Give a whole number from 1 on, or none." })
          .min(1, { error: "Give a whole number from 1 on, or none." })
          .max(scaleLimits.ordinal, { error: `At most ${scaleLimits.ordinal}.` })
          .nullable(),
        colour: z.enum(ratingColours, { error: "Choose a colour." }),
        shape: z.enum(ratingShapes, { error: "Choose a shape." }),
        labels: labels.default({}),
      }),
    ),
  })
  .superRefine(({ ratings }, context) => {
    for (const { path, message } of scaleFaults(ratings))
      context.addIssue({ code: "custom", path: path.map(String), message });
  });
export type ScaleBody = z.output<typeof scaleBody>;

export const saveScale = endpoint({
  method: "POST",
  path: "/scales",
  tag: "Rating scales",
  summary: "Change the rating scale: in place while no verdict uses it, else as a new version.",
  body: scaleBody,
  answer: scale,
  status: 200,
  ifMatch: "required",
});
