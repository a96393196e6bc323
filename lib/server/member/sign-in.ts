import "server-only";
import { createHash } from "node:crypto";
import { FactdeskError } from "@/lib/domain/errors";
import { database, transaction } from "@/lib/server/database";
import { plusMinutes } from "@/lib/server/dates";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";
import { sessionDays } from "@/lib/server/session";
import { inSlot, passwordIsRight } from "./password";

/** So many failed attempts for one address in so many minutes, then wait. Successes do not count. */
export const attempts = { most: 10, minutes: 15 } as const;

export type SignedIn = { sessionId: string; personId: string; name: string; email: string };

/**
 * Begins a session for an address and a password, in the desk that the person joined first. Null when either is
 * wrong, without telling which.
 * @throws FactdeskError `too_many` after too many failures for this address
 */
export async function signIn(
  email: string,
  password: string,
  userAgent: string,
  at: Date,
): Promise<SignedIn | null> {
  const address = email.trim().toLowerCase();
  // Counted and recorded inside the slot, so that parallel guesses cannot outrun the count by more than a few.
  const person = await inSlot(async () => {
    await requireAttemptsLeft(address, at);
    const known = await database().person.findUnique({ where: { email: address } });
    if (await passwordIsRight(password, known?.passwordHash ?? null)) return known;
    await recordFailure(address, at);
    return null;
  });
  if (!person) return null;
  const member = await database().member.findFirst({
    where: { personId: person.id, removedAt: null },
    orderBy: { createdAt: "asc" },
  });
  if (!member) return null;
  const sessionId = newId();
  await transaction(async (tx) => {
    await tx.session.create({
      data: {
        id: sessionId,
        personId: person.id,
        deskId: member.deskId,
        memberId: member.id,
        startedAt: at,
        lastSeenAt: at,
        expiresAt: plusMinutes(at, sessionDays * 1440),
        userAgent: userAgent.slice(0, 300),
      },
    });
    await recordEvents(tx, { deskId: member.deskId, memberId: member.id, at }, [
      { type: "session.started", subjectId: sessionId },
    ]);
  });
  return { sessionId, personId: person.id, name: person.name, email: person.email };
}

/** Addresses are kept as hashes only: a list of failures tells nobody who has an account. */
const keyOf = (address: string) => createHash("sha256").update(address).digest("hex");

export async function recordFailure(address: string, at: Date): Promise<void> {
  await database().signInFailure.create({ data: { id: newId(), key: keyOf(address), at } });
}

/** @throws FactdeskError `too_many` */
export async function requireAttemptsLeft(address: string, at: Date): Promise<void> {
  const since = plusMinutes(at, -attempts.minutes);
  const failures = await database().signInFailure.count({
    where: { key: keyOf(address), at: { gt: since } },
  });
  if (failures >= attempts.most)
    throw new FactdeskError(
      "too_many",
      `Too many failed attempts. Wait ${attempts.minutes} minutes, then try again.`,
    );
}
