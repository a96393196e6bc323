import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { noticeKinds } from "@/lib/domain/notice";
import { environment } from "@/lib/server/environment";

/** Whose mail of which kind a link ends. */
export type Subscription = { deskId: string; memberId: string; kind: (typeof noticeKinds)[number] };

const sent = z.object({
  desk: z.uuid(),
  member: z.uuid(),
  kind: z.enum(noticeKinds),
  token: z.string().max(100),
});

/** The address of one-click unsubscribing (RFC 8058): whoever has the mail has it, and nobody can make another. */
export function unsubscribeLink(subscription: Subscription): string {
  const { deskId: desk, memberId: member, kind } = subscription;
  const asked = new URLSearchParams({ desk, member, kind, token: sign(subscription).toString("base64url") });
  return `${environment.baseUrl}/unsubscribe?${asked}`;
}

/** What a link ends; null when it is not one of this desk's making. */
export function readUnsubscribeLink(asked: Record<string, unknown>): Subscription | null {
  const read = sent.safeParse(asked);
  if (!read.success) return null;
  const { desk: deskId, member: memberId, kind, token } = read.data;
  const subscription = { deskId, memberId, kind };
  const given = Buffer.from(token, "base64url");
  const right = sign(subscription);
  return given.length === right.length && timingSafeEqual(given, right) ? subscription : null;
}

function sign({ deskId, memberId, kind }: Subscription): Buffer {
  const words = ["unsubscribe", deskId.toLowerCase(), memberId.toLowerCase(), kind].join("\n");
  return createHmac("sha256", environment.authSecret).update(words).digest();
}
