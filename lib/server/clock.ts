import "server-only";
import { database } from "./database";
import { forgetPresence } from "./live/presence";
import { followEvents } from "./notification/follow-events";
import { expireLeases } from "./queue/expire-leases";

const running = globalThis as { factdeskClock?: NodeJS.Timeout[] };

/** Milliseconds between two rounds. What was written is sealed fast, since live updates follow what is sealed. */
const beats = { seal: 250, tell: 300, expire: 3_000, forget: 60_000 };

/**
 * What happens without anybody asking: committed events are sealed, people are told of them, leases run out, closed
 * pages are forgotten. One clock a server process; several do not get into each other's way.
 */
export function startClock(): void {
  running.factdeskClock ??= [
    every(beats.seal, sealEvents),
    every(beats.tell, () => followEvents()),
    every(beats.expire, () => expireLeases(null, new Date())),
    every(beats.forget, () => forgetPresence(new Date())),
  ];
}

/** Does `work` again and again, never twice at once; a failed round is told and the next one tries again. */
function every(milliseconds: number, work: () => Promise<unknown>): NodeJS.Timeout {
  let busy = false;
  const round = async () => {
    if (busy) return;
    busy = true;
    try {
      await work();
    } catch (error) {
      const why = error instanceof Error ? error.message.split("\n").at(-1) : error;
      console.error("The clock missed a round:", why);
    } finally {
      busy = false;
    }
  };
  return setInterval(() => void round(), milliseconds).unref();
}

/** Gives every committed event of every desk its place in the chain. @returns how many were sealed */
export async function sealEvents(): Promise<number> {
  const desks = await database().$queryRaw<
    { desk_id: string }[]
  >`SELECT DISTINCT desk_id FROM event WHERE sequence IS NULL`;
  let sealed = 0;
  for (const { desk_id } of desks) {
    const [row] = await database().$queryRaw<
      { count: number }[]
    >`SELECT seal_events(${desk_id}::uuid) AS count`;
    sealed += row?.count ?? 0;
  }
  return sealed;
}
