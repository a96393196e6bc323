import { z } from "zod";
import { id, person, time } from "@/lib/contract/values";

/** Who did what when, old and new value and why. `actor` is null for what the clock did. */
export const event = z.object({
  id,
  at: time,
  type: z.string(),
  actor: person.nullable(),
  articleId: id.nullable(),
  claimId: id.nullable(),
  old: z.record(z.string(), z.unknown()).nullable(),
  new: z.record(z.string(), z.unknown()).nullable(),
  why: z.string().nullable(),
});
export type Event = z.output<typeof event>;
