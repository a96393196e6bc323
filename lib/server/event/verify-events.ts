import "server-only";
import { createHash } from "node:crypto";
import { database, Prisma } from "@/lib/server/database";

export type ChainReport = {
  deskId: string;
  desk: string;
  sealed: number;
  /** Ids of events that no sealer has reached yet. */
  unsealed: string[];
  /** The first event whose hash or place is not what the chain says; null when it holds. */
  broken: { id: string; sequence: string; why: string } | null;
};

type Link = { id: string; sequence: bigint; hash: string; canonical: string; faithful: boolean };

/** Whether what is shown of an event is what was sealed: composed as `compose_event` does when it is written. */
const faithful = Prisma.sql`canonical = jsonb_build_object(
  'desk', desk_id, 'id', id, 'type', type, 'actor', actor_id, 'article', article_id, 'claim', claim_id,
  'subject', subject_id, 'old', old, 'new', new, 'why', why,
  'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text`;

/** Walks the chain of a desk's events from the beginning and recomputes every hash. */
export async function verifyEvents(desk: { id: string; name: string }): Promise<ChainReport> {
  const unsealed = await database().event.findMany({
    where: { deskId: desk.id, sequence: null },
    select: { id: true },
  });
  let before = "";
  let expected = 1n;
  let broken: ChainReport["broken"] = null;
  for (;;) {
    const links = await database().$queryRaw<Link[]>`
      SELECT id, sequence, hash, canonical, ${faithful} AS faithful FROM event
      WHERE desk_id = ${desk.id}::uuid AND sequence >= ${expected} ORDER BY sequence LIMIT 1000`;
    for (const link of links) {
      broken ??= faultOf(link, expected, before);
      before = link.hash;
      expected = link.sequence + 1n;
    }
    if (links.length < 1000 || broken) break;
  }
  return {
    deskId: desk.id,
    desk: desk.name,
    sealed: Number(expected - 1n),
    unsealed: unsealed.map(({ id }) => id),
    broken,
  };
}

function faultOf(link: Link, expected: bigint, before: string): ChainReport["broken"] {
  const fault = (why: string) => ({ id: link.id, sequence: String(link.sequence), why });
  if (link.sequence !== expected) return fault(`event ${expected} is missing before it`);
  const hash = createHash("sha256")
    .update(before + link.canonical, "utf8")
    .digest("hex");
  if (hash !== link.hash) return fault("its words are not those that were sealed");
  return link.faithful ? null : fault("what it shows is not what was sealed");
}
