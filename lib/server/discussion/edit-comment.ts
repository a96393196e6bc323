import "server-only";
import type { CommentView, editComment as contract } from "@/lib/contract/discussion/discussion";
import type { BodyOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor, Given } from "@/lib/server/actor";
import { transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { lockOwnComment } from "./lock-comment";
import { isSealed } from "./sealed-thread";
import { commentInclude, toComment } from "./thread-view";
import { requireMentionable, writeMentions } from "./write-comment";

/** Changes a comment of one's own. Its event tells who is named in it now and before, never what it says. */
export async function editComment(
  actor: Actor,
  id: string,
  seen: number | null,
  given: Given<BodyOf<typeof contract>>,
): Promise<CommentView> {
  return transaction(async (tx) => {
    const { claim, thread, comment } = await lockOwnComment(tx, actor, id);
    if (seen === null) throw new FactdeskError("precondition_required");
    if (seen !== comment.version) throw new FactdeskError("stale", undefined, { current: comment });
    const { body, mentions: named } = given();
    const { deskId, at } = actor;
    const mentions = [...new Set(named)].sort();
    const before = comment.mentions.map((one) => one.id).sort();
    if (body === comment.body && mentions.join() === before.join()) return comment;
    const sealed = await isSealed(tx, actor, claim, thread);
    await requireMentionable(
      tx,
      actor,
      mentions.filter((one) => !before.includes(one)),
      { sealed, path: "mentions" },
    );
    await tx.mention.deleteMany({ where: { deskId, commentId: id } });
    await writeMentions(tx, deskId, id, mentions);
    const after = await tx.comment.update({
      where: { deskId_id: { deskId, id } },
      data: { body, editedAt: at, version: { increment: 1 } },
      include: commentInclude,
    });
    const about = { articleId: claim.articleId, claimId: claim.id, subjectId: id };
    await recordEvents(tx, actor, [
      {
        type: "comment.edited",
        ...about,
        old: { thread: thread.id, mentions: before },
        new: { thread: thread.id, mentions },
      },
    ]);
    return toComment(after);
  });
}
