import { z } from "zod";
import { claim, claimRow } from "@/lib/contract/claim/claim";
import { claimFilter } from "@/lib/contract/claim/endpoints";
import { endpoint } from "@/lib/contract/endpoint";
import { id, perhapsWords } from "@/lib/contract/values";
import { claimLimits } from "@/lib/domain/claim/claim";

export const takeNext = endpoint({
  method: "POST",
  path: "/queue/next",
  tag: "Queue",
  summary:
    "Take the next open claim, or with `line=review` the next review: most urgent first, then soonest due, then longest waiting; in a language you work in, nothing you skipped or declared an interest in. 204 when nothing is in line.",
  query: z.object({ article: id.optional(), line: z.enum(["open", "review"]).default("open") }),
  answer: claim,
  status: 200,
});

export const peekNext = endpoint({
  method: "GET",
  path: "/queue/peek",
  tag: "Queue",
  summary: "What take-next would hand you, without taking it: others may be quicker.",
  query: z.object({ article: id.optional(), line: z.enum(["open", "review"]).default("open") }),
  answer: z.object({ next: z.object({ id, articleId: id }).nullable() }),
  status: 200,
});

export const handOverAll = endpoint({
  method: "POST",
  path: "/queue/hand-over",
  tag: "Queue",
  summary:
    "Hand everything that you hold to a colleague, or with `memberId: null` back to the queue. What they may not have goes back to the queue, with the reason.",
  body: z.object({ memberId: id.nullable(), reason: perhapsWords(claimLimits.reason).optional() }),
  answer: z.object({
    handed: z.array(id),
    released: z.array(z.object({ id, why: z.string().nullable() })),
  }),
  status: 200,
});

export const queueCounts = z.object({
  open: z.int(),
  mine: z.int(),
  review: z.int(),
  disputed: z.int(),
  set_aside: z.int(),
  verified: z.int(),
  /** In whichever stage. */
  all: z.int(),
});
export type QueueCounts = z.output<typeof queueCounts>;

export const countQueues = endpoint({
  method: "GET",
  path: "/queue/counts",
  tag: "Queue",
  summary: "How many claims wait in each queue, under the same filters as the list.",
  query: claimFilter.omit({ queue: true }),
  answer: queueCounts,
  status: 200,
});

export const listMine = endpoint({
  method: "GET",
  path: "/queue/mine",
  tag: "Queue",
  summary: "What the person holds now: claims being researched and reviews taken.",
  answer: z.object({ items: z.array(claimRow) }),
  status: 200,
});
