import "server-only";
import type { DeskView } from "@/lib/contract/desk/desk";
import { soundPanel } from "@/lib/domain/verdict/review-mode";
import type { Actor } from "@/lib/server/actor";
import { type Database, database } from "@/lib/server/database";

/** The desk of the person who asks. */
export async function findDesk(actor: Pick<Actor, "deskId">, db: Database = database()): Promise<DeskView> {
  const { id, name, reviewMode, votes, carry, leaseMinutes, reviewLeaseMinutes, version } =
    await db.desk.findUniqueOrThrow({
      where: { id: actor.deskId },
    });
  const usualPanel = soundPanel({ votes, carry });
  const panel = reviewMode === "panel" ? usualPanel : null;
  return { id, name, reviewMode, panel, usualPanel, leaseMinutes, reviewLeaseMinutes, version };
}
