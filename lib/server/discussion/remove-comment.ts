import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import { transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { lockOwnComment } from "./lock-comment";
import { writeResolved } from "./resolve-thread";

/**
 * Takes a comment of one's own away: its words and whom it named are gone for good, that there was one stays. A thread
 * in which nothing is said any more is resolved: nobody could answer it, and it would keep its claim from being verified.
 */
export async function removeComment(actor: Actor, id: string, seen: number | null = null): Promise<void> {
  await transaction(async (tx) => {
    const { claim, thread, comment } = await lockOwnComment(tx, actor, id);
    if (seen !== null && seen !== comment.version)
      throw new FactdeskError("stale", undefined, { current: comment });
    const { deskId, at } = actor;
    await tx.mention.deleteMany({ where: { deskId, commentId: id } });
    await tx.comment.update({
      where: { deskId_id: { deskId, id } },
      data: { body: "", removedAt: at, version: { increment: 1 } },
    });
    const about = { articleId: claim.articleId, claimId: claim.id, subjectId: id };
    await recordEvents(tx, actor, [{ type: "comment.removed", ...about, old: { thread: thread.id } }]);
    const said = await tx.comment.count({ where: { deskId, threadId: thread.id, removedAt: null } });
    if (said === 0 && !thread.resolved) await writeResolved(tx, actor, claim, thread.id, true);
  });
}
