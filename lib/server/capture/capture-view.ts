import "server-only";
import type { CaptureView } from "@/lib/contract/evidence/capture";
import { type Database, Prisma } from "@/lib/server/database";

type CaptureRecord = {
  id: string;
  source_id: string | null;
  article_id: string | null;
  requested_url: string | null;
  final_url: string | null;
  status: number | null;
  media_type: string;
  file_name: string | null;
  fetched_at: Date;
  sha256: string;
  byte_length: number;
  stored_in: CaptureView["storedIn"];
  title: string | null;
  has_text: boolean;
};

/** Copies of a desk that meet `where`, newest first; never their bytes or words, which are large. */
export async function readCaptures(
  db: Database,
  deskId: string,
  where: Prisma.Sql,
  limit: number,
): Promise<CaptureView[]> {
  const records = await db.$queryRaw<CaptureRecord[]>`
    SELECT k.id, k.source_id, k.article_id, k.requested_url, k.final_url, k.status, k.media_type, k.file_name,
           k.fetched_at, k.sha256, k.byte_length, k.stored_in::text AS stored_in, k.title, k.text IS NOT NULL AS has_text
    FROM capture k WHERE k.desk_id = ${deskId}::uuid AND ${where}
    ORDER BY k.fetched_at DESC, k.id DESC LIMIT ${limit}`;
  return records.map((record) => ({
    id: record.id,
    sourceId: record.source_id,
    articleId: record.article_id,
    requestedUrl: record.requested_url,
    finalUrl: record.final_url,
    status: record.status,
    mediaType: record.media_type,
    fileName: record.file_name,
    fetchedAt: record.fetched_at.toISOString(),
    sha256: record.sha256,
    byteLength: record.byte_length,
    storedIn: record.stored_in,
    title: record.title,
    hasText: record.has_text,
  }));
}

/** One copy; null when the desk has none of that id. */
export async function getCapture(db: Database, deskId: string, id: string): Promise<CaptureView | null> {
  const [capture] = await readCaptures(db, deskId, Prisma.sql`k.id = ${id}::uuid`, 1);
  return capture ?? null;
}
