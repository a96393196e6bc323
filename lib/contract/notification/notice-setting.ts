import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { noticeKinds } from "@/lib/domain/notice";

const setting = z.object({
  kind: z.enum(noticeKinds),
  label: z.string(),
  /** When it comes, as a sentence. */
  when: z.string(),
  inApp: z.boolean(),
  mail: z.boolean(),
});

const settings = z.object({
  items: z.array(setting),
  /** Where mail goes; null where this server sends none. */
  mailTo: z.string().nullable(),
});
export type NoticeSettings = z.output<typeof settings>;

export const listNoticeSettings = endpoint({
  method: "GET",
  path: "/me/notices",
  tag: "Notifications",
  summary: "Of what you are told, in the app and by mail.",
  answer: settings,
  status: 200,
});

export const changeNoticeSetting = endpoint({
  method: "PATCH",
  path: "/me/notices",
  tag: "Notifications",
  summary: "Choose whether you are told of a kind of notice in the app and by mail.",
  body: z
    .object({ kind: z.enum(noticeKinds), inApp: z.boolean().optional(), mail: z.boolean().optional() })
    .refine(({ inApp, mail }) => inApp !== undefined || mail !== undefined, {
      path: ["inApp"],
      error: "Say whether in the app, by mail, or both.",
    }),
  answer: settings,
  status: 200,
});
