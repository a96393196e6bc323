import { z } from "zod";
import { draft } from "@/lib/contract/claim/lease";
import { endpoint } from "@/lib/contract/endpoint";
import { byId, id, person, position, someWords, time } from "@/lib/contract/values";
import { hasLoneSurrogate } from "@/lib/domain/article/code-points";
import { discussionLimits } from "@/lib/domain/discussion/discussion";
import { verdictLimits } from "@/lib/domain/verdict/rating";

/** Something said in a thread. Who took theirs away leaves the place, not the words. */
export const comment = z.object({
  id,
  author: person,
  /** Null when its author took it away. */
  body: z.string().nullable(),
  mentions: z.array(person),
  at: time,
  editedAt: time.nullable(),
  version: z.int(),
});
export type CommentView = z.output<typeof comment>;

export const thread = z.object({
  id,
  claimId: id,
  /** The claim as a whole where both are null. */
  evidence: z.object({ id, number: z.int(), removed: z.boolean() }).nullable(),
  verdict: z
    .object({
      id,
      author: person,
      /** Words of its rationale, as Markdown; positions are code points, end exclusive. */
      span: z
        .object({
          ...{ start: position, end: position, exact: z.string() },
          /** As they are read, without markup. */
          words: z.string(),
        })
        .nullable(),
    })
    .nullable(),
  createdBy: person,
  createdAt: time,
  resolved: z.object({ by: person, at: time }).nullable(),
  comments: z.array(comment),
  version: z.int(),
});
export type ThreadView = z.output<typeof thread>;

/** Words of a rationale to the letter: nothing is trimmed. */
const quoted = (longest: number) =>
  z
    .string()
    .max(longest, { error: `At most ${longest} characters.` })
    .refine((text) => !text.includes("\0") && !hasLoneSurrogate(text), {
      error: "Holds a character that is not text.",
    });

const about = z
  .object({
    /** Number of the evidence. */
    evidence: z.int().min(1).max(1_000_000).optional(),
    verdictId: id.optional(),
    start: position.optional(),
    end: position.optional(),
    exact: quoted(verdictLimits.rationale).min(1, { error: "Quote some words of the rationale." }).optional(),
    prefix: quoted(1_000).optional(),
    suffix: quoted(1_000).optional(),
  })
  .refine((given) => given.evidence === undefined || given.verdictId === undefined, {
    error: "A thread is about a piece of evidence or a verdict, not both.",
  })
  .refine((given) => (given.start === undefined) === (given.end === undefined), {
    error: "Give start and end together.",
  })
  .refine(
    (given) => given.verdictId !== undefined || (given.start === undefined && given.exact === undefined),
    { error: "A quote is one of a verdict’s rationale: say which." },
  );
/** What a thread is to be about: the claim where nothing is said. */
export type ThreadAbout = z.output<typeof about>;

const said = {
  body: someWords(discussionLimits.comment, "Write what you want to say."),
  /** Ids of members. In the body they are `@` and their name. */
  mentions: z
    .array(id)
    .max(discussionLimits.mentions, { error: `Name at most ${discussionLimits.mentions} people.` })
    .default([]),
};

const opening = z.object({ about: about.default({}), ...said });
const reply = z.object({ threadId: id, ...said });
export type Opening = z.output<typeof opening>;
export type Reply = z.output<typeof reply>;

export const listThreads = endpoint({
  method: "GET",
  path: "/claims/{id}/threads",
  tag: "Discussion",
  summary: "The discussion of a claim, oldest thread first. What is about a sealed verdict is left out.",
  params: byId,
  answer: z.object({ items: z.array(thread) }),
  status: 200,
});

/** What is kept until it is sent together: new threads, and answers in those that are there. */
const kept = z.object({
  items: z
    .array(z.object({ threadId: id.optional(), about: about.optional(), ...said }))
    .max(discussionLimits.sent, { error: `Keep at most ${discussionLimits.sent}.` }),
});
export type KeptComments = z.output<typeof kept>;
export type KeptComment = KeptComments["items"][number];

export const keepComments = endpoint({
  method: "POST",
  path: "/claims/{id}/drafts",
  tag: "Discussion",
  summary:
    "Keep comments that you mean to send together, in place of those kept before. Nobody else sees them; sending several takes them away.",
  params: byId,
  body: z.object({ kind: z.literal("comments", { error: "Only comments are kept so." }), body: kept }),
  answer: draft,
  status: 200,
});

/** The comments of a stored draft, whatever an earlier version kept. */
export function keptComments(body: unknown): KeptComment[] {
  const read = kept.safeParse(body);
  return read.success ? read.data.items : [];
}

const many = { error: `Send at most ${discussionLimits.sent} at once.` };

export const openThreads = endpoint({
  method: "POST",
  path: "/claims/{id}/threads",
  tag: "Discussion",
  summary:
    "Open a thread on a claim, a piece of evidence, a verdict or words of its rationale; or send several threads and comments at once, in one transaction and with one notice.",
  params: byId,
  body: z
    .object({
      about: about.optional(),
      body: said.body.optional(),
      mentions: said.mentions.optional(),
      threads: z.array(opening).max(discussionLimits.sent, many).optional(),
      comments: z.array(reply).max(discussionLimits.sent, many).optional(),
    })
    .refine(
      ({ body, threads = [], comments = [] }) =>
        (body === undefined) !== (threads.length + comments.length === 0),
      { path: ["body"], error: "Send one body, or lists of threads and comments." },
    ),
  /** Those that were opened or answered. */
  answer: z.object({ items: z.array(thread) }),
  status: 201,
});

export const addComment = endpoint({
  method: "POST",
  path: "/threads/{id}/comments",
  tag: "Discussion",
  summary: "Answer in a thread. One that is resolved stays so.",
  params: byId,
  body: z.object(said),
  answer: thread,
  status: 201,
});

export const editComment = endpoint({
  method: "PATCH",
  path: "/comments/{id}",
  tag: "Discussion",
  summary: "Change a comment of your own.",
  params: byId,
  body: z.object({ body: said.body, mentions: said.mentions }),
  answer: comment,
  status: 200,
  ifMatch: "required",
});

export const removeComment = endpoint({
  method: "DELETE",
  path: "/comments/{id}",
  tag: "Discussion",
  summary: "Take a comment of your own away. Its words are gone; that there was one stays.",
  params: byId,
  status: 204,
});

export const resolveThread = endpoint({
  method: "POST",
  path: "/threads/{id}/resolve",
  tag: "Discussion",
  summary: "Say that a thread is settled.",
  params: byId,
  answer: thread,
  status: 200,
});

export const reopenThread = endpoint({
  method: "POST",
  path: "/threads/{id}/reopen",
  tag: "Discussion",
  summary: "Go on with a thread that was resolved.",
  params: byId,
  answer: thread,
  status: 200,
});
