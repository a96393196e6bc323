import "server-only";
import type { AnswerOf, QueryOf } from "@/lib/contract/endpoint";
import type { listNotifications as contract } from "@/lib/contract/notification/notification";
import { type NoticeKind, noticeKinds, noticeLabels } from "@/lib/domain/notice";
import type { Actor } from "@/lib/server/actor";
import { decodeCursor, encodeCursor, timeCursor } from "@/lib/server/cursor";
import { database } from "@/lib/server/database";

type Answer = AnswerOf<typeof contract>;

/** What the member should know of, newest first. Kinds of a later version are left out. */
export async function listNotifications(
  actor: Actor,
  { unread, cursor, limit }: QueryOf<typeof contract>,
): Promise<Answer> {
  const { deskId, memberId } = actor;
  const [at, id] = cursor ? decodeCursor(timeCursor, cursor) : [];
  const found = await database().notification.findMany({
    where: {
      ...{ deskId, memberId, kind: { in: [...noticeKinds] } },
      ...(unread === "true" ? { readAt: null } : {}),
      ...(at && id ? { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] } : {}),
    },
    include: { event: { include: { actor: { include: { person: { select: { name: true } } } } } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const rows = found.slice(0, limit);
  const subjects = rows.flatMap(({ event }) => event.subjectId ?? []);
  const sources = await database().source.findMany({
    where: { deskId, id: { in: subjects } },
    select: { id: true, title: true, url: true },
  });
  const items = rows.map(({ id, kind, at, readAt, event }) => ({
    ...{ id, kind: kind as NoticeKind, at: at.toISOString(), readAt: readAt?.toISOString() ?? null },
    by: event.actor && { id: event.actor.id, name: event.actor.person.name },
    message: event.why ?? `${noticeLabels[kind as NoticeKind]}.`,
    source: sources.find((source) => source.id === event.subjectId) ?? null,
  }));
  const last = items.at(-1);
  const next = found.length > limit && last ? encodeCursor([last.at, last.id]) : null;
  return { items, next, unread: await countUnread(actor) };
}

/** How many notifications the member has not read. */
export async function countUnread({ deskId, memberId }: Actor): Promise<number> {
  return database().notification.count({
    where: { deskId, memberId, readAt: null, kind: { in: [...noticeKinds] } },
  });
}
