import "server-only";
import type { Event } from "@/lib/contract/event/event";
import type { Prisma } from "@/lib/server/database";

export const eventInclude = { actor: { include: { person: { select: { name: true } } } } } as const;
type EventRecord = Prisma.EventGetPayload<{ include: typeof eventInclude }>;

export function toEvent(record: EventRecord): Event {
  return {
    id: record.id,
    at: record.at.toISOString(),
    type: record.type,
    actor: record.actor && { id: record.actor.id, name: record.actor.person.name },
    articleId: record.articleId,
    claimId: record.claimId,
    old: record.old as Event["old"],
    new: record.new as Event["new"],
    why: record.why,
  };
}
