import "server-only";
import type { setSentenceAside as contract } from "@/lib/contract/article/revision";
import type { SentenceReviewView } from "@/lib/contract/article/sentence-review";
import type { BodyOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import { describePassage } from "@/lib/domain/passage/describe";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { newestRevision } from "@/lib/server/claim/place-passages";
import { type Database, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { lockArticle } from "./lock-article";

/** Sets a sentence aside: it was looked at and holds no claim. Saying it again changes the reason. */
export async function setSentenceAside(
  actor: Actor,
  articleId: string,
  given: Given<BodyOf<typeof contract>>,
): Promise<SentenceReviewView> {
  return transaction(async (tx) => {
    await lockArticle(tx, actor, articleId);
    requireRight(actor, "mark_claim");
    const { start, end, reason } = given();
    const revision = await newestRevision(tx, actor.deskId, articleId);
    const { exact } = describePassage(revision.text, start, end);
    const where = {
      deskId_revisionId_startAt: { deskId: actor.deskId, revisionId: revision.id, startAt: start },
    };
    const said = { endAt: end, reason, byId: actor.memberId, at: actor.at };
    await tx.sentenceReview.upsert({
      where,
      create: { deskId: actor.deskId, revisionId: revision.id, startAt: start, ...said },
      update: said,
    });
    await recordEvents(tx, actor, [
      { type: "sentence.set_aside", articleId, new: { start, end, words: exact, reason } },
    ]);
    return { start, end, reason, by: { id: actor.memberId, name: actor.name }, at: actor.at.toISOString() };
  });
}

/** Takes back that a sentence holds no claim. @throws FactdeskError `not_found` */
export async function takeSentenceBack(actor: Actor, articleId: string, start: number): Promise<void> {
  await transaction(async (tx) => {
    await lockArticle(tx, actor, articleId);
    requireRight(actor, "mark_claim");
    const revision = await newestRevision(tx, actor.deskId, articleId);
    const where = { deskId: actor.deskId, revisionId: revision.id, startAt: start };
    const { count } = await tx.sentenceReview.deleteMany({ where });
    if (count === 0) throw new FactdeskError("not_found", "This sentence is not set aside.");
    await recordEvents(tx, actor, [{ type: "sentence.taken_back", articleId, old: { start } }]);
  });
}

/** The sentences of a revision that were set aside, in the order of the text. */
export async function readSentenceReviews(
  db: Database,
  deskId: string,
  revisionId: string,
): Promise<SentenceReviewView[]> {
  const reviews = await db.sentenceReview.findMany({
    where: { deskId, revisionId },
    orderBy: { startAt: "asc" },
    include: { by: { include: { person: { select: { name: true } } } } },
  });
  return reviews.map(({ startAt, endAt, reason, by, at }) => ({
    ...{ start: startAt, end: endAt, reason, at: at.toISOString() },
    by: { id: by.id, name: by.person.name },
  }));
}
