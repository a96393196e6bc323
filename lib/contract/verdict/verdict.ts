import { z } from "zod";
import { day, id, person, someWords, time, words } from "@/lib/contract/values";
import { confidences, ratingColours, ratingShapes, verdictLimits } from "@/lib/domain/verdict/rating";

export const rating = z.object({
  key: z.string(),
  label: z.string(),
  description: z.string(),
  /** Null for nominal ratings, which never carry a number. */
  ordinal: z.number().nullable(),
  colour: z.enum(ratingColours),
  shape: z.enum(ratingShapes),
  /** The version of the desk's scale that it is a rating of: given verdicts keep theirs. */
  scaleVersion: z.int(),
});
export type RatingView = z.output<typeof rating>;

export const verdict = z.object({
  id,
  kind: z.enum(["proposal", "dispute", "adjudication", "rating"]),
  rating,
  summary: z.string(),
  rationale: z.string(),
  /** How sure its author is; null when not said. */
  confidence: z.enum(confidences).nullable(),
  /** The last day of which evidence was taken into account; null when not said. */
  evidenceUntil: day.nullable(),
  author: person,
  claimVersion: z.int(),
  submittedAt: time,
  supersedesId: id.nullable(),
  /** Whether this is the verdict that stands for review or is verified. */
  stands: z.boolean(),
  /** Given apart, where the others who rated could not see it before they had. */
  blind: z.boolean(),
  cites: z.array(z.object({ evidenceId: id, number: z.int(), version: z.int() })),
  reviews: z.array(
    z.object({
      id,
      reviewer: person,
      decision: z.enum(["confirm", "request_changes", "dispute"]),
      reason: z.string().nullable(),
      at: time,
    }),
  ),
});
export type VerdictView = z.output<typeof verdict>;

/** What a person sends with propose_verdict, dispute, rate and adjudicate. */
export const verdictBody = z.object({
  rating: z.string({ error: "Choose a rating." }).min(1, { error: "Choose a rating." }),
  summary: words(verdictLimits.summary).default(""),
  rationale: someWords(verdictLimits.rationale, "Write why: a verdict needs a rationale."),
  confidence: z
    .enum(confidences, { error: `Choose one of: ${confidences.join(", ")}.` })
    .nullable()
    .optional(),
  /** The last day of which evidence was taken into account; not in the future. */
  evidenceUntil: day.nullable().optional(),
});
export type VerdictBody = z.output<typeof verdictBody>;
