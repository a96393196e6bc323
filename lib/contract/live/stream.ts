import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { id, person, time } from "@/lib/contract/values";

/** What is told of an event to every open page: what happened where, never what was written. */
export const liveEvent = z.object({
  /** Its place in the desk's history; `Last-Event-ID` resumes after it. */
  id: z.string(),
  type: z.string(),
  articleId: id.optional(),
  claimId: id.optional(),
  at: time,
});
export type LiveEvent = z.output<typeof liveEvent>;

/** Who has which article and claim open at this moment; sent whole whenever it changes, as `presence`. */
export const livePresence = z.object({
  people: z.array(person.extend({ articleId: id.nullable(), claimId: id.nullable() })),
});
export type LivePresence = z.output<typeof livePresence>;

export const followStream = endpoint({
  method: "GET",
  path: "/stream",
  tag: "Live",
  summary:
    "What happens in the desk, as server-sent events: `change` with {id, type, articleId?, claimId?, at}, resumable by Last-Event-ID; `presence` with everybody who has a page open; `reset` when too much was missed, after which a page reads anew.",
  query: z.object({
    after: z
      .string()
      .regex(/^\d{1,18}$/, { error: "Give the id of an event of the stream, in digits." })
      .optional(),
  }),
  answer: liveEvent,
  status: 200,
  streams: true,
});

export const tellPresence = endpoint({
  method: "POST",
  path: "/presence",
  tag: "Live",
  summary:
    "Say which article and claim a page of yours shows. Repeat within a minute; `gone` when it closes.",
  body: z.object({
    pageId: id,
    articleId: id.nullable().default(null),
    claimId: id.nullable().default(null),
    gone: z.boolean().default(false),
  }),
  status: 204,
});
