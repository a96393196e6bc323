import "server-only";
import { normalisedAddress } from "@/lib/domain/evidence/address";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";

type Said = { title?: string | null | undefined; publisher?: string | null | undefined };

/**
 * The desk's one source for an address, made when it is new. What is said of it fills gaps; it never overwrites
 * what the desk already knows.
 */
export async function sourceFor(
  tx: Transaction,
  actor: Actor,
  url: string,
  said: Said,
): Promise<{ id: string }> {
  const address = normalisedAddress(url);
  const id = newId();
  const { count } = await tx.source.createMany({
    data: {
      deskId: actor.deskId,
      id,
      address,
      url,
      title: said.title ?? null,
      publisher: said.publisher ?? null,
      createdAt: actor.at,
      updatedAt: actor.at,
    },
    skipDuplicates: true,
  });
  if (count === 1) {
    const known = { url, title: said.title ?? null, publisher: said.publisher ?? null };
    await recordEvents(tx, actor, [{ type: "source.created", subjectId: id, new: known }]);
    return { id };
  }
  const source = await tx.source.findUniqueOrThrow({
    where: { deskId_address: { deskId: actor.deskId, address } },
  });
  const gaps = {
    ...(source.title === null && said.title ? { title: said.title } : {}),
    ...(source.publisher === null && said.publisher ? { publisher: said.publisher } : {}),
  };
  if (Object.keys(gaps).length > 0) {
    await tx.source.update({
      where: { deskId_id: { deskId: actor.deskId, id: source.id } },
      data: { ...gaps, version: { increment: 1 }, updatedAt: actor.at },
    });
    await recordEvents(tx, actor, [{ type: "source.edited", subjectId: source.id, old: null, new: gaps }]);
  }
  return { id: source.id };
}
