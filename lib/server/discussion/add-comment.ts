import "server-only";
import type { addComment as contract, ThreadView } from "@/lib/contract/discussion/discussion";
import type { BodyOf } from "@/lib/contract/endpoint";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { type Transaction, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { type Discussed, findThread, lockThread } from "./lock-discussed";
import { isSealed } from "./sealed-thread";
import { requireMentionable, type Said, writeComment } from "./write-comment";

/** Answers in a thread; one that is resolved stays so until somebody reopens it. */
export async function addComment(
  actor: Actor,
  threadId: string,
  given: Given<BodyOf<typeof contract>>,
): Promise<ThreadView> {
  return transaction(async (tx) => {
    const { claim } = await lockThread(tx, actor, threadId);
    requireRight(actor, "discuss");
    await reply(tx, actor, claim, threadId, given(), { path: "" });
    return findThread(tx, actor, claim, threadId);
  });
}

/** As `addComment`, in a claim that is locked; `sent` says with which others it was sent. */
export async function reply(
  tx: Transaction,
  actor: Actor,
  claim: Discussed,
  threadId: string,
  said: Said,
  { path, sent }: { path: string; sent?: string },
): Promise<void> {
  const thread = await findThread(tx, actor, claim, threadId);
  const sealed = await isSealed(tx, actor, claim, thread);
  await requireMentionable(tx, actor, said.mentions, { sealed, path: `${path}mentions` });
  const id = await writeComment(tx, actor, threadId, said);
  const mentions = [...new Set(said.mentions)];
  const about = { articleId: claim.articleId, claimId: claim.id, subjectId: id };
  await recordEvents(tx, actor, [
    { type: "comment.added", ...about, new: { thread: threadId, mentions, ...(sent ? { sent } : {}) } },
  ]);
}
