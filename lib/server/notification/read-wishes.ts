import "server-only";
import { isNoticeKind, type NoticeKind, type NoticeWish, notices } from "@/lib/domain/notice";
import type { Database } from "@/lib/server/database";

/** Somebody who is to be told of something. */
export type Telling = { memberId: string; kind: NoticeKind };

/** How each of these members wants to hear of each kind: as they chose, else as the table says. */
export async function readWishes(
  db: Database,
  deskId: string,
  memberIds: readonly string[],
): Promise<(telling: Telling) => NoticeWish> {
  const rows = await db.noticeSetting.findMany({
    where: { deskId, memberId: { in: [...new Set(memberIds)] } },
  });
  const chosen = new Map(
    rows.map(({ memberId, kind, inApp, mail }) => [`${memberId} ${kind}`, { inApp, mail }]),
  );
  return ({ memberId, kind }) => {
    const { inApp, mail } = notices[kind];
    return chosen.get(`${memberId} ${kind}`) ?? { inApp, mail };
  };
}

/** The kinds that a member wants to see in the app. */
export async function readKindsInApp(db: Database, deskId: string, memberId: string): Promise<NoticeKind[]> {
  const wish = await readWishes(db, deskId, [memberId]);
  return Object.keys(notices)
    .filter(isNoticeKind)
    .filter((kind) => wish({ memberId, kind }).inApp);
}
