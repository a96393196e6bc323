import "server-only";
import type { listArticleEvents as contract } from "@/lib/contract/article/article";
import type { AnswerOf, QueryOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import { decodeCursor, encodeCursor, timeCursor } from "@/lib/server/cursor";
import { database, type Prisma } from "@/lib/server/database";
import { eventInclude, toEvent } from "./event-view";
import { listed } from "./listed";

/** History of an article and its claims, newest first. @throws FactdeskError `not_found` */
export async function listArticleEvents(
  actor: Actor,
  articleId: string,
  query: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
  const { deskId } = actor;
  const article = await database().article.findUnique({
    where: { deskId_id: { deskId, id: articleId } },
    select: { id: true },
  });
  if (!article) throw new FactdeskError("not_found", "There is no such article in this desk.");
  const where: Prisma.EventWhereInput = { deskId, articleId, ...listed };
  if (query.cursor) {
    const [at, id] = decodeCursor(timeCursor, query.cursor);
    where.OR = [{ at: { lt: new Date(at) } }, { at: new Date(at), id: { lt: id } }];
  }
  const records = await database().event.findMany({
    where,
    include: eventInclude,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: query.limit + 1,
  });
  const items = records.slice(0, query.limit).map(toEvent);
  const last = items.at(-1);
  return { items, next: records.length > query.limit && last ? encodeCursor([last.at, last.id]) : null };
}
