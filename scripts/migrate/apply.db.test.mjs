import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDatabase, dropDatabase, throwawayName } from "../postgres/throwaway.mjs";
import { applyMigrations } from "./apply.mjs";
import { diffToSchema } from "./engine.mjs";

const server = process.env.FACTDESK_TEST_DATABASE_URL;
let folder;
let name;
let url;

const write = (migration, sql) => {
  mkdirSync(join(folder, migration), { recursive: true });
  writeFileSync(join(folder, migration, "migration.sql"), sql);
};

async function ask(sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "factdesk-migrations-"));
  name = throwawayName();
  url = await createDatabase(server, name);
  write("20260101000000_first", "create table first (n int);");
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await dropDatabase(server, name);
});

const apply = () => applyMigrations(url, { folder });

test("each migration is applied once, in order, and recorded as Prisma does", async () => {
  write(
    "20260102000000_second",
    "create function f() returns int language sql as $$ select 1; $$; select f();",
  );
  expect((await apply()).applied).toEqual(["20260101000000_first", "20260102000000_second"]);
  expect((await apply()).applied).toEqual([]);
  const records = await ask(
    "select migration_name, length(checksum) as length, applied_steps_count as steps from _prisma_migrations order by 1",
  );
  expect(records).toEqual([
    { migration_name: "20260101000000_first", length: 64, steps: 1 },
    { migration_name: "20260102000000_second", length: 64, steps: 1 },
  ]);
});

test("ten at once apply each migration once", async () => {
  const results = await Promise.all(Array.from({ length: 10 }, apply));
  expect(results.flatMap(({ applied }) => applied)).toEqual(["20260101000000_first"]);
});

describe("refused, by name and with what to do", () => {
  const refusals = [
    {
      title: "a migration that was changed after it was applied",
      change: () => write("20260101000000_first", "create table first (n bigint);"),
      message: /20260101000000_first was changed/,
    },
    {
      title: "a database that knows a migration this version does not",
      change: () => rmSync(join(folder, "20260101000000_first"), { recursive: true }),
      message: /has the migration 20260101000000_first/,
    },
    {
      title: "a migration that Prisma began and did not finish",
      change: () => ask("update _prisma_migrations set finished_at = null"),
      message: /20260101000000_first began/,
    },
    {
      title: "a folder without its file",
      change: () => mkdirSync(join(folder, "20260103000000_empty")),
      message: /20260103000000_empty has no migration\.sql/,
    },
  ];
  test.each(refusals)("$title", async ({ change, message }) => {
    await apply();
    await change();
    const error = await apply().catch((caught) => caught);
    expect(error.message).toMatch(message);
    expect(error.advice).toBeTruthy();
  });

  test("a database with somebody else's tables", async () => {
    await ask("create table theirs (n int)");
    await expect(apply()).rejects.toThrow(/not Factdesk's/);
  });

  test("a database that is not UTF-8", async () => {
    await dropDatabase(server, name);
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(`create database ${name} template template0 encoding 'LATIN1' locale 'C'`);
    await client.end();
    await expect(apply()).rejects.toThrow(/encoding of this database is LATIN1/);
  });
});

test("of a migration that fails nothing is kept, and its line is named", async () => {
  write("20260102000000_second", "create table kept (n int);\n\ninsert into nowhere values (1);");
  await expect(apply()).rejects.toThrow(/20260102000000_second failed \(line 3\)/);
  expect(await ask("select to_regclass('kept') as kept, to_regclass('first') as first")).toEqual([
    { kept: null, first: "first" },
  ]);
  write("20260102000000_second", "create table kept (n int);");
  expect((await apply()).applied).toEqual(["20260102000000_second"]);
});

test("line ends that a checkout changed change nothing", async () => {
  write("20260102000000_second", "create table\n second (n int);");
  await apply();
  write("20260102000000_second", "create table\r\n second (n int);");
  expect((await apply()).applied).toEqual([]);
});

test("the comparison with the schema sees a column that the schema does not have", async () => {
  await applyMigrations(url);
  expect(await diffToSchema(url)).toBeNull();
  await ask("alter table person add column shoe_size int");
  expect(await diffToSchema(url)).toMatch(/DROP COLUMN "shoe_size"/);
});
