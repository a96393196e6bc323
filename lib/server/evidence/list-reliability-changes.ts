import "server-only";
import type { ReliabilityChange } from "@/lib/contract/evidence/source";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { eventInclude, toEvent } from "@/lib/server/event/event-view";

/** How the desk judged a source over time, newest first, read from what its edits changed. */
export async function listReliabilityChanges(actor: Actor, sourceId: string): Promise<ReliabilityChange[]> {
  const ids = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM event WHERE desk_id = ${actor.deskId}::uuid AND subject_id = ${sourceId}::uuid
      AND type = 'source.edited' AND "new" ? 'reliability' ORDER BY at DESC, id DESC LIMIT 200`;
  const events = await database().event.findMany({
    where: { deskId: actor.deskId, id: { in: ids.map(({ id }) => id) } },
    include: eventInclude,
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return events.map(toEvent).map((event) => ({
    at: event.at,
    by: event.actor,
    old: (event.old?.reliability ?? null) as ReliabilityChange["old"],
    new: (event.new?.reliability ?? null) as ReliabilityChange["new"],
    note: (event.new?.reliabilityNote ?? null) as string | null,
  }));
}
