import "server-only";
import type { Transaction } from "@/lib/server/database";
import { newId } from "@/lib/server/new-id";
import { readWishes, type Telling } from "./read-wishes";

/**
 * Tells members of an event, each once, by the first telling that they want in the app or by mail; who did it is
 * left alone. Repeating it changes nothing.
 */
export async function tell(
  tx: Transaction,
  event: { deskId: string; id: string; at: Date; actorId: string | null },
  tellings: readonly Telling[],
): Promise<void> {
  const { deskId, id: eventId, at, actorId } = event;
  const others = tellings.filter(({ memberId }) => memberId !== actorId);
  if (others.length === 0) return;
  const ids = [...new Set(others.map(({ memberId }) => memberId))];
  const here = await tx.member.findMany({
    where: { deskId, id: { in: ids }, removedAt: null },
    select: { id: true },
  });
  const wish = await readWishes(tx, deskId, ids);
  const isWanted = (telling: Telling) => Object.values(wish(telling)).includes(true);
  const data = here.flatMap(({ id: memberId }) => {
    const telling = others.find((one) => one.memberId === memberId && isWanted(one));
    return telling ? [{ deskId, id: newId(), ...telling, eventId, at }] : [];
  });
  if (data.length > 0) await tx.notification.createMany({ data, skipDuplicates: true });
}
