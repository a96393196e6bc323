import "server-only";
import type { Actor } from "@/lib/server/actor";
import { type Transaction, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { releaseWhenGone } from "@/lib/server/queue/release-when-gone";

/** Signs out here: this session ends, others go on. */
export async function endSession(sessionId: string, at: Date): Promise<void> {
  await transaction(async (tx) => {
    const ended = await tx.session.updateManyAndReturn({
      where: { id: sessionId, endedAt: null },
      data: { endedAt: at },
    });
    for (const { deskId, memberId } of ended) {
      await recordEvents(tx, { deskId, memberId, at }, [{ type: "session.ended", subjectId: sessionId }]);
      await releaseWhenGone(tx, { deskId, memberId, at });
    }
  });
}

/** Signs out everywhere: every session of the person ends at once, this one too. */
export async function endAllSessions(actor: Actor): Promise<void> {
  await transaction(async (tx) => {
    const ended = await endSessionsOf(tx, actor, null);
    await releaseWhenGone(tx, actor);
    await recordEvents(tx, actor, [{ type: "session.ended_everywhere", new: { sessions: ended } }]);
  });
}

/** Ends the person's sessions but `keep`. @returns how many ended */
export async function endSessionsOf(tx: Transaction, actor: Actor, keep: string | null): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { personId: actor.personId, endedAt: null, ...(keep ? { id: { not: keep } } : {}) },
    data: { endedAt: actor.at },
  });
  return count;
}
