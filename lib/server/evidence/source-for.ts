import "server-only";
import { normalisedAddress } from "@/lib/domain/evidence/address";
import type { Directness } from "@/lib/domain/evidence/evidence";
import type { Actor } from "@/lib/server/actor";
import type { Prisma, Transaction } from "@/lib/server/database";
import { fromDay } from "@/lib/server/dates";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";
import { getSourceByAddress } from "./get-source-by-address";
import { mendSource } from "./mend-source";
import type { SourceSaid } from "./source-view";

type Said = Pick<SourceSaid, "title" | "publisher" | "authors" | "publishedOn" | "type">;

/**
 * The desk's one source for an address, made when it is new. What is said of it fills gaps; it never overwrites
 * what the desk already knows.
 */
export async function sourceFor(
  tx: Transaction,
  actor: Actor,
  url: string,
  said: Said,
): Promise<{ id: string; directness: Directness | null }> {
  const { deskId, at } = actor;
  const earlier = await getSourceByAddress(tx, deskId, url);
  const address = normalisedAddress(url);
  if (!earlier) {
    const id = newId();
    const { title = null, publisher = null, authors = [], publishedOn = null, type = null } = said;
    const known = { title, publisher, authors, type };
    const { count } = await tx.source.createMany({
      data: {
        ...{ deskId, id, address, url, createdAt: at, updatedAt: at },
        ...known,
        publishedOn: fromDay(publishedOn),
      },
      skipDuplicates: true,
    });
    if (count === 1) {
      const values = { url, ...known, publishedOn };
      await recordEvents(tx, actor, [{ type: "source.created", subjectId: id, new: values }]);
      return { id, directness: null };
    }
  }
  const source = await lockSource(
    tx,
    earlier ? { deskId_id: { deskId, id: earlier.id } } : { deskId_address: { deskId, address } },
  );
  await mendSource(tx, actor, source.id, {
    title: source.title === null ? said.title : undefined,
    publisher: source.publisher === null ? said.publisher : undefined,
    authors: source.authors.length === 0 ? said.authors : undefined,
    publishedOn: source.publishedOn === null ? said.publishedOn : undefined,
    type: source.type === null ? said.type : undefined,
  });
  return source;
}

/** Locked before its gaps are looked for, so that of two who fill one the second finds it filled. */
async function lockSource(tx: Transaction, where: Prisma.SourceWhereUniqueInput) {
  const { deskId, id } = await tx.source.findUniqueOrThrow({ where });
  await tx.$queryRaw`SELECT 1 FROM source WHERE desk_id = ${deskId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.source.findUniqueOrThrow({ where });
}
