import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { tellPresence as contract, LivePresence } from "@/lib/contract/live/stream";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor, Given } from "@/lib/server/actor";
import { database } from "@/lib/server/database";

/** Milliseconds after which a page that says nothing counts as closed. */
const lasts = 60_000;

/** Writes down what a page of this person shows. It is no deed: no event is recorded of it. */
export async function tellPresence(actor: Actor, given: Given<BodyOf<typeof contract>>): Promise<void> {
  const { pageId, articleId, claimId, gone } = given();
  const { deskId, memberId, at } = actor;
  const own = { deskId, id: pageId, memberId };
  if (gone) {
    await database().presence.deleteMany({ where: own });
    return;
  }
  // One statement, so that an article or claim of another desk, or none, is refused by its reference.
  const told = await database().$executeRaw`
    INSERT INTO presence (desk_id, id, member_id, article_id, claim_id, seen_at)
    SELECT ${deskId}::uuid, ${pageId}::uuid, ${memberId}::uuid, a.id, c.id, ${at}
    FROM (SELECT ${articleId}::uuid AS article, ${claimId}::uuid AS claim) asked
    LEFT JOIN article a ON a.desk_id = ${deskId}::uuid AND a.id = asked.article
    LEFT JOIN claim c ON c.desk_id = ${deskId}::uuid AND c.id = asked.claim
    WHERE (asked.article IS NULL) = (a.id IS NULL) AND (asked.claim IS NULL) = (c.id IS NULL)
    ON CONFLICT (desk_id, id) DO UPDATE SET article_id = excluded.article_id, claim_id = excluded.claim_id,
      seen_at = excluded.seen_at WHERE presence.member_id = excluded.member_id`;
  if (told === 0) throw new FactdeskError("not_found", "There is no such article or claim in this desk.");
}

type Row = {
  desk_id: string;
  member_id: string;
  name: string;
  article_id: string | null;
  claim_id: string | null;
};

/** Who has a page open in each of these desks, by name; a person with several pages on one claim stands once. */
export async function readPresence(
  deskIds: readonly string[],
  now: Date,
): Promise<Map<string, LivePresence["people"]>> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT DISTINCT p.desk_id, p.member_id, person.name, p.article_id, p.claim_id
    FROM presence p
    JOIN member m ON m.desk_id = p.desk_id AND m.id = p.member_id AND m.removed_at IS NULL
    JOIN person ON person.id = m.person_id
    WHERE p.desk_id = ANY(${[...deskIds]}::uuid[]) AND p.seen_at > ${new Date(now.getTime() - lasts)}
    ORDER BY p.desk_id, person.name, p.member_id, p.article_id, p.claim_id`;
  const people = new Map<string, LivePresence["people"]>();
  for (const row of rows) {
    const list = people.get(row.desk_id) ?? [];
    list.push({ id: row.member_id, name: row.name, articleId: row.article_id, claimId: row.claim_id });
    people.set(row.desk_id, list);
  }
  return people;
}

/** Forgets pages that have said nothing for long. @returns how many */
export async function forgetPresence(now: Date): Promise<number> {
  const { count } = await database().presence.deleteMany({
    where: { seenAt: { lt: new Date(now.getTime() - 10 * lasts) } },
  });
  return count;
}
