import "server-only";
import type { CommentView, ThreadView } from "@/lib/contract/discussion/discussion";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { type Discussed, lockThread } from "./lock-discussed";

/**
 * A comment of the person's own that still has words, with its thread and claim.
 * @throws FactdeskError `not_found`; `forbidden` for those of others, admins included; `conflict` when taken away
 */
export async function lockOwnComment(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<{ claim: Discussed; thread: ThreadView; comment: CommentView & { body: string } }> {
  const gone = new FactdeskError("not_found", "There is no such comment in this desk.");
  const row = await tx.comment.findUnique({
    where: { deskId_id: { deskId: actor.deskId, id } },
    select: { threadId: true },
  });
  if (!row) throw gone;
  const { claim, thread } = await lockThread(tx, actor, row.threadId);
  const comment = thread.comments.find((one) => one.id === id);
  if (!comment) throw gone;
  requireRight(actor, "discuss");
  const { body } = comment;
  if (body === null) throw new FactdeskError("conflict", "This comment was taken away.");
  if (comment.author.id !== actor.memberId)
    throw new FactdeskError("forbidden", "Only its author may change a comment. Answer it instead.");
  return { claim, thread, comment: { ...comment, body } };
}
