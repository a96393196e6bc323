import "server-only";
import { isNoticeKind } from "@/lib/domain/notice";
import type { Transaction } from "@/lib/server/database";
import { readWishes } from "./read-wishes";

/** What is tried before a mail is given up: at last six hours apart, over about ten. */
const mostAttempts = 10;

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
    select: { id: true, memberId: true, kind: true },
  });
  const wish = await readWishes(
    tx,
    deskId,
    due.map(({ memberId }) => memberId),
  );
  for (const { id: notificationId, memberId, kind } of due) {
    if (!isNoticeKind(kind) || !wish({ memberId, kind }).mail) continue;
    const payload = JSON.stringify({ deskId, notificationId });
    await tx.$executeRaw`
      SELECT graphile_worker.add_job('mail_notice', ${payload}::json, job_key => ${`mail:${notificationId}`},
        max_attempts => ${mostAttempts})`;
  }
}
