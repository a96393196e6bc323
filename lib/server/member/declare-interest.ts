import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { declareInterest as contract, InterestView } from "@/lib/contract/member/interest";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";
import { toInterest } from "./interest-view";

/** Declares an interest of one's own. Its event names the member, not what it is in: that is for editors. */
export async function declareInterest(
  actor: Actor,
  given: Given<BodyOf<typeof contract>>,
): Promise<InterestView> {
  return transaction(async (tx) => {
    requireRight(actor, "read");
    const { kind, name, note } = given();
    const { deskId, memberId, at: declaredAt } = actor;
    const interest = await tx.interest.create({
      data: { deskId, id: newId(), memberId, kind, name, note: note ?? null, declaredAt },
    });
    await recordEvents(tx, actor, [
      { type: "interest.declared", subjectId: interest.id, new: { member: memberId, interest: kind } },
    ]);
    return toInterest(interest);
  });
}

/**
 * Ends an interest of one's own.
 * @throws FactdeskError `not_found` for those of others too, `conflict` when it has ended
 */
export async function endInterest(actor: Actor, id: string): Promise<void> {
  return transaction(async (tx) => {
    const { deskId, memberId, at } = actor;
    const interest = await tx.interest.findFirst({ where: { deskId, id, memberId } });
    if (!interest) throw new FactdeskError("not_found", "You have declared no such interest.");
    const ended = await tx.interest.updateMany({
      where: { deskId, id, memberId, endedAt: null },
      data: { endedAt: at },
    });
    if (ended.count === 0) throw new FactdeskError("conflict", "This interest has ended already.");
    await recordEvents(tx, actor, [
      { type: "interest.ended", subjectId: id, old: { member: memberId, interest: interest.kind } },
    ]);
  });
}
