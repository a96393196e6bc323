import { beforeAll, expect, it } from "vitest";
import { demoAccounts, demoPassword } from "@/lib/domain/demo";
import { database } from "@/lib/server/database";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, lastEventOf } from "@/lib/server/testing/told";
import { addMember } from "./add-member";
import { createDesk } from "./create-desk";
import { findMe } from "./find-me";
import { listDemoAccounts } from "./list-demo-accounts";
import { listMembers } from "./list-members";

const password = "a-long-password";
let desk: ArrangedDesk;
beforeAll(async () => {
  desk = await arrangeDesk();
});
const add = (given: object, deskId = desk.id) =>
  addMember(
    deskId,
    { name: "Ann", email: "ann@desk.example", role: "checker", password, ...given },
    desk.now(),
  );

it("adds a colleague, whose address is kept in lower case and whose password is hashed", async () => {
  const { id } = await add({ email: " Ann@Desk.Example " });
  const person = await database().person.findUniqueOrThrow({ where: { email: "ann@desk.example" } });
  expect(person.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  const { items } = await listMembers(desk.reader);
  expect(items).toContainEqual(
    expect.objectContaining({ id, name: "Ann", email: "ann@desk.example", role: "checker" }),
  );
  const told = await lastEventOf(desk.id, { subjectId: id });
  expect(told).toMatchObject({ type: "member.added", actorId: null, new: { role: "checker" } });
  expect(JSON.stringify(told)).not.toMatch(/ann/i);
});

it("refuses who is there already", async () => {
  await add({ email: "twice@desk.example" });
  expect(await codeOf(add({ email: "TWICE@desk.example" }))).toBe("conflict");
});

const bad: object[] = [
  { name: " " },
  { email: "ann" },
  { email: "ann\0@desk.example" },
  { role: "boss" },
  { password: "short" },
  { name: "A\0B" },
];
it.each(bad)("refuses %j", async (given) => {
  expect(await codeOf(add({ email: "bad@desk.example", ...given }))).toBe("invalid");
});

it("a person may be in two desks, with the password they have", async () => {
  await add({ email: "both@desk.example" });
  const before = await database().person.findUniqueOrThrow({ where: { email: "both@desk.example" } });
  await add({ email: "both@desk.example", password: "quite-another-one" }, (await arrangeDesk()).id);
  const after = await database().person.findUniqueOrThrow({
    where: { email: "both@desk.example" },
    include: { members: true },
  });
  expect([after.passwordHash, after.members.length]).toEqual([before.passwordHash, 2]);
});

it("lists nobody who was removed, and no other desk's people", async () => {
  const { id } = await add({ email: "leaver@desk.example" });
  await database().member.update({
    where: { deskId_id: { deskId: desk.id, id } },
    data: { removedAt: desk.now() },
  });
  expect((await listMembers(desk.reader)).items.map((member) => member.id)).not.toContain(id);
  const other = await arrangeDesk();
  expect((await listMembers(other.reader)).items).toHaveLength(7);
});

it("tells who one is, in which desk", async () => {
  expect(await findMe(desk.editor)).toMatchObject({
    id: desk.editor.memberId,
    role: "editor",
    desk: { id: desk.id },
  });
});

it("offers the demo accounts only when the demo desk is there, and none whose password was changed", async () => {
  expect(await listDemoAccounts()).toEqual([]);
  const deskId = await createDesk("Demo", true, desk.now());
  for (const account of demoAccounts.slice(0, 2)) await add({ ...account, password: demoPassword }, deskId);
  expect((await listDemoAccounts()).map(({ email }) => email)).toEqual(
    demoAccounts.slice(0, 2).map(({ email }) => email),
  );
  await database().person.update({
    where: { email: demoAccounts[0]?.email ?? "" },
    data: { passwordChangedAt: new Date(desk.now().getTime() + 1) },
  });
  expect(await listDemoAccounts()).toMatchObject([{ email: demoAccounts[1]?.email, password: demoPassword }]);
});
