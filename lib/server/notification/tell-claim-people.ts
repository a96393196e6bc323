import "server-only";
import type { NoticeKind } from "@/lib/domain/notice";
import type { Transaction } from "@/lib/server/database";
import { tell } from "./tell";

/**
 * Tells the people of every claim that cites a source: who holds it, who wrote the verdict that stands, who tagged
 * the source on it. Nobody is told of what they did themselves, and each of them once.
 */
export async function tellClaimPeople(
  tx: Transaction,
  about: { deskId: string; sourceId: string; eventId: string; kind: NoticeKind; at: Date; by: string | null },
): Promise<void> {
  const { deskId, sourceId, eventId, kind, at, by } = about;
  const people = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT m.id FROM evidence e
    JOIN claim c ON c.desk_id = e.desk_id AND c.id = e.claim_id
    JOIN article a ON a.desk_id = c.desk_id AND a.id = c.article_id AND a.archived_at IS NULL
    LEFT JOIN verdict v ON v.desk_id = c.desk_id AND v.id = c.standing_verdict_id
    JOIN member m ON m.desk_id = e.desk_id AND m.id IN (c.holder_id, v.author_id, e.created_by_id)
    WHERE e.desk_id = ${deskId}::uuid AND e.source_id = ${sourceId}::uuid AND e.removed_at IS NULL
      AND c.stage <> 'set_aside' AND m.removed_at IS NULL AND m.id IS DISTINCT FROM ${by}::uuid`;
  const tellings = people.map(({ id: memberId }) => ({ memberId, kind }));
  await tell(tx, { deskId, id: eventId, at, actorId: by }, tellings);
}
