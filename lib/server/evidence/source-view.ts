import "server-only";
import type { SourceView } from "@/lib/contract/evidence/source";
import type { Database, Prisma } from "@/lib/server/database";
import { usedInSql } from "./evidence-view";

type SourceRecord = {
  id: string;
  url: string;
  title: string | null;
  publisher: string | null;
  version: number;
  created_at: Date;
  used_in: number;
};

/** Sources of a desk that meet `where`, newest first, at most `limit`. */
export async function readSources(
  db: Database,
  deskId: string,
  where: Prisma.Sql,
  limit: number,
): Promise<SourceView[]> {
  const records = await db.$queryRaw<SourceRecord[]>`
    SELECT s.id, s.url, s.title, s.publisher, s.version, s.created_at, ${usedInSql} AS used_in
    FROM source s WHERE s.desk_id = ${deskId}::uuid AND ${where}
    ORDER BY s.created_at DESC, s.id DESC LIMIT ${limit}`;
  return records.map(({ id, url, title, publisher, version, created_at, used_in }) => ({
    id,
    url,
    title,
    publisher,
    version,
    usedIn: used_in,
    createdAt: created_at.toISOString(),
  }));
}
