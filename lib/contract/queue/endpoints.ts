import { z } from "zod";
import { claim, claimRow } from "@/lib/contract/claim/claim";
import { claimFilter } from "@/lib/contract/claim/endpoints";
import { endpoint } from "@/lib/contract/endpoint";
import { id } from "@/lib/contract/values";

export const takeNext = endpoint({
  method: "POST",
  path: "/queue/next",
  tag: "Queue",
  summary: "Take the next open claim: most urgent first, then longest waiting. 204 when none is open.",
  query: z.object({ article: id.optional() }),
  answer: claim,
  status: 200,
});

export const queueCounts = z.object({
  open: z.int(),
  mine: z.int(),
  review: z.int(),
  disputed: z.int(),
  set_aside: z.int(),
  verified: z.int(),
});
export type QueueCounts = z.output<typeof queueCounts>;

export const countQueues = endpoint({
  method: "GET",
  path: "/queue/counts",
  tag: "Queue",
  summary: "How many claims wait in each queue, under the same filters as the list.",
  query: claimFilter.omit({ queue: true, stage: true }),
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
