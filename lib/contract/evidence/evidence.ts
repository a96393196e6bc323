import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { byId, day, id, perhapsWords, person, time, webAddress } from "@/lib/contract/values";
import { directnesses, evidenceLimits, stances } from "@/lib/domain/evidence/evidence";

export const evidence = z.object({
  id,
  claimId: id,
  /** By which rationales cite it: `[2]`. */
  number: z.int(),
  stance: z.enum(stances),
  quote: z.string().nullable(),
  locator: z.string().nullable(),
  directness: z.enum(directnesses).nullable(),
  accessedOn: day.nullable(),
  note: z.string().nullable(),
  version: z.int(),
  source: z.object({
    id,
    url: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    /** In how many claims of the desk the same address is tagged, this one included. */
    usedIn: z.int(),
  }),
  createdBy: person,
  createdAt: time,
  updatedAt: time,
});
export type EvidenceView = z.output<typeof evidence>;

const fields = {
  title: perhapsWords(evidenceLimits.title).optional(),
  publisher: perhapsWords(300).optional(),
  quote: perhapsWords(evidenceLimits.quote).optional(),
  locator: perhapsWords(evidenceLimits.locator).optional(),
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
  body: z.object({ stance: z.enum(stances).optional(), ...fields }),
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
