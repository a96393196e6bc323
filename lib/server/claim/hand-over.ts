import "server-only";
import { claimStateOf } from "@/lib/contract/claim/claim-state";
import { memberBody } from "@/lib/contract/claim/endpoints";
import { FactdeskError } from "@/lib/domain/errors";
import { requireMove } from "@/lib/domain/permission";
import { includesRole, type Role } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import type { Database } from "@/lib/server/database";
import { plusMinutes } from "@/lib/server/dates";
import { parse } from "@/lib/server/http/parse";
import { interestOfReceiver } from "@/lib/server/member/answer-for-interest";
import type { LockedClaim } from "./lock-claim";
import type { Effect } from "./outcome";

/**
 * Gives what is held, or an open claim, to another person, with a lease that begins now. Where they declared an
 * interest in it, only for a reason.
 */
export const handOver: Effect = async ({ tx, actor, claim, body }) => {
  const { memberId, reason } = parse(memberBody, body());
  const member = await findReceiver(tx, actor, memberId);
  const review = claim.stage === "in_review" || claim.stage === "disputed";
  if (review) requireReviewer(claim, { memberId, role: member.role }, actor.at);
  if ((review ? claim.reviewer : claim.holder)?.id === memberId)
    throw refused("This person holds it already.");
  const interest = await interestOfReceiver(tx, actor, claim, member);
  if (interest && !reason)
    throw new FactdeskError(
      "conflict",
      `${interest.said}: write why it is to go there all the same, or choose somebody else.`,
    );
  const old = { [review ? "reviewer" : "holder"]: (review ? claim.reviewer : claim.holder)?.id ?? null };
  const given = {
    [review ? "reviewer" : "holder"]: memberId,
    ...(interest ? { interest: interest.kind } : {}),
  };
  const until = plusMinutes(actor.at, review ? claim.reviewLeaseMinutes : claim.leaseMinutes);
  const set = review
    ? { reviewerId: memberId, reviewLeaseUntil: until }
    : { holderId: memberId, leaseUntil: until };
  return { set, old, new: given, subjectId: memberId, why: reason ?? null };
};

/** Who is here and may hold claims. @throws FactdeskError `invalid` for everybody else */
export async function findReceiver(db: Database, { deskId }: Pick<Actor, "deskId">, memberId: string) {
  const member = await db.member.findFirst({
    where: { deskId, id: memberId, removedAt: null },
    include: { person: { select: { name: true } } },
  });
  if (member && includesRole(member.role, "checker")) return member;
  throw refused("Hand it to a checker or an editor of this desk.");
}

/** A review goes only to who may act next on it, whoever holds it now. */
function requireReviewer(claim: LockedClaim, who: { memberId: string; role: Role }, at: Date): void {
  try {
    const free = { ...claimStateOf(claim), reviewerId: null, reviewLeaseUntil: null };
    requireMove("take_review", free, who, at.toISOString());
  } catch (error) {
    if (error instanceof FactdeskError)
      throw refused(
        "This person wrote or rated the verdict, or may not end a dispute. Choose somebody else.",
      );
    throw error;
  }
}

export function refused(message: string): FactdeskError {
  return new FactdeskError("invalid", message, { issues: [{ path: "memberId", message }] });
}
