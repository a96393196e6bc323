import { z } from "zod";
import { person, position, time } from "@/lib/contract/values";
import { setAsideReasons } from "@/lib/domain/claim/claim";

/** A sentence that was looked at and holds no claim. */
export const sentenceReview = z.object({
  start: position,
  end: position,
  reason: z.enum(setAsideReasons),
  by: person,
  at: time,
});
export type SentenceReviewView = z.output<typeof sentenceReview>;
