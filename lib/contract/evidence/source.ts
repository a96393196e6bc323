import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { event } from "@/lib/contract/event/event";
import {
  byId,
  cursor,
  day,
  id,
  limit,
  listOf,
  perhapsWords,
  person,
  search,
  someWords,
  time,
  webAddress,
} from "@/lib/contract/values";
import { rating } from "@/lib/contract/verdict/verdict";
import { directnesses, evidenceLimits, stances } from "@/lib/domain/evidence/evidence";
import { checkOutcomes, reliabilities, sourceLimits, sourceTypes } from "@/lib/domain/evidence/source";
import { stages } from "@/lib/domain/workflow";

export const source = z.object({
  id,
  url: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  authors: z.array(z.string()),
  publishedOn: day.nullable(),
  type: z.enum(sourceTypes).nullable(),
  /** What evidence from it is where nothing else is said. */
  directness: z.enum(directnesses).nullable(),
  reliability: z.enum(reliabilities).nullable(),
  reliabilityNote: z.string().nullable(),
  /** Known interests: who pays it, what it gains. */
  interests: z.string().nullable(),
  /** What the newest look at its address found; null before the first. */
  health: z.enum(checkOutcomes).nullable(),
  checkedAt: time.nullable(),
  version: z.int(),
  /** In how many claims it is tagged. */
  usedIn: z.int(),
  createdAt: time,
});
export type SourceView = z.output<typeof source>;

export const sourceUse = z.object({
  evidenceId: id,
  number: z.int(),
  claimId: id,
  claimWording: z.string(),
  articleId: id,
  articleTitle: z.string(),
  stance: z.enum(stances),
  quote: z.string().nullable(),
  stage: z.enum(stages),
  /** Of the verdict that stands, where the one who asks may see it. */
  rating: rating.nullable(),
});

/** One time that the desk judged how far it relies on a source. */
export const reliabilityChange = z.object({
  at: time,
  by: person.nullable(),
  old: z.enum(reliabilities).nullable(),
  new: z.enum(reliabilities).nullable(),
  /** The note that was written with it, when it changed too. */
  note: z.string().nullable(),
});
export type ReliabilityChange = z.output<typeof reliabilityChange>;

export const listSources = endpoint({
  method: "GET",
  path: "/sources",
  tag: "Sources",
  summary: "Sources of the desk, newest first; `q` looks in title, publisher, authors and address.",
  query: z.object({
    q: search.optional(),
    /** The source with this address, however it is written. */
    url: webAddress.optional(),
    type: z.enum(sourceTypes).optional(),
    /** `none`: not judged yet. */
    reliability: z.enum([...reliabilities, "none"]).optional(),
    cursor: cursor.optional(),
    limit: limit.default(50),
  }),
  answer: listOf(source),
  status: 200,
});

export const findSource = endpoint({
  method: "GET",
  path: "/sources/{id}",
  tag: "Sources",
  summary: "One source with everywhere it is used, how its reliability was judged, and its history.",
  params: byId,
  answer: source.extend({
    uses: z.array(sourceUse),
    /** Newest first. */
    reliabilityHistory: z.array(reliabilityChange),
    events: z.array(event),
  }),
  status: 200,
});

/** What a new source may be brought with; of one the desk knows it fills gaps and overwrites nothing. */
export const sourceFields = {
  title: perhapsWords(evidenceLimits.title).optional(),
  publisher: perhapsWords(sourceLimits.publisher).optional(),
  authors: z
    .array(someWords(sourceLimits.author, "Give a name, or leave the author out."))
    .max(sourceLimits.authors, { error: `At most ${sourceLimits.authors} authors.` })
    .optional(),
  publishedOn: day.nullable().optional(),
  type: z.enum(sourceTypes).nullable().optional(),
};

export const editSource = endpoint({
  method: "PATCH",
  path: "/sources/{id}",
  tag: "Sources",
  summary: "Change what the desk knows of a source, for every claim that uses it. Its address stays.",
  params: byId,
  body: z.object({
    ...sourceFields,
    directness: z.enum(directnesses).nullable().optional(),
    reliability: z.enum(reliabilities).nullable().optional(),
    reliabilityNote: perhapsWords(sourceLimits.reliabilityNote).optional(),
    interests: perhapsWords(sourceLimits.interests).optional(),
  }),
  answer: source,
  status: 200,
  ifMatch: "required",
});
