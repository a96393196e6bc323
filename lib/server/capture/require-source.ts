import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import type { Database } from "@/lib/server/database";

/** @throws FactdeskError `not_found`, for sources of other desks too */
export async function requireSource(
  db: Database,
  deskId: string,
  id: string,
): Promise<{ id: string; deskId: string; url: string }> {
  const source = await db.source.findUnique({
    where: { deskId_id: { deskId, id } },
    select: { id: true, deskId: true, url: true },
  });
  if (!source) throw new FactdeskError("not_found", "There is no such source in this desk.");
  return source;
}
