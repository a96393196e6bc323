import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { lockArticle } from "./lock-article";

/**
 * Deletes an article on which no verdict has been given, with its claims; its history stays.
 * @throws FactdeskError `conflict` when a verdict was given on it or another article's claim points to one of its
 */
export async function deleteArticle(actor: Actor, id: string): Promise<void> {
  await transaction(async (tx) => {
    const { deskId } = actor;
    const article = await lockArticle(tx, actor, id);
    requireRight(actor, "delete_article");
    await tx.$queryRaw`SELECT 1 FROM claim WHERE desk_id = ${deskId}::uuid AND article_id = ${id}::uuid FOR UPDATE`;
    const verdicts = await tx.verdict.count({ where: { deskId, claim: { articleId: id } } });
    if (verdicts > 0)
      throw new FactdeskError(
        "conflict",
        "Verdicts were given on this article, and they are kept. Archive it instead.",
      );
    const twins = await tx.claim.count({
      where: { deskId, articleId: { not: id }, duplicateOf: { articleId: id } },
    });
    if (twins > 0)
      throw new FactdeskError(
        "conflict",
        "Claims of another article are set aside as duplicates of claims in this one. Archive it instead.",
      );
    await recordEvents(tx, actor, [
      {
        type: "article.deleted",
        articleId: id,
        old: { title: article.title, publisher: article.publisher, url: article.url },
      },
    ]);
    await tx.article.delete({ where: { deskId_id: { deskId, id } } });
  });
}
