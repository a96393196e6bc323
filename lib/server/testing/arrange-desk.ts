import "server-only";
import type { Role } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { createDesk } from "@/lib/server/member/create-desk";
import { newId } from "@/lib/server/new-id";

/** The people of an arranged desk, with names that say what they are for in a test. */
const people = {
  reader: "reader",
  checker: "checker",
  second: "checker",
  third: "checker",
  editor: "editor",
  otherEditor: "editor",
  admin: "admin",
} as const satisfies Record<string, Role>;
export type PersonName = keyof typeof people;

export type ArrangedDesk = Record<PersonName, Actor> & {
  id: string;
  /** The time that all its people live in. */
  now: () => Date;
  /** Moves that time on. */
  pass: (minutes: number) => void;
};

/** A desk with people of every role, none of whom can sign in: hashing passwords is slow. */
export async function arrangeDesk(begin = new Date("2026-03-01T08:00:00.000Z")): Promise<ArrangedDesk> {
  let time = begin.getTime();
  const now = () => new Date(time);
  const id = await createDesk("Arranged desk", false, now());
  const actors = await Promise.all(
    Object.entries(people).map(async ([name, role]) => [name, await arrangeMember(id, name, role, now)]),
  );
  return {
    ...(Object.fromEntries(actors) as Record<PersonName, Actor>),
    id,
    now,
    pass: (minutes) => {
      time += minutes * 60_000;
    },
  };
}

/** A session of a person, as one who signed in has. @returns its id */
export async function arrangeSession(actor: Actor, at: Date): Promise<string> {
  const { deskId, memberId, personId } = actor;
  const id = newId();
  const times = { startedAt: at, lastSeenAt: at, expiresAt: new Date(at.getTime() + 86_400_000) };
  await database().session.create({ data: { id, personId, deskId, memberId, ...times } });
  return id;
}

/** One more person in a desk, who acts at the time that `now` tells. */
export async function arrangeMember(
  deskId: string,
  name: string,
  role: Role,
  now: () => Date,
): Promise<Actor> {
  const [personId, memberId] = [newId(), newId()];
  const email = `${name.toLowerCase()}-${memberId}@desk.example`;
  const at = now();
  await database().person.create({
    data: { id: personId, email, name, passwordHash: "none", passwordChangedAt: at, createdAt: at },
  });
  await database().member.create({ data: { deskId, id: memberId, personId, role, createdAt: at } });
  return {
    deskId,
    deskName: "Arranged desk",
    memberId,
    personId,
    sessionId: newId(),
    name,
    email,
    role,
    get at() {
      return now();
    },
  };
}
