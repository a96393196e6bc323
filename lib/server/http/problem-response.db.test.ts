import { PrismaPg } from "@prisma/adapter-pg";
import { expect, it } from "vitest";
import { database, Prisma, transaction } from "@/lib/server/database";
import { newId } from "@/lib/server/new-id";
import { PrismaClient } from "@/prisma/generated/client";
import { knownError } from "./problem-response";

/** The code that a caller is told, whatever the database said. */
const codeFor = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => knownError(error).code,
  );

it("a database that is away is unavailable, however it was asked", async () => {
  const away = new PrismaClient({
    adapter: new PrismaPg({ connectionString: "postgresql://nobody@127.0.0.1:9/none" }),
  });
  expect(await codeFor(away.desk.findFirst())).toBe("unavailable");
  expect(await codeFor(away.$queryRaw`SELECT 1`)).toBe("unavailable");
  expect(await codeFor(away.$transaction((tx) => tx.desk.findFirst()))).toBe("unavailable");
  await away.$disconnect();
});

it("two writers who meet are told of a conflict, however they wrote", async () => {
  const failure = { id: newId(), key: "k", at: new Date() };
  const write = () => database().signInFailure.create({ data: failure });
  await write();
  expect(await codeFor(write())).toBe("conflict");
  const raw = Prisma.sql`INSERT INTO sign_in_failure (id, key, at) VALUES (${failure.id}::uuid, 'k', now())`;
  expect(await codeFor(database().$executeRaw(raw))).toBe("conflict");
  expect(await codeFor(transaction((tx) => tx.$executeRaw(raw)))).toBe("conflict");
  const dangling = {
    deskId: newId(),
    id: newId(),
    personId: newId(),
    role: "reader" as const,
    createdAt: new Date(),
  };
  expect(await codeFor(database().member.create({ data: dangling }))).toBe("conflict");
});

it("two who wait for each other are told of a conflict, not of a failure", async () => {
  const ids = [newId(), newId()];
  await database().signInFailure.createMany({ data: ids.map((id) => ({ id, key: "k", at: new Date() })) });
  const lock = (order: string[]) =>
    transaction(async (tx) => {
      for (const id of order) {
        await tx.$queryRaw`SELECT 1 FROM sign_in_failure WHERE id = ${id}::uuid FOR UPDATE`;
        await tx.$executeRaw`SELECT pg_sleep(0.1)`;
      }
    });
  const codes = await Promise.all([codeFor(lock(ids)), codeFor(lock([...ids].reverse()))]);
  expect(codes.sort()).toEqual(["conflict", "done"]);
});

it("what nobody foresaw is unexpected, and says nothing of the inside", () => {
  const error = knownError(new Error("column secret does not exist"));
  expect([error.code, error.message.includes("secret")]).toEqual(["unexpected", false]);
});
