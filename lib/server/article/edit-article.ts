import "server-only";
import type { ArticleRow, editArticle as contract } from "@/lib/contract/article/article";
import type { BodyOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import { normalisedAddress } from "@/lib/domain/evidence/address";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { type Prisma, transaction } from "@/lib/server/database";
import { fromDay } from "@/lib/server/dates";
import { changes, recordEvents } from "@/lib/server/events";
import { lockArticle } from "./lock-article";

/** Mends what is said about an article; its text never changes here. */
export async function editArticle(
  actor: Actor,
  id: string,
  seen: number | null,
  given: Given<BodyOf<typeof contract>>,
): Promise<ArticleRow> {
  return transaction(async (tx) => {
    const article = await lockArticle(tx, actor, id);
    requireRight(actor, "edit_article");
    if (seen === null) throw new FactdeskError("precondition_required");
    if (seen !== article.version) throw new FactdeskError("stale", undefined, { current: article });
    const body = given();
    const { title, publisher, authors, publishedAt, language, url } = article;
    const edited = changes({ title, publisher, authors, publishedAt, language, url }, body);
    if (!edited) return article;
    const { publishedAt: day, ...fields } = body;
    await tx.article.update({
      where: { deskId_id: { deskId: actor.deskId, id } },
      data: {
        ...fields,
        ...(day === undefined ? {} : { publishedOn: fromDay(day) }),
        ...(body.url === undefined ? {} : { address: body.url && normalisedAddress(body.url) }),
        version: { increment: 1 },
        updatedAt: actor.at,
      } as Prisma.ArticleUncheckedUpdateInput,
    });
    await recordEvents(tx, actor, [{ type: "article.edited", articleId: id, ...edited }]);
    return lockArticle(tx, actor, id);
  });
}
