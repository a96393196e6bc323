import { z } from "zod";
import { claim } from "@/lib/contract/claim/claim";
import { endpoint } from "@/lib/contract/endpoint";
import {
  byId,
  id,
  perhapsWords,
  person,
  position,
  time,
  webAddress,
  wholeNumber,
} from "@/lib/contract/values";
import { origins } from "@/lib/domain/article/origin";
import { setAsideReasons } from "@/lib/domain/claim/claim";
import { anchorOutcomes } from "@/lib/domain/passage/anchor";
import { resolutions } from "@/lib/domain/passage/repair";
import { block, missing, origin, revision } from "./article";
import { sentenceReview } from "./sentence-review";

/** What a new revision does to a passage. Only unchanged and moved ones are placed without a person. */
export const fate = z.object({
  claimId: id,
  wording: z.string(),
  outcome: z.enum(anchorOutcomes),
  /** The words as they stood. */
  was: z.string(),
  start: position.optional(),
  end: position.optional(),
  exact: z.string().optional(),
  confidence: z.number(),
  method: z.string(),
  /** Number of the revision since which it waits for repair, where the new one changes nothing about it. */
  waitsSince: z.int().optional(),
});
export type Fate = z.output<typeof fate>;

export const reviseArticle = endpoint({
  method: "POST",
  path: "/articles/{id}/revisions",
  tag: "Revisions",
  summary:
    "A new text of the article. `dryRun=1` saves nothing and says what would happen to every claim. `from` is the number of the revision it was made from: 412 with the newest as `current` when others saved one since; without it the text is taken whatever came between.",
  params: byId,
  query: z.object({ dryRun: z.stringbool().default(false) }),
  body: z
    .object({
      ...origin,
      /** The number of the revision that the text was made from, so that nothing saved since is lost unseen. */
      from: z.int().min(1).max(1_000_000).optional(),
      /** Fetch the text again from here. */
      url: webAddress.optional(),
      /** Fetch `url` and keep the page as a capture, although `text` is given. */
      keepCapture: z.boolean().optional(),
      blocks: z
        .array(block.omit({ text: true }))
        .max(20_000)
        .optional(),
      /** What the publisher said, where this is a correction of theirs. */
      correction: perhapsWords(2_000).optional(),
    })
    .refine((body) => body.text !== undefined || body.html !== undefined || body.file || body.url, {
      path: ["text"],
      error: missing,
    }),
  answer: z.object({ revision: revision.extend({ id: id.nullable() }), passages: z.array(fate) }),
  status: 201,
  trialStatus: 200,
});

export const revisionRow = z.object({
  id,
  number: z.int(),
  sha256: z.string(),
  length: z.int(),
  origin: z.enum(origins),
  correction: z.string().nullable(),
  createdAt: time,
  createdBy: person,
});

export const listRevisions = endpoint({
  method: "GET",
  path: "/articles/{id}/revisions",
  tag: "Revisions",
  summary: "The revisions of an article, newest first.",
  params: byId,
  answer: z.object({ items: z.array(revisionRow), next: z.null() }),
  status: 200,
});

const numbered = z.object({ id, number: wholeNumber(1, 1_000_000) });

export const findRevision = endpoint({
  method: "GET",
  path: "/articles/{id}/revisions/{number}",
  tag: "Revisions",
  summary: "One revision with the claims as they were marked in it.",
  params: numbered,
  answer: revision.extend({ correction: z.string().nullable(), claims: z.array(claim) }),
  status: 200,
});

export const repairPassage = endpoint({
  method: "POST",
  path: "/claims/{id}/repairs/{repairId}",
  tag: "Revisions",
  summary:
    "Say where a passage stands now that its words changed: confirm the place found, select another, or retire it.",
  params: z.object({ id, repairId: id }),
  body: z
    .object({
      resolution: z.enum(resolutions, { error: "Choose confirm, reselect or retire." }),
      start: position.optional(),
      end: position.optional(),
      why: perhapsWords(2_000).optional(),
    })
    .refine(
      (body) => body.resolution !== "reselect" || (body.start !== undefined && body.end !== undefined),
      {
        path: ["start"],
        error: "Select the words where the claim stands now.",
      },
    ),
  answer: claim,
  status: 200,
});

const quote = z.object({
  exact: z.string().min(1).max(100_000),
  prefix: z.string().max(1_000).optional(),
  suffix: z.string().max(1_000).optional(),
});

export const locateQuotes = endpoint({
  method: "POST",
  path: "/articles/{id}/locate",
  tag: "Revisions",
  summary:
    "Where quotes stand in the article's newest text; null for each that has no place or more than one, whose numbers are others there, or whose place is less than half certain.",
  params: byId,
  body: z.object({ quotes: z.array(quote).min(1).max(20_000) }),
  answer: z.object({
    items: z.array(
      z.object({ start: position, end: position, confidence: z.number(), method: z.string() }).nullable(),
    ),
    next: z.null(),
  }),
  status: 200,
});

export const setSentenceAside = endpoint({
  method: "POST",
  path: "/articles/{id}/sentences",
  tag: "Coverage",
  summary: "Say that a sentence was looked at and holds no claim.",
  params: byId,
  body: z.object({
    start: position,
    end: position,
    reason: z.enum(setAsideReasons, { error: `Choose a reason: ${setAsideReasons.join(", ")}.` }),
  }),
  answer: sentenceReview,
  status: 201,
});

export const takeSentenceBack = endpoint({
  method: "DELETE",
  path: "/articles/{id}/sentences/{start}",
  tag: "Coverage",
  summary: "Take back that a sentence holds no claim.",
  params: z.object({ id, start: wholeNumber(0, 2_147_483_647) }),
  status: 204,
});

export const keepPosition = endpoint({
  method: "POST",
  path: "/articles/{id}/position",
  tag: "Coverage",
  summary: "Keep where one stopped reading.",
  params: byId,
  body: z.object({ position }),
  status: 204,
});
