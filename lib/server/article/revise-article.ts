import "server-only";
import type { reviseArticle as contract, Fate } from "@/lib/contract/article/revision";
import type { AnswerOf, BodyOf } from "@/lib/contract/endpoint";
import { positionMap } from "@/lib/domain/article/code-points";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { insertCapture, packCapture } from "@/lib/server/capture/insert-capture";
import { newestRevision } from "@/lib/server/claim/place-passages";
import { database, type Transaction, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { readRevision } from "./article-view";
import { carryPassages } from "./carry-passages";
import { carrySentences } from "./carry-sentences";
import { getByText } from "./get-by-text";
import { insertRevision } from "./insert-revision";
import { lockArticle } from "./lock-article";
import { type Comparison, compareRevisions, planRevision, toFate } from "./plan-revision";
import { readGivenArticle } from "./read-given-article";

type Body = BodyOf<typeof contract>;

/**
 * Gives an article a new text. Passages whose words stand are placed in it; those whose words changed or are gone
 * stay where they are, their claim is marked stale and a repair waits for a person. Nothing moves silently.
 * @param dryRun saves nothing and says what would happen
 * @throws FactdeskError `conflict` when the text is one that the desk has; `stale`, with the newest revision, when
 * it was made `from` an earlier one
 */
export async function reviseArticle(
  actor: Actor,
  articleId: string,
  dryRun: boolean,
  given: Given<Body>,
): Promise<AnswerOf<typeof contract>> {
  const known = await database().article.findUnique({
    where: { deskId_id: { deskId: actor.deskId, id: articleId } },
  });
  if (!known) throw new FactdeskError("not_found", "There is no such article in this desk.");
  requireRight(actor, "bring_in_article");
  if (known.archivedAt) throw new FactdeskError("conflict", "This article is archived. Bring it back first.");
  const body = given();
  const { text, blocks, sha256, ...read } = await readGivenArticle(body, actor.at);
  const origin = read.origin === "pasted" ? "edited" : read.origin;
  const capture = read.capture && !dryRun ? await packCapture(actor.deskId, read.capture) : null;
  let comparison: Comparison | undefined;
  for (let attempt = 0; attempt < 3; attempt++) {
    comparison = await compareRevisions(database(), actor, articleId, text, comparison);
    const known = comparison;
    const answer = await transaction((tx) => reviseWith(tx, known));
    if (answer) return answer;
  }
  throw new FactdeskError("conflict", "Others give this article new texts at this moment. Try again.");

  /** Null when the article got a revision in the meantime with which the text was not compared. */
  async function reviseWith(tx: Transaction, comparison: Comparison) {
    await lockArticle(tx, actor, articleId);
    const before = await newestRevision(tx, actor.deskId, articleId);
    if (body.from !== undefined && body.from !== before.number)
      throw new FactdeskError(
        "stale",
        `The article has got revision ${before.number} since. See what changes again, then save.`,
        { current: await readRevision(tx, actor.deskId, articleId) },
      );
    await refuseKnownText(tx, actor, articleId, sha256, before.sha256);
    const number = before.number + 1;
    const plan = await planRevision(tx, actor, before, comparison);
    if (!plan) return null;
    const passages = plan.map(toFate);
    if (dryRun) {
      const length = positionMap(text).length;
      return {
        revision: { id: null, number, text, sha256, length, blocks, createdAt: actor.at.toISOString() },
        passages,
      };
    }
    const correction = body.correction ?? null;
    const captureId = capture && (await insertCapture(tx, actor, { articleId }, capture));
    const revision = { articleId, number, text, sha256, origin, correction, captureId };
    const revisionId = await insertRevision(tx, actor, revision, blocks);
    await carryPassages(tx, actor, { articleId, revisionId, text }, plan);
    await carrySentences(tx, actor, before, { id: revisionId, text }, comparison);
    await tx.article.update({
      where: { deskId_id: { deskId: actor.deskId, id: articleId } },
      data: { updatedAt: actor.at, version: { increment: 1 } },
    });
    await recordEvents(tx, actor, [
      {
        type: "article.revised",
        articleId,
        subjectId: revisionId,
        old: { revision: before.number, sha256: before.sha256 },
        new: { revision: number, sha256, ...countOutcomes(passages) },
        why: correction,
      },
    ]);
    return { revision: await readRevision(tx, actor.deskId, articleId), passages };
  }
}

async function refuseKnownText(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  sha256: string,
  newest: string,
): Promise<void> {
  if (sha256 === newest)
    throw new FactdeskError("conflict", "This is the text that the article has already.", { id: articleId });
  const known = await getByText(tx, actor.deskId, sha256);
  if (!known) return;
  const where = known.id === articleId ? "as an earlier revision of this article" : `as “${known.title}”`;
  throw new FactdeskError("conflict", `The desk has this text already, ${where}.`, { id: known.id });
}

/** What this text did; those that wait since an earlier one are told apart. */
function countOutcomes(passages: readonly Fate[]) {
  const news = passages.filter(({ waitsSince }) => waitsSince === undefined);
  const count = (outcome: Fate["outcome"]) => news.filter((passage) => passage.outcome === outcome).length;
  return {
    unchanged: count("unchanged"),
    moved: count("moved"),
    changed: count("changed"),
    gone: count("gone"),
    waiting: passages.length - news.length,
  };
}
