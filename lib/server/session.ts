import "server-only";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { FactdeskError } from "@/lib/domain/errors";
import type { Role } from "@/lib/domain/policy";
import type { Actor } from "./actor";
import { database } from "./database";
import { environment } from "./environment";

const cookieNames = ["__Secure-next-auth.session-token", "next-auth.session-token"];

/** Days that a session lasts without being used. */
export const sessionDays = 30;

type SessionRow = {
  desk_id: string;
  desk_name: string;
  member_id: string;
  person_id: string;
  name: string;
  email: string;
  role: Role;
  last_seen_at: Date;
};

/**
 * Who is there, looked up in the database at each request, so that signing out everywhere, removal and changes
 * of role act at once. Null for strangers and for ended sessions.
 */
export const getActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await readSessionId();
  return sessionId ? getActorOf(sessionId, new Date()) : null;
});

/** @throws FactdeskError `unauthenticated`. */
export async function requireActor(): Promise<Actor> {
  const actor = await getActor();
  if (!actor) throw new FactdeskError("unauthenticated");
  return actor;
}

async function readSessionId(): Promise<string | null> {
  const jar = await cookies();
  for (const name of cookieNames) {
    const chunks = jar
      .getAll()
      .filter((cookie) => cookie.name === name || cookie.name.startsWith(`${name}.`));
    if (chunks.length === 0) continue;
    const token = await decode({
      token: chunks.map((chunk) => chunk.value).join(""),
      secret: environment.authSecret,
    }).catch(() => null);
    if (typeof token?.sid === "string") return token.sid;
  }
  return null;
}

/** Who a session belongs to, and as what, at this moment; null when it has ended or its member was removed. */
export async function getActorOf(sessionId: string, at: Date): Promise<Actor | null> {
  const rows = await database().$queryRaw<SessionRow[]>`
    SELECT d.id AS desk_id, d.name AS desk_name, m.id AS member_id, p.id AS person_id, p.name, p.email,
           m.role::text AS role, s.last_seen_at
    FROM session s
    JOIN member m ON m.desk_id = s.desk_id AND m.id = s.member_id AND m.removed_at IS NULL
    JOIN person p ON p.id = s.person_id
    JOIN desk d ON d.id = s.desk_id
    WHERE s.id = ${sessionId}::uuid AND s.ended_at IS NULL AND s.expires_at > ${at}`;
  const row = rows[0];
  if (!row) return null;
  if (at.getTime() - row.last_seen_at.getTime() > 5 * 60_000)
    await database().session.updateMany({
      where: { id: sessionId, endedAt: null },
      data: { lastSeenAt: at, expiresAt: new Date(at.getTime() + sessionDays * 86_400_000) },
    });
  return {
    deskId: row.desk_id,
    deskName: row.desk_name,
    memberId: row.member_id,
    personId: row.person_id,
    sessionId,
    name: row.name,
    email: row.email,
    role: row.role,
    at,
  };
}
