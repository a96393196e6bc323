import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { id, language, time } from "@/lib/contract/values";
import { roles } from "@/lib/domain/policy";

export const member = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  createdAt: time,
});
export type MemberView = z.output<typeof member>;

const me = member.extend({
  desk: z.object({ id, name: z.string() }),
  /** In which the person works; all of them when empty. */
  languages: z.array(z.string()),
});

export const findMe = endpoint({
  method: "GET",
  path: "/me",
  tag: "Members",
  summary: "Who is signed in, in which desk, with which role.",
  answer: me,
  status: 200,
});

export const editMe = endpoint({
  method: "PATCH",
  path: "/me",
  tag: "Members",
  summary:
    "Say in which languages you work (BCP 47): take-next hands you claims of articles in these, or whose language nobody knows. None means all.",
  body: z.object({
    languages: z.array(language).max(20, { error: "At most 20 languages." }),
  }),
  answer: me,
  status: 200,
});

export const listMembers = endpoint({
  method: "GET",
  path: "/members",
  tag: "Members",
  summary: "The people of the desk.",
  answer: z.object({ items: z.array(member), next: z.null() }),
  status: 200,
});

/** Shortest password taken, in characters. */
export const shortestPassword = 12;

export const changePassword = endpoint({
  method: "PATCH",
  path: "/me/password",
  tag: "Members",
  summary: "Change one's own password; every other session ends.",
  body: z.object({
    currentPassword: z.string().min(1, { error: "Type your current password." }).max(1_000),
    newPassword: z
      .string()
      .min(shortestPassword, { error: `At least ${shortestPassword} characters.` })
      .max(1_000),
  }),
  status: 204,
});

export const listSessions = endpoint({
  method: "GET",
  path: "/me/sessions",
  tag: "Members",
  summary: "Where one is signed in.",
  answer: z.object({
    items: z.array(
      z.object({ id, current: z.boolean(), startedAt: time, lastSeenAt: time, userAgent: z.string() }),
    ),
    next: z.null(),
  }),
  status: 200,
});

export const endAllSessions = endpoint({
  method: "POST",
  path: "/me/sessions/end-all",
  tag: "Members",
  summary: "Sign out everywhere, here too.",
  status: 204,
});
