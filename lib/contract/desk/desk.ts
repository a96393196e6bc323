import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { id, someWords } from "@/lib/contract/values";
import { reviewModeFields, reviewModeView } from "@/lib/contract/verdict/review-mode";
import { leaseLimits } from "@/lib/domain/workflow";

export const desk = z.object({
  id,
  name: z.string(),
  ...reviewModeView,
  /** What a panel has where an article asks for one without saying. */
  usualPanel: z.object({ votes: z.int(), carry: z.int() }),
  /** Minutes that a claim, and a review, is held without a sign of work. */
  leaseMinutes: z.int(),
  reviewLeaseMinutes: z.int(),
  version: z.int(),
});
export type DeskView = z.output<typeof desk>;

const wrongLease = `Give whole minutes from ${leaseLimits.least} to ${leaseLimits.most}.`;
const lease = z
  .int({ error: wrongLease })
  .min(leaseLimits.least, { error: wrongLease })
  .max(leaseLimits.most, { error: wrongLease })
  .optional();

export const findDesk = endpoint({
  method: "GET",
  path: "/desk",
  tag: "Desk",
  summary:
    "The desk: its name, how claims are reviewed where their article does not say otherwise, and how long claims and reviews are held.",
  answer: desk,
  status: 200,
});

export const editDesk = endpoint({
  method: "PATCH",
  path: "/desk",
  tag: "Desk",
  summary:
    "Change the desk's name, its way of reviewing or how long things are held. Reviews and leases under way go on as they began.",
  body: z.object({
    name: someWords(200, "Give the desk a name.").optional(),
    ...reviewModeFields,
    leaseMinutes: lease,
    reviewLeaseMinutes: lease,
  }),
  answer: desk,
  status: 200,
  ifMatch: "required",
});
