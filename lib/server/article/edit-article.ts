import "server-only";
import type { ArticleRow, editArticle as contract } from "@/lib/contract/article/article";
import type { BodyOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import { normalisedAddress } from "@/lib/domain/evidence/address";
import { requireRight } from "@/lib/domain/policy";
import { changedReview, soundPanel } from "@/lib/domain/verdict/review-mode";
import type { Actor, Given } from "@/lib/server/actor";
import { type Prisma, type Transaction, transaction } from "@/lib/server/database";
import { fromDay } from "@/lib/server/dates";
import { changes, recordEvents } from "@/lib/server/events";
import { countVoters } from "@/lib/server/verdict/count-voters";
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
    const { reviewMode, votes, carry, ...body } = given();
    const asked = reviewMode !== undefined || votes !== undefined || carry !== undefined;
    const review = asked ? await changeReview(tx, actor, article, { reviewMode, votes, carry }) : null;
    const { title, publisher, authors, publishedAt, language, url } = article;
    const before = { title, publisher, authors, publishedAt, language, url, ...reviewValues(article) };
    const edited = changes(before, { ...body, ...(review ? reviewValues(review) : {}) });
    if (!edited) return article;
    const { publishedAt: day, ...fields } = body;
    await tx.article.update({
      where: { deskId_id: { deskId: actor.deskId, id } },
      data: {
        ...fields,
        ...(review
          ? {
              reviewMode: review.own,
              votes: review.own && (review.panel?.votes ?? null),
              carry: review.own && (review.panel?.carry ?? null),
            }
          : {}),
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

type Review = { reviewMode: ArticleRow["reviewMode"]; panel: ArticleRow["panel"] };
type AskedReview = { [Key in "reviewMode" | "votes" | "carry"]: BodyOf<typeof contract>[Key] };

/** How the article is to be reviewed. `own` is null when it follows its desk again. */
async function changeReview(
  tx: Transaction,
  actor: Actor,
  article: Review,
  { reviewMode, votes, carry }: AskedReview,
): Promise<Review & { own: Review["reviewMode"] | null }> {
  requireRight(actor, "set_review_mode");
  const desk = await tx.desk.findUniqueOrThrow({ where: { id: actor.deskId } });
  const usual = soundPanel({ votes: desk.votes, carry: desk.carry });
  if (reviewMode !== null) {
    const changed = changedReview(article, { reviewMode, votes, carry }, usual, await countVoters(tx, actor));
    return { ...changed, own: changed.reviewMode };
  }
  return { reviewMode: desk.reviewMode, panel: desk.reviewMode === "panel" ? usual : null, own: null };
}

const reviewValues = ({ reviewMode, panel }: Review) => ({
  reviewMode,
  votes: panel?.votes ?? null,
  carry: panel?.carry ?? null,
});
