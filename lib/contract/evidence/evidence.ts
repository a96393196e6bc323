import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { byId, day, id, perhapsWords, person, time, webAddress } from "@/lib/contract/values";
import {
  directnesses,
  evidenceLimits,
  quoteStates,
  stances,
  strengths,
} from "@/lib/domain/evidence/evidence";
import { checkOutcomes, reliabilities, sourceTypes } from "@/lib/domain/evidence/source";
import { sourceFields } from "./source";

export const evidence = z.object({
  id,
  claimId: id,
  /** By which rationales cite it: `[2]`. */
  number: z.int(),
  stance: z.enum(stances),
  quote: z.string().nullable(),
  /** The quote in the desk's own language. */
  translation: z.string().nullable(),
  /** Where the quote stands: "p. 12", "03:15", "para. 4", or any words. */
  locator: z.string().nullable(),
  strength: z.enum(strengths).nullable(),
  /** What it shares its origin with, as a wire's name: evidence of one group in a claim counts once. */
  group: z.string().nullable(),
  directness: z.enum(directnesses).nullable(),
  accessedOn: day.nullable(),
  note: z.string().nullable(),
  /** Whether the quote stands in a capture of the source; null when there was nothing to look in. */
  quoteState: z.enum(quoteStates).nullable(),
  /** The copy in which it was looked for, and when that was made. */
  captureId: id.nullable(),
  captureAt: time.nullable(),
  /** The newest copy of its source that is kept; null when there is none. */
  archived: z.object({ captureId: id, at: time, sha256: z.string() }).nullable(),
  version: z.int(),
  source: z.object({
    id,
    url: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    authors: z.array(z.string()),
    publishedOn: day.nullable(),
    type: z.enum(sourceTypes).nullable(),
    reliability: z.enum(reliabilities).nullable(),
    health: z.enum(checkOutcomes).nullable(),
    checkedAt: time.nullable(),
    /** In how many claims of the desk the same address is tagged, this one included. */
    usedIn: z.int(),
  }),
  createdBy: person,
  createdAt: time,
  updatedAt: time,
});
export type EvidenceView = z.output<typeof evidence>;

const fields = {
  quote: perhapsWords(evidenceLimits.quote).optional(),
  translation: perhapsWords(evidenceLimits.translation).optional(),
  locator: perhapsWords(evidenceLimits.locator).optional(),
  strength: z.enum(strengths).nullable().optional(),
  group: perhapsWords(evidenceLimits.group).optional(),
  /** When left out while tagging, the source's own. */
  directness: z.enum(directnesses).nullable().optional(),
  accessedOn: day.nullable().optional(),
  note: perhapsWords(evidenceLimits.note).optional(),
};

export const tagEvidence = endpoint({
  method: "POST",
  path: "/claims/{id}/evidence",
  tag: "Evidence",
  summary: "Tag a source on a claim. The same address is one source for the desk.",
  params: byId,
  body: z.object({
    url: webAddress,
    stance: z.enum(stances, { error: "Say whether it supports, refutes, is mixed or gives context." }),
    ...fields,
    ...sourceFields,
  }),
  answer: evidence,
  status: 201,
});

export const editEvidence = endpoint({
  method: "PATCH",
  path: "/evidence/{id}",
  tag: "Evidence",
  summary: "Change a piece of evidence. Its address stays: remove it and tag another instead.",
  params: byId,
  body: z.object({
    stance: z.enum(stances).optional(),
    ...fields,
    title: sourceFields.title,
    publisher: sourceFields.publisher,
  }),
  answer: evidence,
  status: 200,
  ifMatch: "required",
});

export const removeEvidence = endpoint({
  method: "DELETE",
  path: "/evidence/{id}",
  tag: "Evidence",
  summary: "Take a piece of evidence off its claim. Its number is not given again and history keeps it.",
  params: byId,
  status: 204,
  ifMatch: "optional",
});

export const restoreEvidence = endpoint({
  method: "POST",
  path: "/evidence/{id}/restore",
  tag: "Evidence",
  summary: "Put back evidence that was taken off.",
  params: byId,
  answer: evidence,
  status: 200,
  ifMatch: "optional",
});
