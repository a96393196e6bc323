import "server-only";
import type { findRevision as contract } from "@/lib/contract/article/revision";
import type { AnswerOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import { readClaims } from "@/lib/server/claim/read-claims";
import { database, Prisma } from "@/lib/server/database";

/** One revision of an article with the claims as they were marked in it when the next one came. */
export async function findRevision(
  actor: Actor,
  articleId: string,
  number: number,
): Promise<AnswerOf<typeof contract>> {
  const db = database();
  const { deskId } = actor;
  const revision = await db.revision.findUnique({
    where: { deskId_articleId_number: { deskId, articleId, number } },
    include: { blocks: { orderBy: { position: "asc" } } },
  });
  if (!revision) throw new FactdeskError("not_found", "There is no such revision of this article.");
  const next = await db.revision.findFirst({
    where: { deskId, articleId, number: { gt: number } },
    orderBy: { number: "asc" },
    select: { createdAt: true },
  });
  const passages = await db.passage.findMany({
    where: {
      ...{ deskId, articleId, revisionId: revision.id },
      OR: [{ retiredAt: null }, ...(next ? [{ retiredAt: { gte: next.createdAt } }] : [])],
    },
    orderBy: [{ startAt: "asc" }, { id: "asc" }],
  });
  const claims = await readClaims(db, actor, Prisma.sql`c.article_id = ${articleId}::uuid`);
  const marked = claims.flatMap((claim) => {
    const own = passages.filter(({ claimId }) => claimId === claim.id);
    if (own.length === 0) return [];
    return [
      {
        ...claim,
        passages: own.map(({ id, startAt, endAt, exact, prefix, suffix }) => ({
          id,
          start: startAt,
          end: endAt,
          exact,
          prefix,
          suffix,
        })),
      },
    ];
  });
  const { id, text, sha256, length, correction, createdAt, blocks } = revision;
  return {
    ...{ id, number, text, sha256, length, correction, createdAt: createdAt.toISOString() },
    blocks: blocks.map(({ type, startAt, endAt, text: words }) => ({
      type,
      start: startAt,
      end: endAt,
      text: words,
    })),
    claims: marked,
  };
}
