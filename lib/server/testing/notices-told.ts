import "server-only";
import type { NoticeKind } from "@/lib/domain/notice";
import { sealEvents } from "@/lib/server/clock";
import { database } from "@/lib/server/database";
import { followEvents } from "@/lib/server/notification/follow-events";
import { listNotifications } from "@/lib/server/notification/list-notifications";
import type { ArrangedDesk, PersonName } from "./arrange-desk";

const everybody: PersonName[] = ["reader", "checker", "second", "third", "editor", "otherEditor", "admin"];

/** What a desk was told since the last time, and who; @throws Error where somebody hears of their own deed */
export async function noticesTold(desk: ArrangedDesk): Promise<Partial<Record<PersonName, NoticeKind[]>>> {
  await sealEvents();
  await followEvents(desk.id);
  const found: Partial<Record<PersonName, NoticeKind[]>> = {};
  for (const who of everybody) {
    const { items } = await listNotifications(desk[who], { unread: "true", limit: 50 });
    if (items.length > 0) found[who] = items.map(({ kind }) => kind);
    if (items.some(({ by }) => by?.id === desk[who].memberId))
      throw new Error(`${who} is told of their own deed`);
  }
  await database().notification.updateMany({ where: { deskId: desk.id }, data: { readAt: desk.now() } });
  return found;
}
