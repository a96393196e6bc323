import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { byId, id, time } from "@/lib/contract/values";
import { draftKinds } from "@/lib/domain/claim/draft";
import { reasonBody } from "./endpoints";

export const extendLease = endpoint({
  method: "POST",
  path: "/claims/{id}/lease",
  tag: "Claims",
  summary: "Hold a claim or its review longer, while you go on working. 409 when you hold it no more.",
  params: byId,
  answer: z.object({ until: time }),
  status: 200,
});

export const endLease = endpoint({
  method: "DELETE",
  path: "/claims/{id}/lease",
  tag: "Claims",
  summary: "Give back the claim or the review that you hold.",
  params: byId,
  status: 204,
});

export const skipClaim = endpoint({
  method: "POST",
  path: "/claims/{id}/skip",
  tag: "Claims",
  summary: "Leave a claim to others, with a reason: it is given back and not handed to you again.",
  params: byId,
  body: reasonBody,
  status: 204,
});

export const draft = z.object({
  kind: z.enum(draftKinds),
  body: z.record(z.string(), z.unknown()),
  claimVersion: z.int(),
  /** Sent after the lease had run out, and kept instead of saved. */
  late: z.boolean(),
  savedAt: time,
});
export type DraftView = z.output<typeof draft>;

export const listDrafts = endpoint({
  method: "GET",
  path: "/claims/{id}/drafts",
  tag: "Claims",
  summary: "What you have written on a claim and not sent, or sent too late. Others never see it.",
  params: byId,
  answer: z.object({ items: z.array(draft) }),
  status: 200,
});

export const dropDraft = endpoint({
  method: "DELETE",
  path: "/claims/{id}/drafts/{kind}",
  tag: "Claims",
  summary: "Throw away a draft of yours.",
  params: z.object({ id, kind: z.enum(draftKinds) }),
  status: 204,
});
