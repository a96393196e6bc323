import type { Server } from "../own-desk";

const ways = {
  "find, then update": null,
  "one statement, FOR UPDATE": "FOR UPDATE",
  "one statement, FOR UPDATE SKIP LOCKED": "FOR UPDATE SKIP LOCKED",
} as const;

export type Control = { way: string; handed: number; twice: number; emptyHanded: number };

/** The same race on a plain table, over as many connections as there are people: what other ways of taking do. */
export async function runControls({ sql }: Server, people: number, claims: number): Promise<Control[]> {
  const found: Control[] = [];
  for (const [way, lock] of Object.entries(ways)) {
    await sql.query("DROP TABLE IF EXISTS bench_control");
    await sql.query(
      "CREATE TABLE bench_control AS SELECT n AS id, 'open' AS stage FROM generate_series(1, $1) n",
      [claims],
    );
    await sql.query("CREATE INDEX ON bench_control (id) WHERE stage = 'open'");
    const handed: number[] = [];
    let emptyHanded = 0;
    await Promise.all(
      Array.from({ length: people }, async () => {
        const client = await sql.connect();
        const next = "SELECT id FROM bench_control WHERE stage = 'open' ORDER BY id LIMIT 1";
        const take = "UPDATE bench_control SET stage = 'researching' WHERE id";
        for (;;) {
          const { rows } = lock
            ? await client.query(`${take} = (${next} ${lock}) RETURNING id`)
            : await client.query(next);
          if (!lock && rows[0]) await client.query(`${take} = $1`, [rows[0].id]);
          if (rows[0]) handed.push(rows[0].id);
          else {
            const { rows: left } = await client.query(next);
            if (left.length === 0) break;
            emptyHanded++;
          }
        }
        client.release();
      }),
    );
    found.push({ way, handed: handed.length, twice: handed.length - new Set(handed).size, emptyHanded });
  }
  return found;
}
