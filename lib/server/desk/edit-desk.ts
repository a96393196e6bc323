import "server-only";
import type { editDesk as contract, DeskView } from "@/lib/contract/desk/desk";
import type { BodyOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import { changedReview } from "@/lib/domain/verdict/review-mode";
import type { Actor, Given } from "@/lib/server/actor";
import { transaction } from "@/lib/server/database";
import { changes, recordEvents } from "@/lib/server/events";
import { countVoters } from "@/lib/server/verdict/count-voters";
import { findDesk } from "./find-desk";

/** Changes the desk's name, how claims are reviewed or how long they are held; what is under way goes on as it began. */
export async function editDesk(
  actor: Actor,
  seen: number | null,
  given: Given<BodyOf<typeof contract>>,
): Promise<DeskView> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM desk WHERE id = ${actor.deskId}::uuid FOR NO KEY UPDATE`;
    const desk = await findDesk(actor, tx);
    requireRight(actor, "manage_desk");
    if (seen === null) throw new FactdeskError("precondition_required");
    if (seen !== desk.version) throw new FactdeskError("stale", undefined, { current: desk });
    const {
      name = desk.name,
      leaseMinutes = desk.leaseMinutes,
      reviewLeaseMinutes = desk.reviewLeaseMinutes,
      ...asked
    } = given();
    const mayVote = await countVoters(tx, actor);
    const { reviewMode, panel } = changedReview(desk, asked, desk.usualPanel, mayVote);
    const { votes, carry } = panel ?? desk.usualPanel;
    const data = { name, reviewMode, votes, carry, leaseMinutes, reviewLeaseMinutes };
    const edited = changes(valuesOf(desk), data);
    if (!edited) return desk;
    await tx.desk.update({
      where: { id: actor.deskId },
      data: { ...data, version: { increment: 1 } },
    });
    await recordEvents(tx, actor, [{ type: "desk.edited", subjectId: actor.deskId, ...edited }]);
    return findDesk(actor, tx);
  });
}

const valuesOf = ({ name, reviewMode, usualPanel, leaseMinutes, reviewLeaseMinutes }: DeskView) => ({
  ...{ name, reviewMode, ...usualPanel },
  ...{ leaseMinutes, reviewLeaseMinutes },
});
