import "server-only";
import { database } from "@/lib/server/database";

/**
 * Cited sources whose time has come: those tagged on a claim of an article that is not archived, not of a demo desk.
 * Each is put off to its next time in the same statement, so that of many servers one gets it.
 * @param hours between two looks; the first comes so long after a source was tagged
 */
export async function claimDueSources(
  at: Date,
  hours: number,
  most: number,
): Promise<{ deskId: string; sourceId: string }[]> {
  const next = new Date(at.getTime() + hours * 3_600_000);
  const before = new Date(at.getTime() - hours * 3_600_000);
  const rows = await database().$queryRaw<{ desk_id: string; id: string }[]>`
    UPDATE source SET next_check_at = ${next}
    WHERE (desk_id, id) IN (
      SELECT s.desk_id, s.id FROM source s JOIN desk d ON d.id = s.desk_id AND NOT d.is_demo
      WHERE (s.next_check_at <= ${at} OR (s.next_check_at IS NULL AND s.created_at <= ${before}))
        AND EXISTS (SELECT FROM evidence e
          JOIN claim c ON c.desk_id = e.desk_id AND c.id = e.claim_id
          JOIN article a ON a.desk_id = c.desk_id AND a.id = c.article_id
          WHERE e.desk_id = s.desk_id AND e.source_id = s.id AND e.removed_at IS NULL AND a.archived_at IS NULL)
      ORDER BY s.next_check_at NULLS FIRST LIMIT ${most} FOR UPDATE OF s SKIP LOCKED)
    RETURNING desk_id, id`;
  return rows.map(({ desk_id, id }) => ({ deskId: desk_id, sourceId: id }));
}
