import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import {
  byId,
  cursor,
  day,
  id,
  limit,
  listOf,
  perhapsWords,
  position,
  search,
  someWords,
  wholeNumber,
} from "@/lib/contract/values";
import { claimLimits, kinds, priorities, setAsideReasons } from "@/lib/domain/claim/claim";
import { sorts } from "@/lib/domain/queue/sorts";
import { actions, stages } from "@/lib/domain/workflow";
import { claim, claimDetail, claimRow } from "./claim";

/** Words of the article's canonical text, in which CRLF is LF. */
const quoted = (longest: number) =>
  z
    .string()
    .max(longest)
    .overwrite((text) => text.replaceAll("\r\n", "\n"));

const span = z.union(
  [
    z.object({ start: position, end: position }),
    z.object({
      exact: quoted(100_000).min(1),
      prefix: quoted(1_000).optional(),
      suffix: quoted(1_000).optional(),
    }),
  ],
  { error: "Give each passage as {start, end} in code points or as {exact, prefix?, suffix?}." },
);
export type Span = z.output<typeof span>;

export const passages = z
  .array(span)
  .min(1, { error: "Select at least one passage." })
  .max(claimLimits.passages, { error: `Select at most ${claimLimits.passages} passages.` });
const fields = {
  wording: someWords(claimLimits.wording, "The wording cannot be empty.").optional(),
  kind: z.enum(kinds).optional(),
  speaker: perhapsWords(claimLimits.speaker).optional(),
  saidOn: day.nullable().optional(),
  saidWhere: perhapsWords(claimLimits.saidWhere).optional(),
  priority: z.enum(priorities).optional(),
  dueOn: day.nullable().optional(),
};

export const markClaim = endpoint({
  method: "POST",
  path: "/articles/{id}/claims",
  tag: "Claims",
  summary: "Mark a claim in an article's text, by positions or by quote.",
  params: byId,
  body: z.object({ passages, ...fields }),
  answer: claim,
  status: 201,
});

/** The tabs of the queue; each is a filter that depends on who asks. */
export const queues = ["open", "mine", "review", "disputed", "set_aside", "verified"] as const;
export type QueueName = (typeof queues)[number];

/** One of a list or several, with commas between them. */
const someOf = (list: readonly string[]) =>
  z.string().regex(new RegExp(`^(?:${list.join("|")})(?:,(?:${list.join("|")}))*$`), {
    error: `Choose from: ${list.join(", ")}. Several with commas between them.`,
  });

export const claimFilter = z.object({
  queue: z.enum(queues).optional(),
  /** One or several, as `open,disputed`; so too kinds and priorities. */
  stage: someOf(stages).optional(),
  rating: search.optional(),
  article: id.optional(),
  /** Who holds it or its review: `me` or a member's id. */
  assignee: z.union([z.literal("me"), id], { error: "Say me, or give a member’s id." }).optional(),
  kind: someOf(kinds).optional(),
  priority: someOf(priorities).optional(),
  /** Past its due date, or in its stage for longer than the desk's target. */
  overdue: z
    .union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")], {
      error: "Choose true or false.",
    })
    .optional(),
  dueBefore: day.optional(),
  /** Due so many days from today at the latest; what is late already is due too. */
  dueWithinDays: wholeNumber(0, 366).optional(),
  /** Waiting in its stage for at least so many hours. */
  olderThanHours: wholeNumber(1, 8760).optional(),
  q: search.optional(),
});
export type ClaimFilter = z.output<typeof claimFilter>;

export const listClaims = endpoint({
  method: "GET",
  path: "/claims",
  tag: "Claims",
  summary: "Claims of the desk: most urgent first, then longest waiting, unless `sort` says otherwise.",
  query: claimFilter.extend({
    sort: z.enum(sorts).optional(),
    cursor: cursor.optional(),
    limit: limit.default(50),
  }),
  answer: listOf(claimRow),
  status: 200,
});

export const findClaim = endpoint({
  method: "GET",
  path: "/claims/{id}",
  tag: "Claims",
  summary: "One claim with evidence, verdicts and history. Its version is the ETag.",
  params: byId,
  answer: claimDetail,
  status: 200,
});

export const editClaim = endpoint({
  method: "PATCH",
  path: "/claims/{id}",
  tag: "Claims",
  summary: "Change wording, kind, speaker, when and where said, priority, or the borders of its passages.",
  params: byId,
  body: z.object({ passages: passages.optional(), ...fields }),
  answer: claim,
  status: 200,
  ifMatch: "required",
});

/** Every field an action may need; the workflow table says which, and the verb asks for it. */
export const actionBody = z.object({
  reason: z.string().optional(),
  note: z.string().optional(),
  duplicateOf: z.string().optional(),
  memberId: z.string().optional(),
  rating: z.string().optional(),
  summary: z.string().optional(),
  rationale: z.string().optional(),
  confidence: z.string().nullable().optional(),
  evidenceUntil: z.string().nullable().optional(),
});

export const reasonBody = z.object({ reason: someWords(claimLimits.reason, "Say why.") });

export const memberBody = z.object({
  memberId: z.uuid({ error: "Say to whom: send a member's id." }),
  reason: perhapsWords(claimLimits.reason).optional(),
});

export const setAsideBody = z
  .object({
    reason: z.enum(setAsideReasons, { error: `Choose a reason: ${setAsideReasons.join(", ")}.` }),
    note: perhapsWords(claimLimits.reason).optional(),
    duplicateOf: id.optional(),
  })
  .refine((body) => body.reason !== "duplicate" || body.duplicateOf, {
    path: ["duplicateOf"],
    error: "Name the claim that this one duplicates.",
  });

export const actOnClaim = endpoint({
  method: "POST",
  path: "/claims/{id}/actions/{action}",
  tag: "Claims",
  summary: `Move a claim through the work: ${actions.filter((name) => name !== "expire").join(", ")}.`,
  params: z.object({ id, action: z.string() }),
  body: actionBody,
  answer: claim,
  status: 200,
  ifMatch: "optional",
});
