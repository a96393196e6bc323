import "server-only";
import type { ArticleRow } from "@/lib/contract/article/article";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { articleInclude, toArticleRows } from "./article-view";

/** The article, locked until the transaction ends. @throws FactdeskError `not_found` */
export async function lockArticle(tx: Transaction, actor: Actor, id: string): Promise<ArticleRow> {
  await tx.$queryRaw`SELECT 1 FROM article WHERE desk_id = ${actor.deskId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const record = await tx.article.findUnique({
    where: { deskId_id: { deskId: actor.deskId, id } },
    include: articleInclude,
  });
  const [row] = record ? await toArticleRows(tx, actor.deskId, [record]) : [];
  if (!row) throw new FactdeskError("not_found", "There is no such article in this desk.");
  return row;
}
