import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealEvents } from "@/lib/server/clock";
import { arrangeFullDesk } from "@/lib/server/testing/arrange-full-desk";
import { openHostileProgram, sqlState } from "@/lib/server/testing/hostile-program";

let program: Awaited<ReturnType<typeof openHostileProgram>>;
let desk: string;
beforeAll(async () => {
  desk = (await arrangeFullDesk()).id;
  await sealEvents();
  program = await openHostileProgram();
});
afterAll(() => program.close());

/** Never changed once written. A scale and its ratings are so from the first verdict on. */
const immutable = [
  "verdict",
  "citation",
  "review",
  "adjudication",
  "revision",
  "block",
  "event",
  "rating",
  "rating_scale",
];

describe.each([...immutable, "passage"])("a %s", (table) => {
  it("is changed in none of its columns", async () => {
    const columns = await program.ask<{ name: string }>(
      "SELECT column_name::text AS name FROM information_schema.columns WHERE table_name = $1",
      [table],
    );
    const results: Record<string, string> = {};
    for (const { name } of columns.filter((column) => column.name !== "retired_at"))
      results[name] = await program.attempt(`UPDATE ${table} SET ${name} = ${name} WHERE desk_id = $1`, [
        desk,
      ]);
    expect(results).toEqual(
      Object.fromEntries(Object.keys(results).map((name) => [name, sqlState.immutable])),
    );
    expect(columns.length).toBeGreaterThan(3);
  });

  it("is not deleted", async () => {
    expect(await program.attempt(`DELETE FROM ${table} WHERE desk_id = $1`, [desk])).toBe(sqlState.immutable);
  });
});

it("no table of a desk is emptied, directly or through another", async () => {
  const tables = await program.ask<{ name: string }>(`
    SELECT c.relname::text AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'desk_id'
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'session'`);
  const results: Record<string, string> = {};
  for (const { name } of [...tables, { name: "desk" }, { name: "person" }])
    results[name] = await program.attempt(`TRUNCATE ${name} CASCADE`);
  expect(results).toEqual(Object.fromEntries(Object.keys(results).map((name) => [name, sqlState.immutable])));
});

describe("a passage", () => {
  const live = "desk_id = $1 AND retired_at IS NULL";
  it("is retired once, with nothing else changed, and never brought back", async () => {
    expect(await program.attempt(`UPDATE passage SET retired_at = now() WHERE ${live}`, [desk])).toBe("done");
    const both = `UPDATE passage SET retired_at = now(), exact = 'x' WHERE ${live}`;
    expect(await program.attempt(both, [desk])).toBe(sqlState.immutable);
    const retired = "desk_id = $1 AND retired_at IS NOT NULL";
    for (const change of ["retired_at = NULL", "retired_at = now()"])
      expect(await program.attempt(`UPDATE passage SET ${change} WHERE ${retired}`, [desk])).toBe(
        sqlState.immutable,
      );
  });
});

describe("an event", () => {
  it("takes its place in the chain once", async () => {
    for (const change of ["sequence = NULL", "sequence = sequence + 1000", "hash = repeat('a', 64)"])
      expect(await program.attempt(`UPDATE event SET ${change} WHERE desk_id = $1`, [desk])).toBe(
        sqlState.immutable,
      );
  });

  it("cannot be written into the chain, nor with words of its own", async () => {
    const insert = `
      INSERT INTO event (desk_id, id, at, type, canonical, sequence, hash)
      VALUES ($1, gen_random_uuid(), now(), 'forged', 'Nothing happened.', 1000000, 'x')
      RETURNING 1 / (CASE WHEN sequence IS NULL AND hash IS NULL AND canonical LIKE '%"type": "forged"%' THEN 1 ELSE 0 END)`;
    expect(await program.attempt(insert, [desk])).toBe("done");
  });
});

describe("what a verdict rests on does not go", () => {
  const deletions: [string, string][] = [
    ["its claim", "DELETE FROM claim WHERE desk_id = $1 AND id IN (SELECT claim_id FROM verdict)"],
    [
      "its article",
      "DELETE FROM article WHERE desk_id = $1 AND id IN (SELECT article_id FROM claim c JOIN verdict v ON v.claim_id = c.id)",
    ],
    [
      "evidence that it cites",
      "DELETE FROM evidence WHERE desk_id = $1 AND id IN (SELECT evidence_id FROM citation)",
    ],
    ["its author", "DELETE FROM member WHERE desk_id = $1 AND id IN (SELECT author_id FROM verdict)"],
    [
      "the person who is its author",
      "DELETE FROM person WHERE id IN (SELECT person_id FROM member m JOIN verdict v ON v.author_id = m.id WHERE m.desk_id = $1)",
    ],
    ["the desk", "DELETE FROM desk WHERE id = $1"],
  ];
  it.each(deletions)("%s", async (_name, sql) => {
    expect(await program.attempt(sql, [desk])).toMatch(/^(23503|23001|FD001)$/);
  });
});
