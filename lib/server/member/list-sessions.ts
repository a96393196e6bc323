import "server-only";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { listSessions as contract } from "@/lib/contract/member/endpoints";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";

/** Where the person is signed in now, last used first. */
export async function listSessions(actor: Actor): Promise<AnswerOf<typeof contract>> {
  const sessions = await database().session.findMany({
    where: { personId: actor.personId, endedAt: null, expiresAt: { gt: actor.at } },
    orderBy: { lastSeenAt: "desc" },
    take: 200,
  });
  const items = sessions.map((session) => ({
    id: session.id,
    current: session.id === actor.sessionId,
    startedAt: session.startedAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    userAgent: session.userAgent,
  }));
  return { items, next: null };
}
