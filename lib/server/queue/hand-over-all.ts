import "server-only";
import type { AnswerOf, BodyOf } from "@/lib/contract/endpoint";
import type { handOverAll as contract } from "@/lib/contract/queue/endpoints";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { moveInTransaction } from "@/lib/server/claim/act-on-claim";
import { endLeaseInTransaction } from "@/lib/server/claim/end-lease";
import { findReceiver, refused } from "@/lib/server/claim/hand-over";
import { lockClaim } from "@/lib/server/claim/lock-claim";
import { database, transaction } from "@/lib/server/database";
import { interestOfReceiver, type Receiver } from "@/lib/server/member/answer-for-interest";
import { listMine } from "./list-mine";

/**
 * Everything the person holds goes to a colleague, or back to the queue. What the colleague may not have, such as
 * the review of their own verdict, goes back to the queue too and is told; so does what they declared an interest
 * in, since one reason for everything answers for none.
 * @throws FactdeskError `invalid`, with nothing given away, when nobody of the desk who may hold claims is named
 */
export async function handOverAll(
  actor: Actor,
  given: Given<BodyOf<typeof contract>>,
): Promise<AnswerOf<typeof contract>> {
  requireRight(actor, "edit_claim");
  const { memberId, reason } = given();
  if (memberId === actor.memberId) throw refused("You hold it already. Choose somebody else.");
  const receiver = memberId ? await findReceiver(database(), actor, memberId) : null;
  const { items } = await listMine(actor);
  const handed: string[] = [];
  const released: { id: string; why: string | null }[] = [];
  for (const { id } of items) {
    const why = receiver ? await handOne(actor, id, receiver, reason ?? undefined) : null;
    if (receiver && why === null) handed.push(id);
    else {
      await transaction((tx) => endLeaseInTransaction(tx, actor, id));
      released.push({ id, why });
    }
  }
  return { handed, released };
}

/** @returns why it could not be handed over; null when it was */
async function handOne(
  actor: Actor,
  id: string,
  receiver: Receiver,
  reason: string | undefined,
): Promise<string | null> {
  try {
    return await transaction(async (tx) => {
      const interest = await interestOfReceiver(tx, actor, await lockClaim(tx, actor, id), receiver);
      if (interest) return `${interest.said}.`;
      await moveInTransaction(tx, actor, id, "hand_over", null, () => ({ memberId: receiver.id, reason }));
      return null;
    });
  } catch (error) {
    if (error instanceof FactdeskError && error.code !== "not_found") return error.message;
    throw error;
  }
}
