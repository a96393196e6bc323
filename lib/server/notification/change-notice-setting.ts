import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type {
  changeNoticeSetting as contract,
  NoticeSettings,
} from "@/lib/contract/notification/notice-setting";
import type { NoticeKind, NoticeWish } from "@/lib/domain/notice";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { transaction } from "@/lib/server/database";
import { changes, recordEvents } from "@/lib/server/events";
import { listNoticeSettings } from "./list-notice-settings";
import { readWishes } from "./read-wishes";

/** Chooses how one hears of a kind of notice. What was told before stays as it is. */
export async function changeNoticeSetting(
  actor: Actor,
  given: Given<BodyOf<typeof contract>>,
): Promise<NoticeSettings> {
  requireRight(actor, "read");
  const { kind, ...wish } = given();
  await keepWish(actor, kind, wish);
  return listNoticeSettings(actor);
}

/** Keeps what a member wants, and its event, which names the kind. @returns how they hear of it now */
export async function keepWish(
  by: Pick<Actor, "deskId" | "memberId" | "at">,
  kind: NoticeKind,
  { inApp, mail }: { inApp?: boolean | undefined; mail?: boolean | undefined },
): Promise<NoticeWish> {
  const { deskId, memberId } = by;
  return transaction(async (tx) => {
    const before = (await readWishes(tx, deskId, [memberId]))({ memberId, kind });
    const after = { inApp: inApp ?? before.inApp, mail: mail ?? before.mail };
    const changed = changes(before, after);
    if (!changed) return after;
    await tx.noticeSetting.upsert({
      where: { deskId_memberId_kind: { deskId, memberId, kind } },
      create: { deskId, memberId, kind, ...after },
      update: after,
    });
    await recordEvents(tx, by, [
      {
        type: "member.notices_changed",
        subjectId: memberId,
        old: changed.old,
        new: { notice: kind, ...changed.new },
      },
    ]);
    return after;
  });
}
