import "server-only";
import { database } from "./database";
import { expireLeases } from "./queue/expire-leases";

const running = globalThis as { factdeskClock?: NodeJS.Timeout };

/** Milliseconds between two rounds of the clock. */
const beat = 3_000;

/**
 * What happens without anybody asking: leases run out and committed events are sealed. One clock a server process;
 * several do not get into each other's way.
 */
export function startClock(): void {
  running.factdeskClock ??= setInterval(() => {
    void round(new Date());
  }, beat).unref();
}

let busy = false;

async function round(at: Date): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    await expireLeases(null, at);
    await sealEvents();
  } catch (error) {
    console.error(
      "The clock missed a round:",
      error instanceof Error ? error.message.split("\n").at(-1) : error,
    );
  } finally {
    busy = false;
  }
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
