import pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { sealEvents } from "@/lib/server/clock";
import { database, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { verifyEvents } from "./verify-events";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});
const verify = () => verifyEvents({ id: desk.id, name: "Desk" });
const seal = async () => {
  while ((await sealEvents()) > 0);
};
const chain = () => database().event.findMany({ where: { deskId: desk.id }, orderBy: { sequence: "asc" } });

/** As somebody with the owner's rights who takes the locks off. */
async function tamper(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query("SET session_replication_role = replica");
    await client.query(sql);
  } finally {
    await client.end();
  }
}

it("names what is unsealed, seals it without a gap, and the chain holds", async () => {
  await arrangeClaim(desk, "verified");
  const before = await verify();
  expect(before.sealed).toBe(0);
  expect(before.unsealed.length).toBe(await database().event.count({ where: { deskId: desk.id } }));
  await seal();
  const after = await verify();
  expect(after).toMatchObject({ sealed: before.unsealed.length, unsealed: [], broken: null });
  expect((await chain()).map(({ sequence }) => Number(sequence))).toEqual(
    before.unsealed.map((_, i) => i + 1),
  );
});

it("goes on where it ended", async () => {
  await seal();
  const [first] = await chain();
  await arrangeClaim(desk, "open");
  await seal();
  expect((await chain())[0]).toEqual(first);
  expect((await verify()).broken).toBeNull();
});

describe("a broken chain is seen, and the event named", () => {
  const third = () => `(SELECT id FROM event WHERE desk_id = '${desk.id}' AND sequence = 3)`;
  const breaks: [string, () => string, number][] = [
    ["words changed", () => `UPDATE event SET canonical = canonical || ' ' WHERE id = ${third()}`, 3],
    ["a hash changed", () => `UPDATE event SET hash = repeat('0', 64) WHERE id = ${third()}`, 3],
    ["one taken out", () => `DELETE FROM event WHERE id = ${third()}`, 4],
    [
      "two exchanged",
      () => `UPDATE event SET sequence = -sequence WHERE desk_id = '${desk.id}' AND sequence IN (3, 4);
       UPDATE event SET sequence = 7 + sequence WHERE desk_id = '${desk.id}' AND sequence < 0`,
      3,
    ],
    [
      "an actor exchanged",
      () => `UPDATE event SET actor_id = '${desk.second.memberId}' WHERE id = ${third()}`,
      3,
    ],
    ["a value exchanged", () => `UPDATE event SET new = '{"stage":"open"}' WHERE id = ${third()}`, 3],
    ["a reason put in", () => `UPDATE event SET why = 'because' WHERE id = ${third()}`, 3],
    ["a time exchanged", () => `UPDATE event SET at = at + interval '1 day' WHERE id = ${third()}`, 3],
  ];
  it.each(breaks)("%s", async (name, sql, where) => {
    await arrangeClaim(desk, "verified");
    await seal();
    const at = (await chain()).find(({ sequence }) => Number(sequence) === where);
    await tamper(sql());
    const { broken } = await verify();
    expect(broken).not.toBeNull();
    if (name !== "two exchanged") expect(broken?.id).toBe(at?.id);
  });
});

it("writers and several sealers at once lose nothing and leave no gap", async () => {
  let writing = true;
  const sealing = Promise.all(
    [0, 1].map(async () => {
      while (writing) await sealEvents();
    }),
  );
  const writer = async (number: number) => {
    for (let index = 0; index < 25; index++)
      await transaction(async (tx) => {
        await recordEvents(tx, desk.checker, [{ type: "test.first", new: { number, index } }]);
        // Some commit late, after others whose ids are younger.
        if (index % 5 === number % 5) await tx.$executeRaw`SELECT pg_sleep(0.005)`;
        await recordEvents(tx, desk.checker, [{ type: "test.second", new: { number, index } }]);
      });
  };
  await Promise.all(Array.from({ length: 8 }, (_, number) => writer(number)));
  writing = false;
  await sealing;
  await seal();
  const events = await chain();
  expect(events.filter(({ type }) => type.startsWith("test."))).toHaveLength(400);
  expect(events.map(({ sequence }) => Number(sequence))).toEqual(events.map((_, index) => index + 1));
  expect(await verify()).toMatchObject({ sealed: events.length, unsealed: [], broken: null });
});

it("an event that is rolled back was never there", async () => {
  const failed = transaction(async (tx) => {
    await recordEvents(tx, desk.checker, [{ type: "test.gone" }]);
    throw new Error("No.");
  });
  await expect(failed).rejects.toThrow("No.");
  await seal();
  expect((await verify()).broken).toBeNull();
  expect(await database().event.count({ where: { deskId: desk.id, type: "test.gone" } })).toBe(0);
});
