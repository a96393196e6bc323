import "server-only";
import { fingerprint, nearestBits } from "@/lib/domain/article/fingerprint";
import { normalisedAddress } from "@/lib/domain/evidence/address";
import type { Database } from "@/lib/server/database";

type Known = { id: string; title: string };

/** The article of the desk that has this text in one of its revisions; null when there is none. */
export async function getByText(db: Database, deskId: string, sha256: string): Promise<Known | null> {
  const revision = await db.revision.findUnique({
    where: { deskId_sha256: { deskId, sha256 } },
    select: { article: { select: { id: true, title: true } } },
  });
  return revision?.article ?? null;
}

/** The article of the desk that was published at this address; null when there is none. */
export async function getByAddress(db: Database, deskId: string, url: string): Promise<Known | null> {
  const address = URL.canParse(url) && /^https?:/i.test(url) ? normalisedAddress(url) : null;
  if (!address) return null;
  return db.article.findFirst({
    where: { deskId, address },
    orderBy: { createdAt: "asc" },
    select: { id: true, title: true },
  });
}

/** Articles of the desk with a revision whose words are nearly the same, nearest first. Short texts say too little. */
export async function listSimilar(db: Database, deskId: string, text: string): Promise<Known[]> {
  if (text.length < shortestCompared) return [];
  const mine = BigInt(fingerprint(text));
  return db.$queryRaw<Known[]>`
    SELECT a.id, a.title FROM revision r JOIN article a ON a.desk_id = r.desk_id AND a.id = r.article_id
    WHERE r.desk_id = ${deskId}::uuid AND bit_count((r.fingerprint # ${mine}::bigint)::bit(64)) <= ${nearestBits}
    GROUP BY a.id, a.title ORDER BY min(bit_count((r.fingerprint # ${mine}::bigint)::bit(64))), a.id LIMIT 3`;
}

/** In UTF-16 units: some fifty words. */
const shortestCompared = 300;
