import { z } from "zod";
import { id, person, someWords, time, words } from "@/lib/contract/values";
import { verdictLimits } from "@/lib/domain/verdict/rating";

export const rating = z.object({
  key: z.string(),
  label: z.string(),
  description: z.string(),
  /** Null for nominal ratings, which never carry a number. */
  ordinal: z.number().nullable(),
});
export type RatingView = z.output<typeof rating>;

export const verdict = z.object({
  id,
  kind: z.enum(["proposal", "dispute", "adjudication", "rating"]),
  rating,
  summary: z.string(),
  rationale: z.string(),
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
});
export type VerdictBody = z.output<typeof verdictBody>;
