import "server-only";
import type { Actor } from "@/lib/server/actor";
import { Prisma, type Transaction } from "@/lib/server/database";
import { fromDay } from "@/lib/server/dates";
import { changes, recordEvents, type Values } from "@/lib/server/events";
import { readSources, type SourceSaid, sourceValues } from "./source-view";

/** Changes what the desk knows of a source, where something is given and differs, and tells old and new. */
export async function mendSource(tx: Transaction, actor: Actor, id: string, said: SourceSaid): Promise<void> {
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  if (given.length === 0) return;
  await tx.$queryRaw`SELECT 1 FROM source WHERE desk_id = ${actor.deskId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  const [source] = await readSources(tx, actor.deskId, Prisma.sql`s.id = ${id}::uuid`, 1);
  const edited = source && changes(sourceValues(source), Object.fromEntries(given) as Values);
  if (!edited) return;
  const { publishedOn, ...fields } = edited.new as SourceSaid;
  await tx.source.update({
    where: { deskId_id: { deskId: actor.deskId, id } },
    data: {
      ...(fields as Prisma.SourceUncheckedUpdateInput),
      ...(publishedOn === undefined ? {} : { publishedOn: fromDay(publishedOn) }),
      version: { increment: 1 },
      updatedAt: actor.at,
    },
  });
  await recordEvents(tx, actor, [{ type: "source.edited", subjectId: id, ...edited }]);
}
