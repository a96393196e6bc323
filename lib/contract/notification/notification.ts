import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { cursor, id, limit, person, time } from "@/lib/contract/values";
import { noticeKinds } from "@/lib/domain/notice";

/** What a member should know of, and where to look. */
export const notification = z.object({
  id,
  kind: z.enum(noticeKinds),
  at: time,
  readAt: time.nullable(),
  /** Null for what the clock did. */
  by: person.nullable(),
  /** What happened, as a sentence. */
  message: z.string(),
  source: z.object({ id, title: z.string().nullable(), url: z.string() }).nullable(),
  claim: z.object({ id, articleId: id, wording: z.string() }).nullable(),
  /** The thread in which something was said; null where it was said in several. */
  threadId: id.nullable(),
});
export type NotificationView = z.output<typeof notification>;

export const listNotifications = endpoint({
  method: "GET",
  path: "/notifications",
  tag: "Notifications",
  summary: "What you should know of, newest first, and how much of it you have not read.",
  query: z.object({
    unread: z.enum(["true", "false"]).default("false"),
    cursor: cursor.optional(),
    limit: limit.default(50),
  }),
  answer: z.object({ items: z.array(notification), next: cursor.nullable(), unread: z.int() }),
  status: 200,
});

export const readNotifications = endpoint({
  method: "POST",
  path: "/notifications/read",
  tag: "Notifications",
  summary: "Mark notifications as read: those in `ids`, or all.",
  body: z.object({ ids: z.array(id).max(500).optional() }),
  answer: z.object({ unread: z.int() }),
  status: 200,
});
