import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { byId, id } from "@/lib/contract/values";
import { claim } from "./claim";
import { reasonBody } from "./endpoints";

export const nameAdjudicator = endpoint({
  method: "POST",
  path: "/claims/{id}/adjudicator",
  tag: "Claims",
  summary:
    "Name who ends a dispute: an editor who has rated nothing on the claim. With `memberId: null` any such editor may again.",
  params: byId,
  body: z.object({ memberId: id.nullable() }),
  answer: claim,
  status: 200,
  ifMatch: "optional",
});

export const openReview = endpoint({
  method: "POST",
  path: "/claims/{id}/open-review",
  tag: "Claims",
  summary:
    "Open a blind review: the ratings given so far are shown and it goes on as single review. For admins, with a reason that the report prints.",
  params: byId,
  body: reasonBody,
  answer: claim,
  status: 200,
  ifMatch: "optional",
});
