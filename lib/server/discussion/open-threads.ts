import "server-only";
import type {
  openThreads as contract,
  Opening,
  Reply,
  ThreadView,
} from "@/lib/contract/discussion/discussion";
import type { BodyOf } from "@/lib/contract/endpoint";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { type Transaction, transaction } from "@/lib/server/database";
import { recordEvents, type Values } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";
import { reply } from "./add-comment";
import { type Discussed, lockDiscussed } from "./lock-discussed";
import { placeThread } from "./place-thread";
import { readThreads } from "./thread-view";
import { requireMentionable, writeComment } from "./write-comment";

/**
 * Opens a thread, or sends several threads and comments together: all of them or none, with one event
 * `discussion.sent` beside the single ones, whose `sent` is its subject. What was kept to be sent is dropped then.
 * A claim may be discussed in every stage, and its version stays.
 */
export async function openThreads(
  actor: Actor,
  claimId: string,
  given: Given<BodyOf<typeof contract>>,
): Promise<{ items: ThreadView[] }> {
  return transaction(async (tx) => {
    const claim = await lockDiscussed(tx, actor, claimId);
    requireRight(actor, "discuss");
    const { about = {}, body, mentions = [], threads = [], comments = [] } = given();
    if (body !== undefined) {
      const id = await openThread(tx, actor, claim, { about, body, mentions }, { path: "" });
      return { items: await readThreads(tx, actor, claim, [id]) };
    }
    return { items: await sendTogether(tx, actor, claim, threads, comments) };
  });
}

async function sendTogether(
  tx: Transaction,
  actor: Actor,
  claim: Discussed,
  threads: readonly Opening[],
  comments: readonly Reply[],
): Promise<ThreadView[]> {
  const sent = newId();
  const { deskId, memberId } = actor;
  const touched: string[] = [];
  for (const [index, thread] of threads.entries())
    touched.push(await openThread(tx, actor, claim, thread, { path: `threads.${index}.`, sent }));
  for (const [index, { threadId, ...said }] of comments.entries()) {
    await reply(tx, actor, claim, threadId, said, { path: `comments.${index}.`, sent });
    touched.push(threadId);
  }
  const mentions = [...new Set([...threads, ...comments].flatMap((one) => one.mentions))];
  const counts = { threads: threads.length, comments: comments.length };
  const about = { articleId: claim.articleId, claimId: claim.id, subjectId: sent };
  await recordEvents(tx, actor, [{ type: "discussion.sent", ...about, new: { ...counts, mentions } }]);
  await tx.draft.deleteMany({ where: { deskId, memberId, claimId: claim.id, kind: "comments" } });
  return readThreads(tx, actor, claim, touched);
}

async function openThread(
  tx: Transaction,
  actor: Actor,
  claim: Discussed,
  { about, ...said }: Opening,
  { path, sent }: { path: string; sent?: string },
): Promise<string> {
  const { columns, told, sealed } = await placeThread(tx, actor, claim, about, `${path}about`);
  await requireMentionable(tx, actor, said.mentions, { sealed, path: `${path}mentions` });
  const { deskId, memberId, at } = actor;
  const id = newId();
  await tx.thread.create({
    data: { deskId, id, claimId: claim.id, createdById: memberId, createdAt: at, ...columns },
  });
  const comment = await writeComment(tx, actor, id, said);
  const mentions = [...new Set(said.mentions)];
  const news: Values = { ...told, comment, mentions, ...(sent ? { sent } : {}) };
  const where = { articleId: claim.articleId, claimId: claim.id, subjectId: id };
  await recordEvents(tx, actor, [{ type: "thread.opened", ...where, new: news }]);
  return id;
}
