import "server-only";
import type { listChanged as contract } from "@/lib/contract/article/changed";
import type { AnswerOf, QueryOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import { readClaims } from "@/lib/server/claim/read-claims";
import { database, Prisma } from "@/lib/server/database";
import { readSentenceReviews } from "./review-sentence";

/** What a page has to know anew of an article, without its text and its other claims. @throws FactdeskError `not_found` */
export async function listChanged(
  actor: Actor,
  articleId: string,
  { claims = [], sentences }: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
  const db = database();
  const { deskId } = actor;
  const revision = await db.revision.findFirst({
    where: { deskId, articleId },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  if (!revision) throw new FactdeskError("not_found", "There is no such article in this desk.");
  const [found, reviews] = await Promise.all([
    claims.length === 0
      ? []
      : readClaims(
          db,
          actor,
          Prisma.sql`c.article_id = ${articleId}::uuid AND c.id = ANY(${claims}::uuid[])`,
        ),
    sentences === "true" ? readSentenceReviews(db, deskId, revision.id) : null,
  ]);
  return { claims: found, sentences: reviews };
}
