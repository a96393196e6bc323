import { z } from "zod";
import { claim } from "@/lib/contract/claim/claim";
import { endpoint } from "@/lib/contract/endpoint";
import { byId } from "@/lib/contract/values";
import { sentenceReview } from "./sentence-review";

/** Claims asked for at once. */
export const mostChanged = 100;

const ids = z
  .string()
  .max(mostChanged * 37)
  .transform((text) => text.split(",").filter(Boolean))
  .pipe(z.array(z.uuid()).max(mostChanged));

export const listChanged = endpoint({
  method: "GET",
  path: "/articles/{id}/changed",
  tag: "Articles",
  summary:
    "Some claims of an article as they are now, and with `sentences=true` the sentences that hold none: what a page that follows the stream asks for.",
  params: byId,
  query: z.object({ claims: ids.optional(), sentences: z.enum(["true", "false"]).default("false") }),
  answer: z.object({ claims: z.array(claim), sentences: z.array(sentenceReview).nullable() }),
  status: 200,
});
