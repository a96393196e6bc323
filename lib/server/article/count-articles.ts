import "server-only";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";

/** How many articles the desk has that are not archived. */
export async function countArticles(actor: Actor): Promise<number> {
  return database().article.count({ where: { deskId: actor.deskId, archivedAt: null } });
}
