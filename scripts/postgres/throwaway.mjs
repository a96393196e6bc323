import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { canReach, postgresAccount } from "./account.mjs";
import { findBinaries } from "./binaries.mjs";
import { createCluster, openToPassage } from "./cluster.mjs";
import { urlOf } from "./embedded.mjs";
import { startPostgres } from "./server.mjs";
import { systemFolder } from "./system-folder.mjs";

/**
 * A Postgres for tests in a temporary folder: quick, since nothing it holds need outlive a crash.
 * @param {{ binaries?: string, version?: number }} [which] the embedded one unless told
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url` is that of its database `postgres`
 */
export async function startThrowawayServer({ binaries, version } = {}) {
  const account = postgresAccount();
  const folder = temporaryFolder(account);
  const password = randomBytes(24).toString("base64url");
  const cluster = {
    binaries: binaries ?? findBinaries(account),
    directory: join(folder, "postgres"),
    account,
    log: join(folder, "log"),
  };
  const settings = {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    max_connections: "200",
  };
  let server;
  const stop = async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await createCluster({ ...cluster, password, version });
    server = await startPostgres({ ...cluster, settings, removeAfter: folder });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: urlOf(password, server.port, "postgres"), stop };
}

function temporaryFolder(account) {
  const folder = mkdtempSync(join(tmpdir(), "factdesk-"));
  if (account.uid === undefined) return folder;
  openToPassage(folder);
  if (canReach(account, folder, "x")) return folder;
  rmSync(folder, { recursive: true });
  const other = join(systemFolder(account), `test-${randomBytes(6).toString("hex")}`);
  openToPassage(other);
  return other;
}

/**
 * The server that tests may make databases on: one that was given, or else a throw-away one.
 */
export async function openTestServer() {
  const given = process.env.FACTDESK_TEST_DATABASE_URL || process.env.DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  return startThrowawayServer();
}

const prefix = "factdesk_test_";

/** A name no other run uses; the time in it lets a later run clear what a killed one left. */
export const throwawayName = () => `${prefix}${Date.now()}_${randomBytes(4).toString("hex")}`;

/** Makes a database on the server, as a copy of `template` when one is named. */
export async function createDatabase(serverUrl, name, template) {
  await onServer(serverUrl, (client) =>
    client.query(
      template
        ? `create database ${quote(name)} template ${quote(template)}`
        : `create database ${quote(name)} template template0 encoding 'UTF8'`,
    ),
  );
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export async function dropDatabase(serverUrl, name) {
  await onServer(serverUrl, (client) => client.query(`drop database if exists ${quote(name)} with (force)`));
}

/** Drops test databases that are older than six hours: their run was killed. */
export async function dropForgotten(serverUrl) {
  await onServer(serverUrl, async (client) => {
    const { rows } = await client.query("select datname from pg_database where starts_with(datname, $1)", [
      prefix,
    ]);
    for (const { datname } of rows) {
      const made = Number(datname.slice(prefix.length).split("_")[0]);
      if (made < Date.now() - 6 * 3_600_000) {
        await client.query(`drop database if exists ${quote(datname)} with (force)`);
      }
    }
  });
}

const quote = (name) => pg.escapeIdentifier(name);

async function onServer(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
