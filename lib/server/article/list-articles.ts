import "server-only";
import type { listArticles as contract } from "@/lib/contract/article/article";
import type { AnswerOf, QueryOf } from "@/lib/contract/endpoint";
import type { Actor } from "@/lib/server/actor";
import { decodeCursor, encodeCursor, timeCursor } from "@/lib/server/cursor";
import { database, type Prisma } from "@/lib/server/database";
import { searchWords } from "@/lib/server/search-words";
import { articleInclude, toArticleRows } from "./article-view";

/** Articles of the desk, newest first; each word of `q` is looked for in title and publisher. */
export async function listArticles(
  actor: Actor,
  query: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
  const where: Prisma.ArticleWhereInput = {
    deskId: actor.deskId,
    archivedAt: query.archived === "true" ? { not: null } : null,
    AND: searchWords(query.q).map((word) => ({
      OR: [
        { title: { contains: word, mode: "insensitive" } },
        { publisher: { contains: word, mode: "insensitive" } },
      ],
    })),
  };
  if (query.cursor) {
    const [at, id] = decodeCursor(timeCursor, query.cursor);
    where.OR = [{ createdAt: { lt: new Date(at) } }, { createdAt: new Date(at), id: { lt: id } }];
  }
  const records = await database().article.findMany({
    where,
    include: articleInclude,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: query.limit + 1,
  });
  const items = await toArticleRows(database(), actor.deskId, records.slice(0, query.limit));
  const last = items.at(-1);
  return {
    items,
    next: records.length > query.limit && last ? encodeCursor([last.createdAt, last.id]) : null,
  };
}
