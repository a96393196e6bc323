import "server-only";
import type { Transaction } from "@/lib/server/database";
import type { Telling } from "./read-wishes";
import { fieldOf, type ToldEvent, textOf } from "./told-event";

const talk = ["thread.opened", "comment.added", "comment.edited", "discussion.sent"];

export function isTalk(type: string): boolean {
  return talk.includes(type);
}

/**
 * Whom something said concerns: those named in it, then those with a part in what it is said about. What is sent
 * together is told once, by the event of the sending. Of what is about a sealed verdict its author alone hears.
 */
export async function peopleOfTalk(tx: Transaction, event: ToldEvent): Promise<Telling[]> {
  const { type, old, new: told } = event;
  if (type === "discussion.sent") return peopleOfSent(tx, event);
  if (textOf(told, "sent")) return [];
  const threadId = threadOf(event);
  if (!threadId) return [];
  const named = idsOf(told, "mentions");
  if (type === "comment.edited") {
    const before = idsOf(old, "mentions");
    return peopleOfThread(tx, event, threadId, {
      named: named.filter((id) => !before.includes(id)),
      all: false,
    });
  }
  return peopleOfThread(tx, event, threadId, { named, all: true });
}

/** The thread that an event is about; null where it is about several. */
export function threadOf({
  type,
  subjectId,
  new: told,
}: Pick<ToldEvent, "type" | "subjectId" | "new">): string | null {
  return type === "thread.opened" ? subjectId : textOf(told, "thread");
}

async function peopleOfSent(tx: Transaction, { deskId, claimId, subjectId }: ToldEvent): Promise<Telling[]> {
  if (!subjectId) return [];
  const parts = await tx.event.findMany({
    where: {
      ...{ deskId, claimId, type: { in: ["thread.opened", "comment.added"] } },
      new: { path: ["sent"], equals: subjectId },
    },
    orderBy: { id: "asc" },
  });
  const tellings: Telling[] = [];
  for (const part of parts) {
    const threadId = threadOf(part);
    const named = idsOf(part.new, "mentions");
    if (threadId) tellings.push(...(await peopleOfThread(tx, part, threadId, { named, all: true })));
  }
  const rank = ({ kind }: Telling) => (kind === "mention" ? 0 : 1);
  return tellings.sort((a, b) => rank(a) - rank(b));
}

/** @param asked who is named, and whether those with a part in it are told as well */
async function peopleOfThread(
  tx: Transaction,
  { deskId }: Pick<ToldEvent, "deskId">,
  threadId: string,
  { named, all }: { named: readonly string[]; all: boolean },
): Promise<Telling[]> {
  const thread = await tx.thread.findUnique({
    where: { deskId_id: { deskId, id: threadId } },
    include: {
      comments: { where: { removedAt: null }, select: { authorId: true } },
      verdict: { select: { authorId: true, blind: true, claimVersion: true } },
      claim: { select: { holderId: true, revealedVersion: true, standingVerdictId: true } },
    },
  });
  if (!thread) return [];
  const { verdict, claim } = thread;
  const sealed = verdict?.blind && verdict.claimVersion > (claim.revealedVersion ?? 0);
  const standing = claim.standingVerdictId
    ? await tx.verdict.findFirst({
        where: { deskId, id: claim.standingVerdictId },
        select: { authorId: true },
      })
    : null;
  const taking = [
    ...[claim.holderId, standing?.authorId, verdict?.authorId, thread.createdById],
    ...thread.comments.map(({ authorId }) => authorId),
  ];
  const tellings: Telling[] = [
    ...named.map((memberId) => ({ kind: "mention" as const, memberId })),
    ...(all ? taking : []).flatMap((memberId) => (memberId ? [{ kind: "thread" as const, memberId }] : [])),
  ];
  return tellings.filter(({ memberId }) => !sealed || memberId === verdict?.authorId);
}

function idsOf(values: ToldEvent["new"], field: string): string[] {
  const ids = fieldOf(values, field);
  return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
}
