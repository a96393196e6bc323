import "server-only";
import type { Database } from "@/lib/server/database";

/** The article of the desk that has this text in one of its revisions; null when there is none. */
export async function getByText(
  db: Database,
  deskId: string,
  sha256: string,
): Promise<{ id: string; title: string } | null> {
  const revision = await db.revision.findUnique({
    where: { deskId_sha256: { deskId, sha256 } },
    select: { article: { select: { id: true, title: true } } },
  });
  return revision?.article ?? null;
}
