import "server-only";
import { isNoticeKind, type NoticeKind } from "@/lib/domain/notice";
import type { Transaction } from "@/lib/server/database";
import { plusMinutes } from "@/lib/server/dates";
import { readWishes } from "./read-wishes";

/** What is tried before a mail is given up: at last six hours apart, over about ten. */
const mostAttempts = 10;

/** Kinds of which many come at once, when somebody hands over all they have; the first mail of them is enough. */
const gathered: readonly NoticeKind[] = ["handed_over"];
const gatheredMinutes = 5;

/**
 * Puts the mails of these events into the queue, one for each person who wants one, in this transaction: either both
 * the notice and its mail are there or neither. Demo desks send none: their addresses are nobody's.
 */
export async function queueMails(
  tx: Transaction,
  deskId: string,
  eventIds: readonly string[],
): Promise<void> {
  const due = await tx.notification.findMany({
    where: { deskId, eventId: { in: [...eventIds] }, mailedAt: null, desk: { isDemo: false } },
    select: { id: true, memberId: true, kind: true, at: true, event: { select: { actorId: true } } },
    orderBy: { id: "asc" },
  });
  const wish = await readWishes(
    tx,
    deskId,
    due.map(({ memberId }) => memberId),
  );
  for (const notice of due) {
    const { id: notificationId, memberId, kind } = notice;
    if (!isNoticeKind(kind) || !wish({ memberId, kind }).mail) continue;
    if (gathered.includes(kind) && (await isOneOfMany(tx, deskId, notice))) continue;
    const payload = JSON.stringify({ deskId, notificationId });
    await tx.$executeRaw`
      SELECT graphile_worker.add_job('mail_notice', ${payload}::json, job_key => ${`mail:${notificationId}`},
        max_attempts => ${mostAttempts})`;
  }
}

/** Whether the same person told this member of the same kind a moment before. */
async function isOneOfMany(
  tx: Transaction,
  deskId: string,
  notice: { id: string; memberId: string; kind: string; at: Date; event: { actorId: string | null } },
): Promise<boolean> {
  const { id, memberId, kind, at, event } = notice;
  const from = plusMinutes(at, -gatheredMinutes);
  const before = {
    deskId,
    memberId,
    kind,
    id: { lt: id },
    at: { gte: from, lte: at },
    event: { actorId: event.actorId },
  };
  return (await tx.notification.count({ where: before })) > 0;
}
