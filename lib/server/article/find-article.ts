import "server-only";
import type { ArticleDetail } from "@/lib/contract/article/article";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import { readClaims } from "@/lib/server/claim/read-claims";
import { database, Prisma } from "@/lib/server/database";
import { articleInclude, readRevision, toArticleRows } from "./article-view";
import { getPosition } from "./keep-position";
import { readSentenceReviews } from "./review-sentence";

/** An article with its newest text and all its claims, in the order of the text. @throws FactdeskError `not_found` */
export async function findArticle(actor: Actor, id: string): Promise<ArticleDetail> {
  const db = database();
  const record = await db.article.findUnique({
    where: { deskId_id: { deskId: actor.deskId, id } },
    include: articleInclude,
  });
  if (!record) throw new FactdeskError("not_found", "There is no such article in this desk.");
  const revision = await readRevision(db, actor.deskId, id);
  const [rows, claims, sentences, readingPosition] = await Promise.all([
    toArticleRows(db, actor.deskId, [record]),
    readClaims(db, actor, Prisma.sql`c.article_id = ${id}::uuid`),
    readSentenceReviews(db, actor.deskId, revision.id),
    getPosition(actor, id),
  ]);
  const [row] = rows;
  if (!row) throw new FactdeskError("unexpected");
  return { ...row, revision, claims, sentences, readingPosition };
}
