import "server-only";
import type { AnswerOf, QueryOf } from "@/lib/contract/endpoint";
import type { listNotifications as contract } from "@/lib/contract/notification/notification";
import { isNoticeKind, type NoticeKind, noticeSentence } from "@/lib/domain/notice";
import type { Actor } from "@/lib/server/actor";
import { decodeCursor, encodeCursor, timeCursor } from "@/lib/server/cursor";
import { database } from "@/lib/server/database";
import { isTalk, threadOf } from "./people-of-talk";
import { readKindsInApp } from "./read-wishes";

type Answer = AnswerOf<typeof contract>;

/** What the member wants to be told of in the app, newest first. Kinds of a later version are left out. */
export async function listNotifications(
  actor: Actor,
  { unread, cursor, limit }: QueryOf<typeof contract>,
): Promise<Answer> {
  const { deskId, memberId } = actor;
  const [at, id] = cursor ? decodeCursor(timeCursor, cursor) : [];
  const kinds = await readKindsInApp(database(), deskId, memberId);
  const found = await database().notification.findMany({
    where: {
      ...{ deskId, memberId, kind: { in: kinds } },
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
  const claims = await database().claim.findMany({
    where: { deskId, id: { in: rows.flatMap(({ event }) => event.claimId ?? []) } },
    select: { id: true, articleId: true, wording: true },
  });
  const items = rows.map(({ id, kind, at, readAt, event }) => ({
    ...{ id, kind: kind as NoticeKind, at: at.toISOString(), readAt: readAt?.toISOString() ?? null },
    by: event.actor && { id: event.actor.id, name: event.actor.person.name },
    message: messageOf(kind, event),
    source: event.claimId ? null : (sources.find((source) => source.id === event.subjectId) ?? null),
    claim: claims.find((claim) => claim.id === event.claimId) ?? null,
    threadId: isTalk(event.type) ? threadOf(event) : null,
  }));
  const last = items.at(-1);
  const next = found.length > limit && last ? encodeCursor([last.at, last.id]) : null;
  return { items, next, unread: await countUnread(actor) };
}

/** Of a source what was found there; of a claim the table's sentence, so that no rating gets into it. */
function messageOf(
  kind: string,
  {
    why,
    claimId,
    actor,
  }: { why: string | null; claimId: string | null; actor: { person: { name: string } } | null },
): string {
  if (why && !claimId) return why;
  return isNoticeKind(kind) ? noticeSentence(kind, actor?.person.name ?? null) : "";
}

/** How many notifications the member has not read. */
export async function countUnread({ deskId, memberId }: Actor): Promise<number> {
  const kinds = await readKindsInApp(database(), deskId, memberId);
  return database().notification.count({ where: { deskId, memberId, readAt: null, kind: { in: kinds } } });
}
