import "server-only";
import type { ArticleView, bringInArticle as contract } from "@/lib/contract/article/article";
import type { BodyOf } from "@/lib/contract/endpoint";
import { datelineDate, requireBlocks, splitBlocks } from "@/lib/domain/article/blocks";
import { canonicalText } from "@/lib/domain/article/canonical-text";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { type Database, database, transaction } from "@/lib/server/database";
import { fromDay } from "@/lib/server/dates";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";
import { articleInclude, readRevision, toArticleRows } from "./article-view";
import { getByText } from "./get-by-text";
import { insertRevision } from "./insert-revision";
import { sha256Of } from "./read-given-text";

/**
 * Brings in an article with its first revision. The same text twice in a desk is refused.
 * @throws FactdeskError `conflict`, with the `id` of the article that has the text already
 */
export async function bringInArticle(
  actor: Actor,
  given: Given<BodyOf<typeof contract>>,
): Promise<ArticleView> {
  requireRight(actor, "bring_in_article");
  const body = given();
  const text = canonicalText(body.text);
  const blocks = body.blocks ? requireBlocks(text, body.blocks) : splitBlocks(text);
  const sha256 = sha256Of(text);
  const work = transaction(async (tx) => {
    await refuseSameText(tx, actor.deskId, sha256);
    const id = newId();
    const metadata = {
      title: body.title,
      publisher: body.publisher ?? null,
      authors: body.authors ?? [],
      language: body.language ?? null,
      url: body.url ?? null,
    };
    const publishedAt = body.publishedAt === undefined ? datelineDate(text) : body.publishedAt;
    await tx.article.create({
      data: {
        deskId: actor.deskId,
        id,
        ...metadata,
        publishedOn: fromDay(publishedAt),
        createdById: actor.memberId,
        createdAt: actor.at,
        updatedAt: actor.at,
      },
    });
    await insertRevision(tx, actor, { articleId: id, number: 1, text, sha256, origin: "pasted" }, blocks);
    await recordEvents(tx, actor, [
      { type: "article.created", articleId: id, new: { ...metadata, publishedAt, revision: 1, sha256 } },
    ]);
    const record = await tx.article.findUniqueOrThrow({
      where: { deskId_id: { deskId: actor.deskId, id } },
      include: articleInclude,
    });
    const [row] = await toArticleRows(tx, actor.deskId, [record]);
    if (!row) throw new FactdeskError("unexpected");
    return { ...row, revision: await readRevision(tx, actor.deskId, id) };
  });
  // Of two who bring in the same text at once, Postgres refuses one: tell them as we tell who comes later.
  return work.catch(async (error: unknown) => {
    await refuseSameText(database(), actor.deskId, sha256);
    throw error;
  });
}

async function refuseSameText(db: Database, deskId: string, sha256: string): Promise<void> {
  const existing = await getByText(db, deskId, sha256);
  if (!existing) return;
  throw new FactdeskError("conflict", `The desk has this text already, as “${existing.title}”.`, {
    id: existing.id,
  });
}
