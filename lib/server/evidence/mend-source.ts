import "server-only";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { changes, recordEvents } from "@/lib/server/events";

type Known = { id: string; title: string | null; publisher: string | null };
type Said = { title?: string | null | undefined; publisher?: string | null | undefined };

/** Changes title and publisher of a source where they are given and differ. */
export async function mendSource(tx: Transaction, actor: Actor, source: Known, said: Said) {
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Record<
    string,
    string | null
  >;
  const edited = changes({ title: source.title, publisher: source.publisher }, given);
  if (!edited) return;
  await tx.source.update({
    where: { deskId_id: { deskId: actor.deskId, id: source.id } },
    data: { ...given, version: { increment: 1 }, updatedAt: actor.at },
  });
  await recordEvents(tx, actor, [{ type: "source.edited", subjectId: source.id, ...edited }]);
}
