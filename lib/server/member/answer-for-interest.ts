import "server-only";
import { z } from "zod";
import { perhapsWords } from "@/lib/contract/values";
import { claimLimits } from "@/lib/domain/claim/claim";
import { FactdeskError } from "@/lib/domain/errors";
import { type Interest, interestKindLabels, touches } from "@/lib/domain/member/interest";
import { can } from "@/lib/domain/policy";
import type { Action } from "@/lib/domain/workflow";
import type { Actor } from "@/lib/server/actor";
import type { LockedClaim } from "@/lib/server/claim/lock-claim";
import type { Transaction } from "@/lib/server/database";
import type { Values } from "@/lib/server/events";
import { parse } from "@/lib/server/http/parse";
import { liveInterests } from "./interest-condition";

const answer = z.object({ reason: perhapsWords(claimLimits.reason).optional() });

/** What is refused on a claim that touches an interest, until one says why, and how its sentence calls it. */
const answeredFor: Partial<Record<Action, string>> = {
  take: "take",
  take_review: "take",
  propose_verdict: "rate",
  confirm: "review",
  rate: "review",
  dispute: "review",
  adjudicate: "review",
};

/**
 * Whoever acts on a claim that touches an interest they declared has to say why. What it is in stays with them and
 * the editors: the event tells its kind. Once said on coming to hold it, it need not be said again with the verdict.
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
  const does = answeredFor[action];
  if (!does) return {};
  const interest = await touchedInterest(tx, actor, claim);
  if (!interest) return {};
  const { reason } = parse(answer, body());
  if (reason) return { why: reason, new: { interest: interest.kind } };
  if (does !== "take" && (await hasAnswered(tx, actor, claim.id))) return {};
  const { kind, name } = interest;
  throw new FactdeskError(
    "conflict",
    `You declared an interest in ${called(interest)}: say why you ${does} it all the same.`,
    { interest: { kind, name } },
  );
}

/** Somebody to whom work is given. */
export type Receiver = { id: string; person: { name: string } };

/**
 * What somebody declared an interest in that a claim touches, before it is given to them.
 * @returns its kind and a sentence without its end, which names what it is in to those who may see it; null when
 * it touches none
 */
export async function interestOfReceiver(
  tx: Transaction,
  actor: Actor,
  claim: LockedClaim,
  receiver: Receiver,
): Promise<{ kind: Interest["kind"]; said: string } | null> {
  const interest = await touchedInterest(tx, { deskId: actor.deskId, memberId: receiver.id }, claim);
  if (!interest) return null;
  const own = receiver.id === actor.memberId;
  const what = own || can(actor.role, "see_interests") ? called(interest) : `its ${kindWord(interest)}`;
  return {
    kind: interest.kind,
    said: `${own ? "You" : receiver.person.name} declared an interest in ${what}`,
  };
}

/** The first live interest of a member that a claim touches. */
async function touchedInterest(
  tx: Transaction,
  member: Pick<Actor, "deskId" | "memberId">,
  claim: LockedClaim,
): Promise<Interest | undefined> {
  const interests = await liveInterests(tx, member);
  if (interests.length === 0) return undefined;
  const article = await tx.article.findUniqueOrThrow({
    where: { deskId_id: { deskId: member.deskId, id: claim.articleId } },
    select: { authors: true },
  });
  return interests.find((one) => touches(one, { ...claim, articleAuthors: article.authors }));
}

const kindWord = ({ kind }: Interest) => interestKindLabels[kind].toLowerCase();
const called = (interest: Interest) => `the ${kindWord(interest)} “${interest.name}”`;

/** Whether it was said when this person took the claim or its review, or when it was handed to them. */
async function hasAnswered(tx: Transaction, actor: Actor, claimId: string): Promise<boolean> {
  const told = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM event WHERE desk_id = ${actor.deskId}::uuid AND claim_id = ${claimId}::uuid
      AND new ->> 'interest' IS NOT NULL
      AND (type IN ('claim.take', 'claim.take_review', 'claim.propose_verdict') AND actor_id = ${actor.memberId}::uuid
        OR type = 'claim.hand_over' AND subject_id = ${actor.memberId}::uuid) LIMIT 1`;
  return told.length > 0;
}
