import "server-only";
import type { splitClaim as contract } from "@/lib/contract/claim/split-and-merge";
import type { AnswerOf, BodyOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { Prisma, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";
import { copyEvidence } from "./copy-evidence";
import { editInTransaction } from "./edit-claim";
import { lockClaim, requireEditable, requireSeen } from "./lock-claim";
import { insertPassages, newestRevision, passageValues, placeSpans } from "./place-passages";
import { readClaims } from "./read-claims";

/** Splits a compound claim: the claim becomes the first half, a new open claim the second; both keep the evidence. */
export async function splitClaim(
  actor: Actor,
  id: string,
  seen: number | null,
  given: Given<BodyOf<typeof contract>>,
): Promise<AnswerOf<typeof contract>> {
  return transaction(async (tx) => {
    const { deskId, memberId, at } = actor;
    const claim = await lockClaim(tx, actor, id);
    requireRight(actor, "edit_claim");
    requireEditable(claim);
    if (seen !== null) await requireSeen(tx, actor, claim, seen);
    const { first, second } = given();
    const revision = await newestRevision(tx, deskId, claim.articleId);
    const own = await tx.passage.findMany({
      where: { deskId, claimId: id, retiredAt: null, revisionId: revision.id },
    });
    const spans = second.passages ?? own.map(({ startAt, endAt }) => ({ start: startAt, end: endAt }));
    const placed = placeSpans(revision.text, spans);
    const secondId = newId();
    const { kind, speaker, saidWhere, priority } = claim;
    const said = { kind, speaker, saidWhere, priority, saidOn: claim.saidOn ? new Date(claim.saidOn) : null };
    await tx.claim.create({
      data: {
        ...{ deskId, id: secondId, articleId: claim.articleId, wording: second.wording, ...said },
        ...{ stage: "open", stageSince: at, startsAt: placed[0]?.start ?? claim.startsAt, splitFromId: id },
        ...{ createdById: memberId, createdAt: at, updatedAt: at },
      },
    });
    await insertPassages(
      tx,
      actor,
      { claimId: secondId, articleId: claim.articleId, revisionId: revision.id },
      placed,
    );
    const evidence = await copyEvidence(tx, actor, id, secondId);
    await recordEvents(tx, actor, [
      {
        type: "claim.split_off",
        articleId: claim.articleId,
        claimId: secondId,
        subjectId: id,
        new: { from: id, wording: second.wording, stage: "open", passages: passageValues(placed), evidence },
      },
      {
        type: "claim.split",
        articleId: claim.articleId,
        claimId: id,
        subjectId: secondId,
        new: { into: secondId, wording: first.wording },
      },
    ]);
    await editInTransaction(tx, actor, claim, first);
    const halves = await readClaims(tx, actor, Prisma.sql`c.id IN (${id}::uuid, ${secondId}::uuid)`);
    const find = (claimId: string) => halves.find((half) => half.id === claimId);
    const [one, two] = [find(id), find(secondId)];
    if (!one || !two) throw new FactdeskError("unexpected");
    return { first: one, second: two };
  });
}
