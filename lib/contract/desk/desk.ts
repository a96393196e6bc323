import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { id, someWords } from "@/lib/contract/values";
import { reviewModeFields, reviewModeView } from "@/lib/contract/verdict/review-mode";

export const desk = z.object({
  id,
  name: z.string(),
  ...reviewModeView,
  /** What a panel has where an article asks for one without saying. */
  usualPanel: z.object({ votes: z.int(), carry: z.int() }),
  version: z.int(),
});
export type DeskView = z.output<typeof desk>;

export const findDesk = endpoint({
  method: "GET",
  path: "/desk",
  tag: "Desk",
  summary: "The desk: its name and how claims are reviewed where their article does not say otherwise.",
  answer: desk,
  status: 200,
});

export const editDesk = endpoint({
  method: "PATCH",
  path: "/desk",
  tag: "Desk",
  summary: "Change the desk's name or its way of reviewing. Reviews under way go on as they began.",
  body: z.object({ name: someWords(200, "Give the desk a name.").optional(), ...reviewModeFields }),
  answer: desk,
  status: 200,
  ifMatch: "required",
});
