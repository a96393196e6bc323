import "server-only";
import type { ArticleView, bringInArticle as contract } from "@/lib/contract/article/article";
import type { BodyOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import { normalisedAddress } from "@/lib/domain/evidence/address";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { insertCapture, packCapture } from "@/lib/server/capture/insert-capture";
import { type Database, database, transaction } from "@/lib/server/database";
import { fromDay } from "@/lib/server/dates";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";
import { articleInclude, readRevision, toArticleRows } from "./article-view";
import { getByText } from "./get-by-text";
import { insertRevision } from "./insert-revision";
import { type ReadArticle, readGivenArticle } from "./read-given-article";

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
  const read = await readGivenArticle(body, actor.at);
  const { text, blocks, sha256, origin } = read;
  const capture = read.capture && (await packCapture(actor.deskId, read.capture));
  const metadata = metadataOf(body, read);
  const { publishedAt, ...fields } = metadata;
  const work = transaction(async (tx) => {
    await refuseSameText(tx, actor.deskId, sha256);
    const id = newId();
    await tx.article.create({
      data: {
        ...{ deskId: actor.deskId, id, ...fields, address: fields.url && normalisedAddress(fields.url) },
        publishedOn: fromDay(publishedAt),
        ...{ createdById: actor.memberId, createdAt: actor.at, updatedAt: actor.at },
      },
    });
    const captureId = capture && (await insertCapture(tx, actor, { articleId: id }, capture));
    await insertRevision(tx, actor, { articleId: id, number: 1, text, sha256, origin, captureId }, blocks);
    await recordEvents(tx, actor, [
      { type: "article.created", articleId: id, new: { ...metadata, revision: 1, sha256, origin } },
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

/** What is said of the article: as sent, else as found in the document. */
function metadataOf(body: BodyOf<typeof contract>, read: ReadArticle) {
  const title = body.title ?? read.title.trim().slice(0, 500);
  if (!title)
    throw new FactdeskError("invalid", "No title was found. Give the article a title.", {
      issues: [{ path: "title", message: "Give the article a title." }],
    });
  return {
    title,
    publisher: body.publisher === undefined ? read.publisher : body.publisher,
    authors: body.authors ?? read.authors,
    language: body.language === undefined ? read.language : body.language,
    url: body.url === undefined ? read.canonicalUrl : body.url,
    publishedAt: body.publishedAt === undefined ? read.publishedAt : body.publishedAt,
  };
}

async function refuseSameText(db: Database, deskId: string, sha256: string): Promise<void> {
  const existing = await getByText(db, deskId, sha256);
  if (!existing) return;
  throw new FactdeskError("conflict", `The desk has this text already, as “${existing.title}”.`, {
    id: existing.id,
  });
}
