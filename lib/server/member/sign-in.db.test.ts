import { hash } from "@node-rs/argon2";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/server/database";
import { plusMinutes } from "@/lib/server/dates";
import { getActorOf } from "@/lib/server/session";
import { type ArrangedDesk, arrangeDesk, arrangeMember } from "@/lib/server/testing/arrange-desk";
import { codeOf, lastEventOf } from "@/lib/server/testing/told";
import { addMember } from "./add-member";
import { changePassword } from "./change-password";
import { endAllSessions, endSession } from "./end-sessions";
import { listSessions } from "./list-sessions";
import { signIn } from "./sign-in";

const password = "a-long-password";
let desk: ArrangedDesk;
beforeAll(async () => {
  desk = await arrangeDesk();
});

/** Somebody who can sign in. Their hash is cheap to verify: what is proved here is not its cost. */
async function arrangeColleague(): Promise<{ email: string; memberId: string }> {
  const { email, memberId, personId } = await arrangeMember(desk.id, "Colleague", "checker", desk.now);
  cheap ??= await hash(password, { memoryCost: 64, timeCost: 1, parallelism: 1 });
  await database().person.update({ where: { id: personId }, data: { passwordHash: cheap } });
  return { email, memberId };
}
let cheap: string | undefined;
const enter = (email: string, word = password, at = desk.now()) => signIn(email, word, "Test browser", at);
async function entered(email: string) {
  const found = await enter(email);
  if (!found) throw new Error("Signing in failed.");
  return found.sessionId;
}
const actorOf = async (sessionId: string) => {
  const actor = await getActorOf(sessionId, desk.now());
  if (!actor) throw new Error("The session has ended.");
  return actor;
};

// First in this file: nothing has been hashed in this process yet.
it("a crowd that signs in at once right after the start is let in or refused, nobody waits for ever", async () => {
  const { email } = await arrangeColleague();
  const crowd = Array.from({ length: 9 }, (_, index) =>
    enter(index % 3 ? email : `nobody${index}@desk.example`),
  );
  const results = await Promise.all(crowd);
  expect(results.filter(Boolean)).toHaveLength(6);
});

describe("signing in", () => {
  it("begins a session, however the address is written, and tells history", async () => {
    const { email, memberId } = await arrangeColleague();
    const found = await enter(` ${email.toUpperCase()} `);
    expect(found).toMatchObject({ email, name: "Colleague" });
    const actor = await actorOf(found?.sessionId ?? "");
    expect(actor).toMatchObject({ memberId, deskId: desk.id, role: "checker", email });
    const told = await lastEventOf(desk.id, { subjectId: found?.sessionId ?? "" });
    expect(told).toMatchObject({ type: "session.started", actorId: memberId });
  });

  it("answers a wrong password and an unknown address alike, and counts both", async () => {
    const { email } = await arrangeColleague();
    const before = await database().signInFailure.count();
    expect(await enter(email, "wrong")).toBeNull();
    expect(await enter("stranger@desk.example", "wrong")).toBeNull();
    expect(await database().signInFailure.count()).toBe(before + 2);
  });

  it("lets nobody in who was removed", async () => {
    const { email, memberId } = await arrangeColleague();
    const sessionId = await entered(email);
    await database().member.update({
      where: { deskId_id: { deskId: desk.id, id: memberId } },
      data: { removedAt: desk.now() },
    });
    expect(await enter(email)).toBeNull();
    expect(await getActorOf(sessionId, desk.now())).toBeNull();
    await addMember(desk.id, { name: "x", email, role: "editor", password: "another-password" }, desk.now());
    expect(await enter(email, "another-password")).toBeNull();
    expect((await actorOf(await entered(email))).role).toBe("editor");
  });
});

