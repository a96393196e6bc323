import "server-only";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { markClaim as contract } from "@/lib/contract/claim/endpoints";
import type { BodyOf } from "@/lib/contract/endpoint";
import { claimLimits } from "@/lib/domain/claim/claim";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { transaction } from "@/lib/server/database";
import { fromDay } from "@/lib/server/dates";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";
import { insertPassages, newestRevision, passageValues, placeSpans } from "./place-passages";
import { readClaim } from "./read-claims";

/** Marks a claim in the newest revision of an article; it begins open. Its wording is its quote until mended. */
export async function markClaim(
  actor: Actor,
  articleId: string,
  given: Given<BodyOf<typeof contract>>,
): Promise<ClaimView> {
  return transaction(async (tx) => {
    // Held until the claim is written, so that nobody deletes or archives the article in between.
    await tx.$queryRaw`
      SELECT 1 FROM article WHERE desk_id = ${actor.deskId}::uuid AND id = ${articleId}::uuid FOR SHARE`;
    const article = await tx.article.findUnique({
      where: { deskId_id: { deskId: actor.deskId, id: articleId } },
    });
    if (!article) throw new FactdeskError("not_found", "There is no such article in this desk.");
    requireRight(actor, "mark_claim");
    if (article.archivedAt)
      throw new FactdeskError("conflict", "This article is archived. Bring it back before marking claims.");
    const revision = await newestRevision(tx, actor.deskId, articleId);
    const body = given();
    const passages = placeSpans(revision.text, body.passages);
    const wording = body.wording ?? wordingOf(passages.map((passage) => passage.exact));
    const id = newId();
    const fields = {
      wording,
      kind: body.kind ?? "other",
      speaker: body.speaker ?? null,
      saidWhere: body.saidWhere ?? null,
      priority: body.priority ?? "normal",
    } as const;
    await tx.claim.create({
      data: {
        deskId: actor.deskId,
        id,
        articleId,
        ...fields,
        saidOn: fromDay(body.saidOn ?? null),
        dueOn: fromDay(body.dueOn ?? null),
        stage: "open",
        stageSince: actor.at,
        startsAt: passages[0]?.start ?? 0,
        createdById: actor.memberId,
        createdAt: actor.at,
        updatedAt: actor.at,
      },
    });
    await insertPassages(tx, actor, { claimId: id, articleId, revisionId: revision.id }, passages);
    await recordEvents(tx, actor, [
      {
        type: "claim.marked",
        articleId,
        claimId: id,
        new: { ...fields, saidOn: body.saidOn ?? null, stage: "open", passages: passageValues(passages) },
      },
    ]);
    return readClaim(tx, actor, id);
  });
}

/** The quote as one line, cut to what a wording may hold. */
function wordingOf(quotes: readonly string[]): string {
  const line = quotes.join(" … ").replace(/\s+/g, " ").trim();
  return line.length > claimLimits.wording ? `${line.slice(0, claimLimits.wording - 1)}…` : line;
}
