import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import { type Transaction, transaction } from "@/lib/server/database";

export type Refused = { id: string; why: string };

/** So few claims a transaction that nobody else waits for one of them longer than a moment. */
const batchSize = 25;

/**
 * Does `one` to each claim, several in a transaction, always in the order of their ids, so that two who do this at
 * once wait for each other and never in a circle. What a claim refuses is told, and the others go on.
 * @param after runs at the end of each transaction, on the claims done in it
 */
export async function inBatches(
  ids: readonly string[],
  one: (tx: Transaction, id: string) => Promise<void>,
  after: (tx: Transaction, done: readonly string[]) => Promise<void>,
): Promise<{ done: string[]; refused: Refused[] }> {
  const sorted = [...new Set(ids)].sort();
  const done: string[] = [];
  const refused: Refused[] = [];
  for (let start = 0; start < sorted.length; start += batchSize) {
    const batch = await transaction(async (tx) => {
      const well: string[] = [];
      const not: Refused[] = [];
      for (const id of sorted.slice(start, start + batchSize)) {
        const why = await refusalOf(() => one(tx, id));
        if (why === null) well.push(id);
        else not.push({ id, why });
      }
      if (well.length > 0) await after(tx, well);
      return { well, not };
    });
    done.push(...batch.well);
    refused.push(...batch.not);
  }
  return { done, refused };
}

/** Verbs refuse before they write anything, so the transaction goes on; any other error ends it. */
async function refusalOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof FactdeskError && error.code !== "unexpected") return error.message;
    throw error;
  }
}
