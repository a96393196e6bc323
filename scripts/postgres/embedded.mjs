import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { Failure } from "../console/failure.mjs";
import { writePrivate } from "../machine/data-directory.mjs";
import { canReach, postgresAccount } from "./account.mjs";
import { findBinaries } from "./binaries.mjs";
import { checkCluster, createCluster, openToPassage } from "./cluster.mjs";
import { startPostgres } from "./server.mjs";
import { systemFolder } from "./system-folder.mjs";

/**
 * Starts the database of a data directory, made the first time. `postgres.json` there holds its password,
 * the port it last had, and where its files are when they cannot be in the data directory itself.
 *
 * @param {string} data the data directory, locked by the caller
 * @param {(line: string) => void} [say]
 */
export async function startEmbedded(data, say = () => {}) {
  const account = postgresAccount();
  const binaries = findBinaries(account);
  const settingsPath = join(data, "postgres.json");
  const settings = readSettings(settingsPath) ?? { password: randomBytes(24).toString("base64url") };
  const log = join(data, "logs", "postgres.log");
  if (account.uid !== undefined && !settings.directory) openToPassage(data);
  if (!settings.directory && !fits(data, account)) {
    settings.directory = join(systemFolder(account), randomBytes(8).toString("hex"), "postgres");
    say(`its files are in ${settings.directory}, since the user ${account.name} cannot reach ${data}`);
  }
  writePrivate(settingsPath, JSON.stringify(settings, null, 2));

  const directory = settings.directory ?? join(data, "postgres");
  if (settings.directory) claim(join(directory, ".."), data);
  if (!checkCluster(directory)) {
    say("making it");
    await createCluster({ binaries, directory, account, password: settings.password, log });
  }
  const server = await startPostgres({ binaries, directory, account, log }, settings.port);
  writePrivate(settingsPath, JSON.stringify({ ...settings, port: server.port }, null, 2));
  const url = urlOf(settings.password, server.port, "factdesk");
  await ensureDatabase(url).catch(async (error) => {
    await server.stop();
    throw error;
  });
  return { ...server, url };
}

/**
 * Like startEmbedded, and starts Postgres again on the same port should it end while the app is served.
 * @param {() => boolean} isEnding whether its end is what we asked for
 */
export async function keepEmbeddedRunning(data, say, isEnding) {
  let server = await startEmbedded(data, say);
  const { url, port } = server;
  let failures = 0;
  const watch = async () => {
    const begun = Date.now();
    await server.ended;
    if (isEnding()) return;
    failures = Date.now() - begun > 60_000 ? 0 : failures + 1;
    if (failures > 3) {
      console.error(`✗ The database keeps ending. Why: ${join(data, "logs/postgres.log")}`);
      return;
    }
    console.error("· The database ended; starting it again.");
    try {
      server = await startEmbedded(data);
      if (server.port !== port)
        console.error("✗ Its port was taken meanwhile. Stop with Ctrl-C and start again.");
      watch();
    } catch (error) {
      console.error(error);
    }
  };
  watch();
  return { url, stop: () => server.stop() };
}

/** The address of the database that runs for a data directory, as far as its settings tell. */
export function embeddedUrl(data) {
  const settings = readSettings(join(data, "postgres.json"));
  return settings?.port ? urlOf(settings.password, settings.port, "factdesk") : undefined;
}

export const urlOf = (password, port, database) =>
  `postgresql://factdesk:${password}@127.0.0.1:${port}/${database}`;

function readSettings(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw new Failure(`${path} cannot be read (${error.code ?? "it is damaged"}).`, {
      advice: "Run as the person it belongs to. It holds the database's password; put it back from a backup.",
    });
  }
}

// A cluster that is already there stays where it is.
function fits(data, account) {
  return existsSync(join(data, "postgres")) || account.uid === undefined || canReach(account, data, "x");
}

/** A folder outside the clone belongs to one data directory: a copied clone must not start the first one's. */
function claim(folder, data) {
  openToPassage(folder);
  const path = join(folder, "belongs-to");
  if (!existsSync(path)) writeFileSync(path, `${data}\n`);
  const owner = readFileSync(path, "utf8").trim();
  if (owner !== data && existsSync(join(owner, "postgres.json"))) {
    throw new Failure(`${data} was copied from ${owner}, and its database is still that one's.`, {
      advice: `Remove ${join(data, "postgres.json")} to begin with a new database here.`,
    });
  }
  writeFileSync(path, `${data}\n`);
}

async function ensureDatabase(url) {
  const server = new URL(url);
  server.pathname = "/postgres";
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'factdesk'");
    if (rowCount === 0) await client.query("create database factdesk");
  } finally {
    await client.end();
  }
}
