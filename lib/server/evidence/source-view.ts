import "server-only";
import type { SourceView } from "@/lib/contract/evidence/source";
import { cleanAddress } from "@/lib/domain/evidence/address";
import type { Database, Prisma } from "@/lib/server/database";
import { toDay } from "@/lib/server/dates";
import type { Values } from "@/lib/server/events";
import { usedInSql } from "./evidence-view";

type SourceRecord = {
  id: string;
  url: string;
  title: string | null;
  publisher: string | null;
  authors: string[];
  published_on: Date | null;
  type: SourceView["type"];
  directness: SourceView["directness"];
  reliability: SourceView["reliability"];
  reliability_note: string | null;
  interests: string | null;
  health: SourceView["health"];
  checked_at: Date | null;
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
    SELECT s.id, s.url, s.title, s.publisher, coalesce(s.authors, '{}') AS authors, s.published_on, s.type::text AS type,
           s.directness::text AS directness, s.reliability::text AS reliability, s.reliability_note, s.interests,
           s.health::text AS health, s.checked_at, s.version, s.created_at, ${usedInSql} AS used_in
    FROM source s WHERE s.desk_id = ${deskId}::uuid AND ${where}
    ORDER BY s.created_at DESC, s.id DESC LIMIT ${limit}`;
  return records.map((record) => ({
    id: record.id,
    url: cleanAddress(record.url),
    title: record.title,
    publisher: record.publisher,
    authors: record.authors,
    publishedOn: toDay(record.published_on),
    type: record.type,
    directness: record.directness,
    reliability: record.reliability,
    reliabilityNote: record.reliability_note,
    interests: record.interests,
    health: record.health,
    checkedAt: record.checked_at?.toISOString() ?? null,
    version: record.version,
    usedIn: record.used_in,
    createdAt: record.created_at.toISOString(),
  }));
}

/** What people say of a source, as forms send and events hold it. */
export type SourceWords = Pick<
  SourceView,
  | "title"
  | "publisher"
  | "authors"
  | "publishedOn"
  | "type"
  | "directness"
  | "reliability"
  | "reliabilityNote"
  | "interests"
>;
export type SourceSaid = { [Field in keyof SourceWords]?: SourceWords[Field] | undefined };

/** The fields of a source as events hold them. */
export function sourceValues(source: SourceWords): SourceWords & Values {
  const { title, publisher, authors, publishedOn, type } = source;
  const { directness, reliability, reliabilityNote, interests } = source;
  const judged = { directness, reliability, reliabilityNote, interests };
  return { title, publisher, authors, publishedOn, type, ...judged };
}
