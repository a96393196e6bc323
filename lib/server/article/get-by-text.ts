import "server-only";
import { fingerprint, nearestBits } from "@/lib/domain/article/fingerprint";
import { isSameAddress, normalisedAddress } from "@/lib/domain/evidence/address";
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
  const known = await db.article.findFirst({
    where: { deskId, address },
    orderBy: { createdAt: "asc" },
    select: { id: true, title: true },
  });
  if (known) return known;
  // Kept under an earlier way of writing addresses.
  const host = address.replace(/[/?#].*$/s, "");
  const earlier = await db.$queryRaw<(Known & { url: string })[]>`
    SELECT id, title, url FROM article WHERE desk_id = ${deskId}::uuid AND url IS NOT NULL
      AND (starts_with(address, ${host}) OR starts_with(address, ${`www.${host}`})) ORDER BY created_at, id`;
  const same = earlier.find((article) => isSameAddress(article.url, url));
  return same ? { id: same.id, title: same.title } : null;
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
