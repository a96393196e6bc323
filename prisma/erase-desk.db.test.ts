import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrangeFullDesk } from "@/lib/server/testing/arrange-full-desk";
import { openHostileProgram, sqlState } from "@/lib/server/testing/hostile-program";
import { seedDemo } from "@/prisma/seed/demo";

let program: Awaited<ReturnType<typeof openHostileProgram>>;
let demo: string;
let other: string;
let tables: string[];
beforeAll(async () => {
  await seedDemo(new Date("2026-03-01T08:00:00.000Z"));
  other = (await arrangeFullDesk()).id;
  program = await openHostileProgram();
  demo = (await program.ask<{ id: string }>("SELECT id FROM desk WHERE is_demo"))[0]?.id ?? "";
  tables = (
    await program.ask<{ name: string }>(`
      SELECT c.relname::text AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'desk_id'
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'desk_tombstone'`)
  ).map(({ name }) => name);
});
afterAll(() => program.close());

const countsOf = async (desk: string) => {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const [row] = await program.ask<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${table} WHERE desk_id = $1`,
      [desk],
    );
    counts[table] = row?.count ?? 0;
  }
  return counts;
};
const none = () => Object.fromEntries(tables.map((table) => [table, 0]));

it("the demo desk is loaded once, however often it is asked for", async () => {
  expect(demo).not.toBe("");
  const before = await countsOf(demo);
  expect(await seedDemo(new Date())).toBe(false);
  expect(await countsOf(demo)).toEqual(before);
});

describe("without the tombstone nothing is erased", () => {
  it("not by deleting the desk, nor its history first", async () => {
    expect(await program.attempt("DELETE FROM desk WHERE id = $1", [demo])).toBe(sqlState.immutable);
    expect(await program.attempt("DELETE FROM event WHERE desk_id = $1", [demo])).toBe(sqlState.immutable);
  });

  it("not by somebody who may write every table and does not own them, even with a tombstone", async () => {
    const as = (sql: string) =>
      program.attempt(`DO $do$ BEGIN
        CREATE ROLE factdesk_test_writer;
        GRANT USAGE ON SCHEMA public TO factdesk_test_writer;
        GRANT ALL ON ALL TABLES IN SCHEMA public TO factdesk_test_writer;
        SET LOCAL ROLE factdesk_test_writer;
        ${sql}
      END $do$`);
    const tombstone = `INSERT INTO desk_tombstone (desk_id, erased_at, why) VALUES ('${demo}', now(), 'x');`;
    expect(await as(tombstone)).toBe("done");
    expect(await as(`${tombstone} DELETE FROM event WHERE desk_id = '${demo}';`)).toBe(sqlState.immutable);
    expect(await as(`PERFORM erase_desk('${demo}', 'x', now());`)).toBe(sqlState.immutable);
  });

  it("and a tombstone is not taken off again", async () => {
    const place =
      "INSERT INTO desk_tombstone (desk_id, erased_at, why) VALUES (gen_random_uuid(), now(), 'x')";
    for (const sql of ["UPDATE desk_tombstone SET why = 'y'", "DELETE FROM desk_tombstone"])
      expect(await program.attempt(`DO $do$ BEGIN ${place}; ${sql}; END $do$`)).toBe(sqlState.immutable);
  });
});

it("erasing takes everything of that desk, nothing of another, and leaves the tombstone", async () => {
  const kept = await countsOf(other);
  for (const desk of [demo]) {
    await program.ask("SELECT erase_desk($1, 'Its owner asked', '2026-04-01Z')", [desk]);
    expect(await countsOf(desk)).toEqual(none());
    expect(await program.ask("SELECT why FROM desk_tombstone WHERE desk_id = $1", [desk])).toEqual([
      { why: "Its owner asked" },
    ]);
  }
  expect(await countsOf(other)).toEqual(kept);
  expect(Object.values(kept).every((count) => count > 0)).toBe(true);
});

it("a desk with every table filled is erased as well, and only once", async () => {
  await program.ask("SELECT erase_desk($1, 'Closed', now())", [other]);
  expect(await countsOf(other)).toEqual(none());
  expect(await program.attempt("SELECT erase_desk($1, 'Again', now())", [other])).toBe(sqlState.unique);
});
