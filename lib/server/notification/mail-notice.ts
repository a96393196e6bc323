import "server-only";
import { siteName } from "@/lib/domain/export/web-address";
import { isNoticeKind } from "@/lib/domain/notice";
import { type Database, database } from "@/lib/server/database";
import { environment } from "@/lib/server/environment";
import { composeMail, type MailedNotice } from "./compose-mail";
import { handInMail } from "./hand-in-mail";
import { isTalk, threadOf } from "./people-of-talk";
import { readWishes } from "./read-wishes";
import type { ToldEvent } from "./told-event";
import { unsubscribeLink } from "./unsubscribe-link";

/**
 * Mails a notice to its member. The queue gives it to one worker at a time, and what was mailed is marked, so it goes
 * once. Nothing is sent of what was read meanwhile, is wanted no more, or is gone.
 * @throws whatever may go better later, for the queue to try again
 */
export async function mailNotice(deskId: string, notificationId: string, at: Date): Promise<void> {
  if (!environment.mail) return;
  const due = await readDue(database(), deskId, notificationId);
  if (!due) return;
  const { to, notice } = due;
  const { unsubscribe } = notice.links;
  const taken = await handInMail({ id: notificationId, to, ...composeMail(notice), unsubscribe });
  if (taken)
    await database().notification.updateMany({
      where: { deskId, id: notificationId, mailedAt: null },
      data: { mailedAt: at },
    });
  else console.error(`The mail server will not take the mail of notification ${notificationId}.`);
}

async function readDue(
  db: Database,
  deskId: string,
  id: string,
): Promise<{ to: { name: string; address: string }; notice: MailedNotice } | null> {
  const row = await db.notification.findUnique({
    where: { deskId_id: { deskId, id } },
    include: {
      desk: { select: { name: true, isDemo: true } },
      member: { include: { person: { select: { name: true, email: true } } } },
      event: { include: { actor: { include: { person: { select: { name: true } } } } } },
    },
  });
  if (!row || row.mailedAt || row.readAt) return null;
  const { kind, memberId, member, event, desk } = row;
  if (!isNoticeKind(kind) || member.removedAt || desk.isDemo) return null;
  const wish = await readWishes(db, deskId, [memberId]);
  if (!wish({ memberId, kind }).mail) return null;
  const links = {
    open: `${environment.baseUrl}/notifications`,
    unsubscribe: unsubscribeLink({ deskId, memberId, kind }),
    settings: `${environment.baseUrl}/account#notices`,
  };
  const about = await readAbout(db, deskId, event);
  return {
    to: { name: member.person.name, address: member.person.email },
    notice: {
      ...{ kind, by: event.actor?.person.name ?? null, desk: desk.name, subject: about?.subject ?? null },
      ...{ article: about?.article ?? null, links: { ...links, ...(about ? { open: about.open } : {}) } },
    },
  };
}

async function readAbout(
  db: Database,
  deskId: string,
  event: Pick<ToldEvent, "type" | "claimId" | "subjectId" | "new">,
): Promise<{ subject: MailedNotice["subject"]; article: string | null; open: string } | null> {
  const { claimId, subjectId } = event;
  if (claimId) {
    const threadId = isTalk(event.type) ? threadOf(event) : null;
    const claim = await db.claim.findUnique({
      where: { deskId_id: { deskId, id: claimId } },
      select: { wording: true, article: { select: { title: true } } },
    });
    const open = `${environment.baseUrl}/claims/${claimId}${threadId ? `#thread-${threadId}` : ""}`;
    return claim && { subject: { label: "Claim", words: claim.wording }, article: claim.article.title, open };
  }
  const source = subjectId
    ? await db.source.findUnique({ where: { deskId_id: { deskId, id: subjectId } } })
    : null;
  if (!source) return null;
  const words = source.title ?? siteName(source.url);
  return {
    subject: { label: "Source", words },
    article: null,
    open: `${environment.baseUrl}/sources/${source.id}`,
  };
}
