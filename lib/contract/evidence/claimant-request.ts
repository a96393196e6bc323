import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { byId, day, id, perhapsWords, person, someWords, time } from "@/lib/contract/values";
import { requestLimits } from "@/lib/domain/evidence/claimant-request";

/** An entry of the claimant log: who was asked, when and by when, and what they answered; or why nobody was. */
export const claimantRequest = z.object({
  id,
  claimId: id,
  whom: z.string(),
  /** Null when nobody was asked: then `whyNot` says why, and only then. */
  askedOn: day.nullable(),
  dueOn: day.nullable(),
  question: z.string().nullable(),
  answer: z.string().nullable(),
  answeredOn: day.nullable(),
  onRecord: z.boolean().nullable(),
  whyNot: z.string().nullable(),
  version: z.int(),
  createdBy: person,
  createdAt: time,
  updatedAt: time,
});
export type ClaimantRequestView = z.output<typeof claimantRequest>;

const whom = someWords(requestLimits.whom, "Say whom, a person or an office.");
const fields = {
  askedOn: day.nullable().optional(),
  dueOn: day.nullable().optional(),
  question: perhapsWords(requestLimits.question).optional(),
  answer: perhapsWords(requestLimits.answer).optional(),
  answeredOn: day.nullable().optional(),
  onRecord: z.boolean().nullable().optional(),
  whyNot: perhapsWords(requestLimits.whyNot).optional(),
};

export const addClaimantRequest = endpoint({
  method: "POST",
  path: "/claims/{id}/requests",
  tag: "Evidence",
  summary: "Record whom the desk asked about a claim, or why nobody was asked.",
  params: byId,
  body: z.object({ whom, ...fields }),
  answer: claimantRequest,
  status: 201,
});

export const editClaimantRequest = endpoint({
  method: "PATCH",
  path: "/requests/{id}",
  tag: "Evidence",
  summary: "Change an entry of the claimant log, as when an answer came.",
  params: byId,
  body: z.object({ whom: whom.optional(), ...fields }),
  answer: claimantRequest,
  status: 200,
  ifMatch: "required",
});

export const removeClaimantRequest = endpoint({
  method: "DELETE",
  path: "/requests/{id}",
  tag: "Evidence",
  summary: "Take an entry off the claimant log. History keeps it.",
  params: byId,
  status: 204,
  ifMatch: "optional",
});

export const restoreClaimantRequest = endpoint({
  method: "POST",
  path: "/requests/{id}/restore",
  tag: "Evidence",
  summary: "Put back an entry of the claimant log that was taken off.",
  params: byId,
  answer: claimantRequest,
  status: 200,
  ifMatch: "optional",
});
