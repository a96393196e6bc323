import "server-only";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { type Database, Prisma } from "@/lib/server/database";
import { toDay } from "@/lib/server/dates";

type EvidenceRecord = {
  id: string;
  claim_id: string;
  number: number;
  stance: EvidenceView["stance"];
  quote: string | null;
  locator: string | null;
  directness: EvidenceView["directness"];
  accessed_on: Date | null;
  note: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
  created_by_id: string;
  created_by_name: string;
  source_id: string;
  url: string;
  title: string | null;
  publisher: string | null;
  used_in: number;
};

/** Evidence of a desk that meets `where`, by number, with its source and how often that is used. */
export async function readEvidence(db: Database, deskId: string, where: Prisma.Sql): Promise<EvidenceView[]> {
  const records = await db.$queryRaw<EvidenceRecord[]>`
    SELECT e.id, e.claim_id, e.number, e.stance::text AS stance, e.quote, e.locator, e.directness::text AS directness,
           e.accessed_on, e.note, e.version, e.created_at, e.updated_at, e.created_by_id, p.name AS created_by_name,
           s.id AS source_id, s.url, s.title, s.publisher, ${usedInSql} AS used_in
    FROM evidence e
    JOIN source s ON s.desk_id = e.desk_id AND s.id = e.source_id
    JOIN member m ON m.desk_id = e.desk_id AND m.id = e.created_by_id
    JOIN person p ON p.id = m.person_id
    WHERE e.desk_id = ${deskId}::uuid AND ${where} ORDER BY e.claim_id, e.number`;
  return records.map((record) => ({
    id: record.id,
    claimId: record.claim_id,
    number: record.number,
    stance: record.stance,
    quote: record.quote,
    locator: record.locator,
    directness: record.directness,
    accessedOn: toDay(record.accessed_on),
    note: record.note,
    version: record.version,
    source: {
      id: record.source_id,
      url: record.url,
      title: record.title,
      publisher: record.publisher,
      usedIn: record.used_in,
    },
    createdBy: { id: record.created_by_id, name: record.created_by_name },
    createdAt: record.created_at.toISOString(),
    updatedAt: record.updated_at.toISOString(),
  }));
}

/** In how many claims the source `s` is tagged. */
export const usedInSql = Prisma.sql`(SELECT count(DISTINCT u.claim_id)::int FROM evidence u
  WHERE u.desk_id = s.desk_id AND u.source_id = s.id AND u.removed_at IS NULL)`;

/** The fields of evidence as events hold them. */
export function evidenceValues(view: EvidenceView) {
  const { number, stance, quote, locator, directness, accessedOn, note } = view;
  return {
    number,
    stance,
    quote,
    locator,
    directness,
    accessedOn,
    note,
    url: view.source.url,
    title: view.source.title,
  };
}
