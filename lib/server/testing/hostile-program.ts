import "server-only";
import pg from "pg";

export type Attempt = (sql: string, values?: unknown[]) => Promise<string>;

/**
 * A program that writes straight to the database, with the owner's rights and none of our code. What it tries is
 * rolled back each time. Tells "done" or the SQLSTATE of the refusal.
 */
export async function openHostileProgram() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const attempt: Attempt = async (sql, values) => {
    await client.query("BEGIN");
    try {
      await client.query(sql, values);
      await client.query("SET CONSTRAINTS ALL IMMEDIATE");
      return "done";
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code) return error.code;
      throw error;
    } finally {
      await client.query("ROLLBACK");
    }
  };
  const ask = async <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]> =>
    (await client.query<Row>(sql, values)).rows;
  return { attempt, ask, close: () => client.end() };
}

/** SQLSTATEs by what they mean. FD001 and FD002 are Factdesk's own. */
export const sqlState = {
  immutable: "FD001",
  notInTheText: "FD002",
  check: "23514",
  foreignKey: "23503",
  unique: "23505",
  notNull: "23502",
} as const;
