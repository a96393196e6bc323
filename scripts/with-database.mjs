// Runs a file with DATABASE_URL set: the one given, or that of this copy's database, which is started for the
// command unless `npm start` is running it. `node scripts/with-database.mjs <file> [arguments]`
import { spawn } from "node:child_process";
import { join } from "node:path";
import { Failure, printFailure } from "./console/failure.mjs";
import { dataDirectory, openDataDirectory } from "./machine/data-directory.mjs";
import { Lock } from "./machine/lock.mjs";
import { waitUntil } from "./machine/process.mjs";
import { quietEnvironment, root } from "./machine/repository.mjs";
import { prepare } from "./serve/prepare.mjs";
import { beforeEnd, end, isEnding } from "./serve/shutdown.mjs";

const [file, ...args] = process.argv.slice(2);

try {
  const data = openDataDirectory(dataDirectory());
  await prepare({ build: false, log: join(data, "logs/prepare.log") });
  await end(await runFile(process.env.DATABASE_URL || (await ownDatabase(data))));
} catch (error) {
  if (!isEnding()) {
    printFailure(error);
    await end(1);
  }
}

async function ownDatabase(data) {
  const { embeddedUrl, startEmbedded } = await import("./postgres/embedded.mjs");
  const lock = new Lock(join(data, "running.lock"));
  const { taken, entry } = lock.take({ command: process.env.npm_lifecycle_event ?? file });
  if (!taken) {
    // Its holder may still be on the way: installing, building, starting the database.
    const url = () => embeddedUrl(data);
    if (await waitUntil(async () => url() && (await answers(url())), 120_000, 200)) return url();
    throw new Failure(`The database of this copy does not answer; process ${entry.holder.pid} holds it.`);
  }
  beforeEnd(() => lock.release());
  const server = await startEmbedded(data);
  beforeEnd(server.stop);
  if (!file.endsWith("migrate.mjs")) {
    const { applyMigrations } = await import("./migrate/apply.mjs");
    await applyMigrations(server.url);
  }
  return server.url;
}

async function answers(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

async function runFile(url) {
  const { typescriptFlags } = await import("./serve/demo.mjs");
  const flags = file.endsWith(".ts") ? typescriptFlags : [];
  // It may ask for a password, so it gets the terminal as it is.
  const child = spawn(process.execPath, [...flags, file, ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...quietEnvironment, DATABASE_URL: url },
  });
  beforeEnd(() => child.kill("SIGTERM"));
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}
