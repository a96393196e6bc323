import "server-only";
import { isSameAddress, normalisedAddress } from "@/lib/domain/evidence/address";
import type { Database } from "@/lib/server/database";

type Known = { id: string; url: string };

/**
 * The desk's source for an address, however it is written; null when there is none. Sources that were kept under
 * an earlier way of writing addresses are found by comparing them anew.
 */
export async function getSourceByAddress(db: Database, deskId: string, url: string): Promise<Known | null> {
  const address = normalisedAddress(url);
  const known = await db.source.findUnique({ where: { deskId_address: { deskId, address } } });
  if (known) return known;
  const host = address.replace(/[/?#].*$/s, "");
  const earlier = await db.$queryRaw<Known[]>`
    SELECT id, url FROM source WHERE desk_id = ${deskId}::uuid
      AND (starts_with(address, ${host}) OR starts_with(address, ${`www.${host}`})) ORDER BY created_at, id`;
  return earlier.find((source) => isSameAddress(source.url, url)) ?? null;
}
