import "server-only";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { cleanAddress } from "@/lib/domain/evidence/address";
import { type Database, Prisma } from "@/lib/server/database";
import { toDay } from "@/lib/server/dates";

type EvidenceRecord = {
  id: string;
  claim_id: string;
  number: number;
  stance: EvidenceView["stance"];
  quote: string | null;
  translation: string | null;
  locator: string | null;
  strength: EvidenceView["strength"];
  independence_group: string | null;
  directness: EvidenceView["directness"];
  accessed_on: Date | null;
  note: string | null;
  quote_state: EvidenceView["quoteState"];
  capture_id: string | null;
  capture_at: Date | null;
  archived_id: string | null;
  archived_at: Date | null;
  archived_sha256: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
  created_by_id: string;
  created_by_name: string;
  source_id: string;
  url: string;
  title: string | null;
  publisher: string | null;
  authors: string[];
  published_on: Date | null;
  source_type: EvidenceView["source"]["type"];
  reliability: EvidenceView["source"]["reliability"];
  health: EvidenceView["source"]["health"];
  checked_at: Date | null;
  used_in: number;
};

/** Evidence of a desk that meets `where`, by number, with its source and how often that is used. */
export async function readEvidence(db: Database, deskId: string, where: Prisma.Sql): Promise<EvidenceView[]> {
  const records = await db.$queryRaw<EvidenceRecord[]>`
    SELECT e.id, e.claim_id, e.number, e.stance::text AS stance, e.quote, e.translation, e.locator,
           e.strength::text AS strength, e.independence_group, e.directness::text AS directness,
           e.accessed_on, e.note, e.quote_state::text AS quote_state, e.capture_id,
           looked.fetched_at AS capture_at, kept.id AS archived_id, kept.fetched_at AS archived_at, kept.sha256 AS archived_sha256,
           e.version, e.created_at, e.updated_at, e.created_by_id, p.name AS created_by_name,
           s.id AS source_id, s.url, s.title, s.publisher, s.authors, s.published_on, s.type::text AS source_type, s.reliability::text AS reliability,
           s.health::text AS health, s.checked_at, ${usedInSql} AS used_in
    FROM evidence e
    JOIN source s ON s.desk_id = e.desk_id AND s.id = e.source_id
    JOIN member m ON m.desk_id = e.desk_id AND m.id = e.created_by_id
    JOIN person p ON p.id = m.person_id
    LEFT JOIN capture looked ON looked.desk_id = e.desk_id AND looked.id = e.capture_id
    LEFT JOIN LATERAL (SELECT k.id, k.fetched_at, k.sha256 FROM capture k
      WHERE k.desk_id = e.desk_id AND k.source_id = e.source_id AND k.stored_in IS NOT NULL
      ORDER BY k.fetched_at DESC, k.id DESC LIMIT 1) kept ON true
    WHERE e.desk_id = ${deskId}::uuid AND ${where} ORDER BY e.claim_id, e.number`;
  return records.map((record) => ({
    id: record.id,
    claimId: record.claim_id,
    number: record.number,
    stance: record.stance,
    quote: record.quote,
    translation: record.translation,
    locator: record.locator,
    strength: record.strength,
    group: record.independence_group,
    directness: record.directness,
    accessedOn: toDay(record.accessed_on),
    note: record.note,
    quoteState: record.quote_state,
    captureId: record.capture_id,
    captureAt: record.capture_at?.toISOString() ?? null,
    archived:
      record.archived_id && record.archived_at && record.archived_sha256
        ? {
            captureId: record.archived_id,
            at: record.archived_at.toISOString(),
            sha256: record.archived_sha256,
          }
        : null,
    version: record.version,
    source: {
      id: record.source_id,
      url: cleanAddress(record.url),
      title: record.title,
      publisher: record.publisher,
      authors: record.authors,
      publishedOn: toDay(record.published_on),
      type: record.source_type,
      reliability: record.reliability,
      health: record.health,
      checkedAt: record.checked_at?.toISOString() ?? null,
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
  const { number, stance, quote, translation, locator, strength, group, directness, accessedOn, note } = view;
  return {
    number,
    stance,
    quote,
    translation,
    locator,
    strength,
    group,
    directness,
    accessedOn,
    note,
    url: view.source.url,
    title: view.source.title,
  };
}
