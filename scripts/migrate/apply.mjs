import { randomUUID } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { Failure } from "../console/failure.mjs";
import { root } from "../machine/repository.mjs";
import { readMigrations } from "./folder.mjs";

export const migrationsFolder = join(root, "prisma/migrations");

// The number that Prisma's own migrations lock, so that the two never run at once.
const lockNumber = 72_707_369;

const table = `create table _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/**
 * Brings a database up to the migrations of a folder, each in one transaction, one runner at a time.
 * Its records are Prisma's own, so `prisma migrate deploy` stays usable.
 *
 * @param {string} url
 * @param {{ folder?: string, log?: (line: string) => void }} [options]
 * @returns {Promise<{ applied: string[], known: number }>}
 * @throws {Failure} naming the migration that is changed, missing or failed, and what to do
 */
export async function applyMigrations(url, { folder = migrationsFolder, log = () => {} } = {}) {
  const migrations = readMigrations(folder);
  const client = new pg.Client({ connectionString: url, application_name: "factdesk migrate" });
  try {
    await client.connect();
  } catch (error) {
    throw new Failure(`The database does not answer: ${error.message || error.code}.`, {
      advice: "Look at DATABASE_URL: host, port, user, password and name of the database.",
    });
  }
  try {
    await requireSupported(client);
    await client.query("select pg_advisory_lock($1)", [lockNumber]);
    const done = await readDone(client);
    requireSameHistory(migrations, done);
    const pending = migrations.filter(({ name }) => !done.has(name));
    for (const migration of pending) {
      await applyOne(client, migration);
      log(migration.name);
    }
    return { applied: pending.map(({ name }) => name), known: migrations.length };
  } finally {
    await client.end();
  }
}

async function requireSupported(client) {
  const { rows } = await client.query(
    "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
  );
  const { version, encoding } = rows[0];
  if (version < 150_000) {
    throw new Failure(
      `This Postgres is version ${Math.floor(version / 10_000)}; Factdesk needs 15 or later.`,
      {
        advice: "Upgrade the server, or unset DATABASE_URL to use the embedded one.",
      },
    );
  }
  if (encoding !== "UTF8") {
    throw new Failure(`The encoding of this database is ${encoding}; articles need UTF8.`, {
      advice: "Make it anew: create database factdesk template template0 encoding 'UTF8'",
    });
  }
}

/** @returns {Promise<Map<string, string>>} checksum by name of what was applied and not rolled back */
async function readDone(client) {
  const { rows } = await client.query(
    `select to_regclass('_prisma_migrations') is not null as known,
       exists (select from pg_tables where schemaname = current_schema()) as filled`,
  );
  if (!rows[0].known) {
    if (rows[0].filled) {
      throw new Failure("This database holds tables that are not Factdesk's.", {
        advice: "Give Factdesk an empty database of its own in DATABASE_URL.",
      });
    }
    await client.query(table);
    return new Map();
  }
  const records = await client.query(
    `select migration_name, checksum, finished_at is not null as finished
       from _prisma_migrations where rolled_back_at is null order by started_at`,
  );
  const failed = records.rows.find(({ finished }) => !finished);
  if (failed) {
    throw new Failure(`The migration ${failed.migration_name} began on this database and did not finish.`, {
      advice:
        "Undo what it left, then mark it: update _prisma_migrations set rolled_back_at = now() " +
        `where migration_name = '${failed.migration_name}' and finished_at is null`,
    });
  }
  return new Map(records.rows.map(({ migration_name, checksum }) => [migration_name, checksum]));
}

function requireSameHistory(migrations, done) {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, checksum] of done) {
    const migration = byName.get(name);
    if (!migration) {
      throw new Failure(`This database has the migration ${name}, which this version of Factdesk does not.`, {
        advice: "The database is newer than the code: update the code, or restore a backup made before it.",
      });
    }
    if (!migration.matches(checksum)) {
      throw new Failure(`The migration ${name} was changed after it was applied to this database.`, {
        advice: `Put prisma/migrations/${name}/migration.sql back as it was, and write the change as a new migration.`,
      });
    }
  }
}

// The whole file is one query: statements are told apart by Postgres, which knows a function's body from its end.
async function applyOne(client, { name, sql, checksum }) {
  try {
    await client.query("begin");
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    const line = error.position
      ? ` (line ${sql.slice(0, Number(error.position) - 1).split("\n").length})`
      : "";
    throw new Failure(`The migration ${name} failed${line}: ${error.message}`, {
      output: [error.detail, error.hint, error.where].filter(Boolean).join("\n"),
      advice: "Nothing of it was kept. Mend it, then run `npm run migrate` again.",
    });
  }
}