describe("attempts are limited", () => {
  it("after ten failures even the right password waits a quarter of an hour", async () => {
    const { email } = await arrangeColleague();
    for (let index = 0; index < 10; index++) expect(await codeOf(enter(email, "wrong"))).toBe("done");
    expect(await codeOf(enter(email))).toBe("too_many");
    expect(await codeOf(enter(email.toUpperCase()))).toBe("too_many");
    expect(await codeOf(enter(email, password, plusMinutes(desk.now(), 14.9)))).toBe("too_many");
    expect(await codeOf(enter(email, password, plusMinutes(desk.now(), 15.1)))).toBe("done");
  });

  it("for an address that nobody has, too", async () => {
    const email = "ghost@desk.example";
    for (let index = 0; index < 10; index++) await enter(email, "wrong");
    expect(await codeOf(enter(email, "wrong"))).toBe("too_many");
  });

  it("successes never count", async () => {
    const { email } = await arrangeColleague();
    for (let index = 0; index < 12; index++) await entered(email);
    expect(await codeOf(enter(email))).toBe("done");
  });

  it("guesses sent all at once pass the limit by a few at most", async () => {
    const { email } = await arrangeColleague();
    const codes = await Promise.all(Array.from({ length: 30 }, () => codeOf(enter(email, "wrong"))));
    const looked = codes.filter((code) => code === "done").length;
    expect(looked).toBeGreaterThanOrEqual(10);
    expect(looked).toBeLessThanOrEqual(13);
  });

  it("guessing the current password to change it counts as well", async () => {
    const { email } = await arrangeColleague();
    const actor = await actorOf(await entered(email));
    const change = () =>
      codeOf(changePassword(actor, () => ({ currentPassword: "wrong", newPassword: "brand-new-password" })));
    for (let index = 0; index < 10; index++) expect(await change()).toBe("invalid");
    expect(await change()).toBe("too_many");
    expect(await codeOf(enter(email))).toBe("too_many");
  });

  it("keeps no address in the clear", async () => {
    await enter("secret@desk.example", "wrong");
    const keys = (await database().signInFailure.findMany()).map(({ key }) => key);
    expect(keys.every((key) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
  });
});

describe("sessions", () => {
  it("signing out ends this one, and tells history", async () => {
    const { email, memberId } = await arrangeColleague();
    const [here, there] = [await entered(email), await entered(email)];
    await endSession(here, desk.now());
    expect(await getActorOf(here, desk.now())).toBeNull();
    expect(await getActorOf(there, desk.now())).not.toBeNull();
    expect(await lastEventOf(desk.id, { subjectId: here })).toMatchObject({
      type: "session.ended",
      actorId: memberId,
    });
  });

  it("signing out everywhere ends all of one's own and nobody else's", async () => {
    const [mine, other] = [await arrangeColleague(), await arrangeColleague()];
    const [here, there, theirs] = [
      await entered(mine.email),
      await entered(mine.email),
      await entered(other.email),
    ];
    const actor = await actorOf(here);
    expect((await listSessions(actor)).items.map(({ id, current }) => [id, current])).toEqual(
      expect.arrayContaining([
        [here, true],
        [there, false],
      ]),
    );
    await endAllSessions(actor);
    expect([await getActorOf(here, desk.now()), await getActorOf(there, desk.now())]).toEqual([null, null]);
    expect(await getActorOf(theirs, desk.now())).not.toBeNull();
    const told = await lastEventOf(desk.id, { type: "session.ended_everywhere" });
    expect(told).toMatchObject({ actorId: mine.memberId, new: { sessions: 2 } });
  });

  it("a change of role acts at the next request", async () => {
    const { email, memberId } = await arrangeColleague();
    const sessionId = await entered(email);
    const where = { deskId_id: { deskId: desk.id, id: memberId } };
    await database().member.update({ where, data: { role: "reader" } });
    expect((await actorOf(sessionId)).role).toBe("reader");
  });

  it("one that is used goes on, one that is not ends after thirty days", async () => {
    const { email } = await arrangeColleague();
    const sessionId = await entered(email);
    const day = 1440;
    expect(await getActorOf(sessionId, plusMinutes(desk.now(), 29 * day))).not.toBeNull();
    expect(await getActorOf(sessionId, plusMinutes(desk.now(), 58 * day))).not.toBeNull();
    expect(await getActorOf(sessionId, plusMinutes(desk.now(), 88 * day))).toBeNull();
  });
});

describe("changing the password", () => {
  it("ends every other session, and the old one opens nothing", async () => {
    const { email, memberId } = await arrangeColleague();
    const [here, there] = [await entered(email), await entered(email)];
    await changePassword(await actorOf(here), () => ({
      currentPassword: password,
      newPassword: "brand-new-password",
    }));
    expect(await getActorOf(here, desk.now())).not.toBeNull();
    expect(await getActorOf(there, desk.now())).toBeNull();
    expect(await enter(email)).toBeNull();
    expect(await enter(email, "brand-new-password")).not.toBeNull();
    const told = await lastEventOf(desk.id, { subjectId: memberId });
    expect(told).toMatchObject({ type: "member.password_changed", actorId: memberId, old: null, new: null });
  });

  it("asks for one that differs", async () => {
    const { email } = await arrangeColleague();
    const actor = await actorOf(await entered(email));
    const same = () => ({ currentPassword: password, newPassword: password });
    expect(await codeOf(changePassword(actor, same))).toBe("invalid");
  });
});
