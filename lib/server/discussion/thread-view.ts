import "server-only";
import type { Root } from "hast";
import type { CommentView, ThreadView } from "@/lib/contract/discussion/discussion";
import { shownOfSpan } from "@/lib/domain/discussion/rationale-spans";
import { rationaleTree } from "@/lib/domain/verdict/rationale";
import type { Actor } from "@/lib/server/actor";
import type { Database, Prisma } from "@/lib/server/database";
import { openTo } from "@/lib/server/verdict/verdict-view";

const named = { include: { person: { select: { name: true } } } } as const;

export const commentInclude = {
  author: named,
  mentions: { include: { member: named }, orderBy: { memberId: "asc" } },
} as const satisfies Prisma.CommentInclude;

const threadInclude = {
  evidence: { select: { number: true, removedAt: true } },
  verdict: { include: { author: named } },
  createdBy: named,
  resolvedBy: named,
  comments: { include: commentInclude, orderBy: [{ at: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.ThreadInclude;

type ThreadRecord = Prisma.ThreadGetPayload<{ include: typeof threadInclude }>;
type CommentRecord = Prisma.CommentGetPayload<{ include: typeof commentInclude }>;

/** Threads of a claim that the person who asks may see, oldest first: none on a verdict that is sealed for them. */
export async function readThreads(
  db: Database,
  { deskId, memberId }: Pick<Actor, "deskId" | "memberId">,
  claim: { id: string; revealedVersion: number | null },
  ids?: readonly string[],
): Promise<ThreadView[]> {
  const threads = await db.thread.findMany({
    where: {
      deskId,
      claimId: claim.id,
      ...(ids ? { id: { in: [...ids] } } : {}),
      OR: [{ verdictId: null }, { verdict: { is: { OR: openTo(memberId, claim.revealedVersion) } } }],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: threadInclude,
  });
  // Several threads on one rationale read it once.
  const trees = new Map<string, Root>();
  return threads.map((thread) => toThread(thread, trees));
}

function toThread(thread: ThreadRecord, trees: Map<string, Root>): ThreadView {
  const { id, claimId, evidence, evidenceId, verdict, resolvedBy, resolvedAt, version } = thread;
  return {
    id,
    claimId,
    evidence:
      evidence && evidenceId
        ? { id: evidenceId, number: evidence.number, removed: evidence.removedAt !== null }
        : null,
    verdict: verdict && { id: verdict.id, author: personOf(verdict.author), span: spanOf(thread, trees) },
    createdBy: personOf(thread.createdBy),
    createdAt: thread.createdAt.toISOString(),
    resolved: resolvedBy && resolvedAt && { by: personOf(resolvedBy), at: resolvedAt.toISOString() },
    comments: thread.comments.map(toComment),
    version,
  };
}

function spanOf({ startAt, endAt, exact, verdict }: ThreadRecord, trees: Map<string, Root>) {
  if (startAt === null || endAt === null || exact === null || !verdict) return null;
  const tree = trees.get(verdict.id) ?? rationaleTree(verdict.rationale);
  trees.set(verdict.id, tree);
  const span = { start: startAt, end: endAt };
  return { ...span, exact, words: shownOfSpan(tree, verdict.rationale, span) };
}

export function toComment(comment: CommentRecord): CommentView {
  return {
    id: comment.id,
    author: personOf(comment.author),
    body: comment.removedAt ? null : comment.body,
    mentions: comment.mentions.map(({ member }) => personOf(member)),
    at: comment.at.toISOString(),
    editedAt: comment.editedAt?.toISOString() ?? null,
    version: comment.version,
  };
}

const personOf = ({ id, person }: { id: string; person: { name: string } }) => ({ id, name: person.name });
