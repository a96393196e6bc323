import { z } from "zod";
import { reviewModes } from "@/lib/domain/workflow";

const wrongPanel = "A panel has 2 to 15 votes, of which more than half must agree.";
const panelSize = z.int({ error: wrongPanel }).min(2, { error: wrongPanel }).max(15, { error: wrongPanel });

/** How claims are reviewed; `votes` and `carry` (how many vote, how many must agree) go with a panel only. */
export const reviewModeFields = {
  reviewMode: z
    .enum(reviewModes, { error: `Choose a way of reviewing: ${reviewModes.join(", ")}.` })
    .optional(),
  votes: panelSize.optional(),
  carry: panelSize.optional(),
};

/** As an article or a desk says it. */
export const reviewModeView = {
  reviewMode: z.enum(reviewModes),
  /** Of a panel: how many vote and how many of them must agree. */
  panel: z.object({ votes: z.int(), carry: z.int() }).nullable(),
};
