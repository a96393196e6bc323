import "server-only";
import { notices } from "@/lib/domain/notice";
import { database } from "@/lib/server/database";
import { keepWish } from "./change-notice-setting";
import { readWishes } from "./read-wishes";
import { readUnsubscribeLink } from "./unsubscribe-link";

/** What a link of a mail would end: what the mail is about, and whether it still comes. */
export type Unsubscribing = { label: string; when: string; mail: boolean };

/** What an unsubscribe link is about; null for a forged one, and where its member is gone. Changes nothing. */
export async function readUnsubscribing(asked: Record<string, unknown>): Promise<Unsubscribing | null> {
  const subscription = await findSubscription(asked);
  if (!subscription) return null;
  const { deskId, ...telling } = subscription;
  const { label, when } = notices[telling.kind];
  const wish = await readWishes(database(), deskId, [telling.memberId]);
  return { label, when, mail: wish(telling).mail };
}

/** Ends the mail of one kind to one member, by their link and without signing in; doing it again changes nothing. */
export async function unsubscribe(asked: Record<string, unknown>, at: Date): Promise<Unsubscribing | null> {
  const subscription = await findSubscription(asked);
  if (!subscription) return null;
  const { kind, ...whose } = subscription;
  const { label, when } = notices[kind];
  const { mail } = await keepWish({ ...whose, at }, kind, { mail: false });
  return { label, when, mail };
}

async function findSubscription(asked: Record<string, unknown>) {
  const subscription = readUnsubscribeLink(asked);
  if (!subscription) return null;
  const { deskId, memberId: id } = subscription;
  return (await database().member.count({ where: { deskId, id, removedAt: null } })) > 0
    ? subscription
    : null;
}
