import type { Server } from "../own-desk";

const ends = new Set([
  "claim.release",
  "claim.expire",
  "claim.propose_verdict",
  "claim.set_aside",
  "claim.hand_over",
]);

/** What the desk's own history says of its claims, in the order in which it was sealed. */
export async function readHistory({ sql }: Server, deskId: string) {
  const { rows } = await sql.query<{ claim_id: string; type: string }>(
    `SELECT claim_id, type FROM event WHERE desk_id = $1 AND claim_id IS NOT NULL AND sequence IS NOT NULL
     ORDER BY sequence`,
    [deskId],
  );
  const held = new Set<string>();
  const proposals = new Map<string, number>();
  let [takes, twice, expired] = [0, 0, 0];
  for (const { claim_id: id, type } of rows) {
    if (type === "claim.take") {
      takes++;
      if (held.has(id)) twice++;
      held.add(id);
    }
    if (ends.has(type)) held.delete(id);
    if (type === "claim.expire") expired++;
    if (type === "claim.propose_verdict") proposals.set(id, (proposals.get(id) ?? 0) + 1);
  }
  const { rows: stages } = await sql.query<{ stage: string; count: number }>(
    "SELECT stage::text, count(*)::int AS count FROM claim WHERE desk_id = $1 GROUP BY stage ORDER BY stage",
    [deskId],
  );
  const proposedTwice = [...proposals.values()].filter((count) => count > 1).length;
  return { takes, twice, expired, proposed: proposals.size, proposedTwice, stages };
}

/** Claims that are still held although their time is over. */
export async function countStuck({ sql }: Server, deskId: string): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM claim
     WHERE desk_id = $1 AND stage = 'researching' AND lease_until <= now()`,
    [deskId],
  );
  return rows[0]?.count ?? 0;
}
