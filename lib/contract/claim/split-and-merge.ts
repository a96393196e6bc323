import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { byId, id, someWords } from "@/lib/contract/values";
import { claimLimits } from "@/lib/domain/claim/claim";
import { claim } from "./claim";
import { passages } from "./endpoints";

const half = z.object({
  wording: someWords(claimLimits.wording, "The wording cannot be empty."),
  /** All of the claim's own when absent. */
  passages: passages.optional(),
});

export const splitClaim = endpoint({
  method: "POST",
  path: "/claims/{id}/split",
  tag: "Claims",
  summary:
    "Split a compound claim in two. Both keep the evidence; the second begins open and names the first.",
  params: byId,
  body: z.object({ first: half, second: half }),
  answer: z.object({ first: claim, second: claim }),
  status: 201,
  ifMatch: "optional",
});

export const mergeClaim = endpoint({
  method: "POST",
  path: "/claims/{id}/merge",
  tag: "Claims",
  summary:
    "Merge a claim into another of the same article, which gets its passages and evidence; it is set aside as a duplicate.",
  params: byId,
  body: z.object({ into: id }),
  answer: claim,
  status: 200,
  ifMatch: "optional",
});
