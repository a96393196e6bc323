import "server-only";
import type { ArticleRow } from "@/lib/contract/article/article";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { lockArticle } from "./lock-article";

/** Puts an article away: it and its claims leave lists and queues, and stay readable. */
export async function archiveArticle(actor: Actor, id: string): Promise<ArticleRow> {
  return setArchived(actor, id, true);
}

/** Brings an archived article back. */
export async function restoreArticle(actor: Actor, id: string): Promise<ArticleRow> {
  return setArchived(actor, id, false);
}

function setArchived(actor: Actor, id: string, archive: boolean): Promise<ArticleRow> {
  return transaction(async (tx) => {
    const article = await lockArticle(tx, actor, id);
    requireRight(actor, "archive_article");
    if ((article.archivedAt !== null) === archive)
      throw new FactdeskError(
        "conflict",
        archive ? "This article is archived already." : "This article is not archived.",
      );
    await tx.article.update({
      where: { deskId_id: { deskId: actor.deskId, id } },
      data: { archivedAt: archive ? actor.at : null, version: { increment: 1 }, updatedAt: actor.at },
    });
    await recordEvents(tx, actor, [
      { type: archive ? "article.archived" : "article.restored", articleId: id },
    ]);
    return lockArticle(tx, actor, id);
  });
}
