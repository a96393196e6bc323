import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { event } from "@/lib/contract/event/event";
import { byId, cursor, id, limit, listOf, perhapsWords, search, time } from "@/lib/contract/values";
import { evidenceLimits } from "@/lib/domain/evidence/evidence";

export const source = z.object({
  id,
  url: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
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
  stance: z.enum(["supports", "refutes", "mixed", "context"]),
  quote: z.string().nullable(),
});

export const listSources = endpoint({
  method: "GET",
  path: "/sources",
  tag: "Sources",
  summary: "Sources of the desk, newest first; `q` looks in title, publisher and address.",
  query: z.object({ q: search.optional(), cursor: cursor.optional(), limit: limit.default(50) }),
  answer: listOf(source),
  status: 200,
});

export const findSource = endpoint({
  method: "GET",
  path: "/sources/{id}",
  tag: "Sources",
  summary: "One source with everywhere it is used, and its history.",
  params: byId,
  answer: source.extend({ uses: z.array(sourceUse), events: z.array(event) }),
  status: 200,
});

export const editSource = endpoint({
  method: "PATCH",
  path: "/sources/{id}",
  tag: "Sources",
  summary: "Mend a source's title or publisher, for every claim that uses it.",
  params: byId,
  body: z.object({ title: perhapsWords(evidenceLimits.title), publisher: perhapsWords(300) }).partial(),
  answer: source,
  status: 200,
  ifMatch: "required",
});
