import "server-only";
import type { NoticeSettings } from "@/lib/contract/notification/notice-setting";
import { noticeKinds, notices } from "@/lib/domain/notice";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { environment } from "@/lib/server/environment";
import { readWishes } from "./read-wishes";

/** Of what a member is told and how, in the order of the table. */
export async function listNoticeSettings({ deskId, memberId, email }: Actor): Promise<NoticeSettings> {
  const wish = await readWishes(database(), deskId, [memberId]);
  const items = noticeKinds.map((kind) => {
    const { label, when } = notices[kind];
    return { kind, label, when, ...wish({ memberId, kind }) };
  });
  return { items, mailTo: environment.mail ? email : null };
}
