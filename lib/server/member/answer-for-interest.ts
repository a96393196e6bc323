import "server-only";
import { z } from "zod";
import { perhapsWords } from "@/lib/contract/values";
import { claimLimits } from "@/lib/domain/claim/claim";
import { FactdeskError } from "@/lib/domain/errors";
import { interestKindLabels, touches } from "@/lib/domain/member/interest";
import type { Action } from "@/lib/domain/workflow";
import type { Actor } from "@/lib/server/actor";
import type { LockedClaim } from "@/lib/server/claim/lock-claim";
import type { Transaction } from "@/lib/server/database";
import type { Values } from "@/lib/server/events";
import { parse } from "@/lib/server/http/parse";
import { liveInterests } from "./interest-condition";

const answer = z.object({ reason: perhapsWords(claimLimits.reason).optional() });

/** What is refused on a claim that touches an interest, until one says why. */
const answeredFor: readonly Action[] = ["take", "take_review", "confirm", "rate", "dispute", "adjudicate"];

/**
 * Whoever acts on a claim that touches an interest they declared has to say why. What it is in stays with them and
 * the editors: the event tells its kind. Once said on taking a review, it need not be said again with the verdict.
 * @returns what the event tells; nothing when the claim touches none
 * @throws FactdeskError `conflict` with the interest, when `body` gives no reason
 */
export async function answerForInterest(
  tx: Transaction,
  actor: Actor,
  claim: LockedClaim,
  body: () => unknown,
  action: Action,
): Promise<{ why?: string; new?: Values }> {
  if (!answeredFor.includes(action)) return {};
  const interests = await liveInterests(tx, actor);
  if (interests.length === 0) return {};
  const article = await tx.article.findUniqueOrThrow({
    where: { deskId_id: { deskId: actor.deskId, id: claim.articleId } },
    select: { authors: true },
  });
  const interest = interests.find((one) => touches(one, { ...claim, articleAuthors: article.authors }));
  if (!interest) return {};
  const { reason } = parse(answer, body());
  if (reason) return { why: reason, new: { interest: interest.kind } };
  const takes = action === "take" || action === "take_review";
  if (!takes && (await hasAnswered(tx, actor, claim.id))) return {};
  const { kind, name } = interest;
  const what = `the ${interestKindLabels[kind].toLowerCase()} “${name}”`;
  throw new FactdeskError(
    "conflict",
    `You declared an interest in ${what}: say why you ${takes ? "take" : "review"} it all the same.`,
    { interest: { kind, name } },
  );
}

async function hasAnswered(tx: Transaction, actor: Actor, claimId: string): Promise<boolean> {
  const told = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM event WHERE desk_id = ${actor.deskId}::uuid AND claim_id = ${claimId}::uuid
      AND actor_id = ${actor.memberId}::uuid AND type = 'claim.take_review' AND new ->> 'interest' IS NOT NULL LIMIT 1`;
  return told.length > 0;
}
