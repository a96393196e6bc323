import "server-only";
import type { DeskView } from "@/lib/contract/desk/desk";
import type { Actor } from "@/lib/server/actor";
import { type Database, database } from "@/lib/server/database";

/** The desk of the person who asks. */
export async function findDesk(actor: Pick<Actor, "deskId">, db: Database = database()): Promise<DeskView> {
  const { id, name, reviewMode, votes, carry, version } = await db.desk.findUniqueOrThrow({
    where: { id: actor.deskId },
  });
  const usualPanel = { votes, carry };
  return { id, name, reviewMode, panel: reviewMode === "panel" ? usualPanel : null, usualPanel, version };
}
