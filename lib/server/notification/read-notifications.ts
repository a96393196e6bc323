import "server-only";
import type { AnswerOf, BodyOf } from "@/lib/contract/endpoint";
import type { readNotifications as contract } from "@/lib/contract/notification/notification";
import type { Actor, Given } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { countUnread } from "./list-notifications";

/** Marks a member's own notifications as read, some or all; of nobody else's anything is touched or told. */
export async function readNotifications(
  actor: Actor,
  given: Given<BodyOf<typeof contract>>,
): Promise<AnswerOf<typeof contract>> {
  const { deskId, memberId, at } = actor;
  const { ids } = given();
  await database().notification.updateMany({
    where: { deskId, memberId, readAt: null, ...(ids ? { id: { in: ids } } : {}) },
    data: { readAt: at },
  });
  return { unread: await countUnread(actor) };
}
