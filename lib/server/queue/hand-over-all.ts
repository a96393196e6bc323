import "server-only";
import type { AnswerOf, BodyOf } from "@/lib/contract/endpoint";
import type { handOverAll as contract } from "@/lib/contract/queue/endpoints";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { moveInTransaction } from "@/lib/server/claim/act-on-claim";
import { endLeaseInTransaction } from "@/lib/server/claim/end-lease";
import { transaction } from "@/lib/server/database";
import { listMine } from "./list-mine";

/**
 * Everything the person holds goes to a colleague, or back to the queue. What the colleague may not have, such as
 * the review of their own verdict, goes back to the queue too and is told.
 */
export async function handOverAll(
  actor: Actor,
  given: Given<BodyOf<typeof contract>>,
): Promise<AnswerOf<typeof contract>> {
  requireRight(actor, "edit_claim");
  const { memberId, reason } = given();
  const { items } = await listMine(actor);
  const handed: string[] = [];
  const released: { id: string; why: string | null }[] = [];
  for (const { id } of items) {
    const why = memberId ? await handOne(actor, id, memberId, reason ?? undefined) : null;
    if (memberId && why === null) handed.push(id);
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
  memberId: string,
  reason: string | undefined,
): Promise<string | null> {
  try {
    await transaction((tx) =>
      moveInTransaction(tx, actor, id, "hand_over", null, () => ({ memberId, reason })),
    );
    return null;
  } catch (error) {
    if (error instanceof FactdeskError && error.code !== "not_found") return error.message;
    throw error;
  }
}
