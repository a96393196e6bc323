import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { arrangeFullDesk } from "@/lib/server/testing/arrange-full-desk";
import { openHostileProgram, sqlState } from "@/lib/server/testing/hostile-program";

// No row can point into another desk: tried for every reference that Postgres knows, so also for those to come.
type Key = { name: string; table: string; columns: string[]; target: string; targets: string[] };

/** What a copy of a row needs besides a new id, so that nothing but the reference can refuse it. */
const fresh: Record<string, (key: Key) => Record<string, unknown>> = {
  rating: () => ({ key: randomUUID() }),
  revision: () => {
    const text = randomUUID();
    return { number: 99, text, length: 36, sha256: createHash("sha256").update(text).digest("hex") };
  },
  block: () => ({ position: 99 }),
  evidence: () => ({ number: 99 }),
  calculation_input: () => ({ position: 99 }),
  sentence_review: () => ({ start_at: 99, end_at: 100 }),
  saved_queue: () => ({ name: randomUUID() }),
  thread: () => ({ start_at: null, end_at: null, exact: null }),
  verdict: ({ columns }) =>
    columns.includes("proposal_id") ? {} : { kind: "proposal", proposal_id: null, proposer_id: null },
};

let program: Awaited<ReturnType<typeof openHostileProgram>>;
let desks: string[];
let keys: Key[];
beforeAll(async () => {
  program = await openHostileProgram();
  desks = [(await arrangeFullDesk()).id, (await arrangeFullDesk()).id];
  const columnsOf = (relation: string, numbers: string) => `ARRAY(
    SELECT a.attname::text FROM unnest(${numbers}) WITH ORDINALITY AS k(number, place)
    JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.number ORDER BY k.place)`;
  keys = await program.ask<Key>(`
    SELECT c.conname::text AS name, c.conrelid::regclass::text AS table, c.confrelid::regclass::text AS target,
           ${columnsOf("c.conrelid", "c.conkey")} AS columns, ${columnsOf("c.confrelid", "c.confkey")} AS targets
    FROM pg_constraint c
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND c.confrelid NOT IN ('desk'::regclass, 'person'::regclass)`);
});
afterAll(() => program.close());

async function rowOf(
  table: string,
  desk: string | undefined,
  filled: string[],
): Promise<Record<string, unknown>> {
  const present = filled.map((column) => `AND ${column} IS NOT NULL`).join(" ");
  const rows = await program.ask<{ row: Record<string, unknown> }>(
    `SELECT to_jsonb(t) AS row FROM ${table} t WHERE desk_id = $1 ${present} LIMIT 1`,
    [desk],
  );
  if (!rows[0]) throw new Error(`The arranged desk has no ${table} with ${filled.join(", ")}: arrange one.`);
  return rows[0].row;
}

it("every reference of a row is refused another desk's row, and takes its own", async () => {
  const results: Record<string, unknown> = {};
  for (const key of keys) {
    const mine = await rowOf(key.table, desks[0], key.columns);
    const theirs = await rowOf(key.target, desks[1], key.targets);
    const copy = { ...mine, ...("id" in mine ? { id: randomUUID() } : {}), ...fresh[key.table]?.(key) };
    const foreign = Object.fromEntries(
      key.columns.flatMap((column, index) =>
        column === "desk_id" ? [] : [[column, theirs[key.targets[index] ?? ""]]],
      ),
    );
    const insert = `INSERT INTO ${key.table} SELECT * FROM jsonb_populate_record(NULL::${key.table}, $1)`;
    results[key.name] = await program.attempt(insert, [{ ...copy, ...foreign }]);
  }
  expect(results).toEqual(Object.fromEntries(keys.map(({ name }) => [name, sqlState.foreignKey])));
});

it("and a row cannot be moved to another desk with what it points to left behind", async () => {
  for (const table of ["claim", "article", "evidence", "source", "member"])
    expect(await program.attempt(`UPDATE ${table} SET desk_id = $2 WHERE desk_id = $1`, desks)).toMatch(
      /^(23503|23001|23505|FD001|FD002)$/,
    );
});
