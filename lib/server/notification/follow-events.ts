import "server-only";
import { database, type Transaction } from "@/lib/server/database";
import { environment } from "@/lib/server/environment";
import { prepareJobs } from "@/lib/server/job/prepare-jobs";
import { followed, peopleOfEvent } from "./people-of-event";
import { queueMails } from "./queue-mails";
import { tell } from "./tell";

/** Events read in one go, so that no transaction is long. */
const most = 500;

/**
 * Tells people of what was sealed since the last round, in every desk. The place up to which a desk was read moves on
 * in the same transaction, so nothing is missed and, of many servers, one tells it.
 * @returns how many events were read
 */
export async function followEvents(deskId: string | null = null): Promise<number> {
  const desks = await database().$queryRaw<{ id: string; place: bigint | null }[]>`
    SELECT d.id, d.noticed_sequence AS place FROM desk d
    WHERE (${deskId}::uuid IS NULL OR d.id = ${deskId}::uuid)
      AND EXISTS (SELECT FROM event e WHERE e.desk_id = d.id AND e.sequence > coalesce(d.noticed_sequence, 0))`;
  if (desks.length > 0 && environment.mail) await prepareJobs();
  let read = 0;
  const troubles: unknown[] = [];
  for (const { id, place } of desks)
    read += await followDesk(id, place).catch((error: unknown) => {
      if (!(error instanceof ToldByAnother)) troubles.push(error);
      return 0;
    });
  if (troubles.length > 0) throw troubles[0];
  return read;
}

/** Another server was quicker: what this one wrote is rolled back. */
class ToldByAnother extends Error {}

async function followDesk(deskId: string, place: bigint | null): Promise<number> {
  return database().$transaction(
    async (tx) => {
      const [{ upTo, read } = { upTo: null, read: 0 }] = await tx.$queryRaw<
        { upTo: bigint | null; read: number }[]
      >`
        SELECT max(sequence) AS "upTo", count(*)::int AS read FROM (
          SELECT sequence FROM event WHERE desk_id = ${deskId}::uuid AND sequence > ${place ?? 0n}
          ORDER BY sequence LIMIT ${most}) next`;
      if (upTo === null) return 0;
      await tellEvents(tx, deskId, place ?? 0n, upTo);
      const moved = await tx.desk.updateMany({
        where: { id: deskId, noticedSequence: place },
        data: { noticedSequence: upTo },
      });
      if (moved.count === 0) throw new ToldByAnother();
      return read;
    },
    { timeout: 60_000 },
  );
}

async function tellEvents(tx: Transaction, deskId: string, after: bigint, upTo: bigint): Promise<void> {
  const events = await tx.event.findMany({
    where: { deskId, sequence: { gt: after, lte: upTo }, type: { in: [...followed] } },
    orderBy: { sequence: "asc" },
  });
  for (const event of events) await tell(tx, event, await peopleOfEvent(tx, event));
  if (environment.mail && events.length > 0)
    await queueMails(
      tx,
      deskId,
      events.map(({ id }) => id),
    );
}
