import { join } from "node:path";
import { Failure, printFailure } from "../console/failure.mjs";
import { describeSeconds, step } from "../console/progress.mjs";
import { dataDirectory, keptSecret, openDataDirectory } from "../machine/data-directory.mjs";
import { Lock } from "../machine/lock.mjs";
import { nextFreePort } from "../machine/port.mjs";
import { commandLineOf, endProcess, waitUntil } from "../machine/process.mjs";
import { prepare, requireNode } from "./prepare.mjs";
import { beforeEnd, end, isEnding, stoppingIsFine } from "./shutdown.mjs";

/**
 * The whole of `npm start` (and, with `dev`, of `npm run dev`): from whatever is there to a served app.
 * What needs dependencies is imported only once they are installed.
 */
export async function serve({ dev = false } = {}) {
  const begun = Date.now();
  try {
    requireNode();
    const data = openDataDirectory(dataDirectory());
    const lock = await takeDataDirectory(data);
    await prepare({ build: !dev, log: join(data, "logs/prepare.log") });
    const database = await openDatabase(data);
    const app = await startOnFreePort({ dev, data, url: database.url });
    lock.update({ address: app.address, app: app.process });
    beforeEnd(() => step("Stopping the app", app.stop));
    beforeEnd(() => lock.update({ ending: true }));
    await welcome({ ...app, url: database.url, seconds: describeSeconds(Date.now() - begun) });
    stoppingIsFine();
    const code = await app.ended;
    if (isEnding()) return;
    throw new Failure(`The app stopped by itself (exit code ${code}).`, { log: join(data, "logs/app.log") });
  } catch (error) {
    if (isEnding()) return;
    printFailure(error);
    await end(error.exitCode ?? 1);
  }
}

/** One process per data directory. A holder that was killed may have left its server running: it is stopped. */
async function takeDataDirectory(data) {
  const lock = new Lock(join(data, "running.lock"));
  let result = lock.take({ command: "npm start" });
  if (!result.taken) {
    // Another `npm start` stays, unless it is ending: it says so within a moment when its npm was killed.
    const begun = Date.now();
    const isStaying = ({ command, ending }) =>
      command === "npm start" && !ending && Date.now() - begun > 1_500;
    await waitUntil(
      () => {
        result = lock.take({ command: "npm start" });
        return result.taken || isStaying(result.entry);
      },
      60_000,
      200,
    );
  }
  if (!result.taken) {
    const { address, holder } = result.entry;
    throw new Failure(
      `This copy is already running${address ? ` at ${address}` : ""} (process ${holder.pid}).`,
      {
        advice: `Use that one, or stop it with Ctrl-C there (\`kill ${holder.pid}\`). A second copy needs a FACTDESK_DATA_DIR of its own.`,
      },
    );
  }
  beforeEnd(() => lock.release());
  const left = result.left?.app;
  if (left && commandLineOf(left.pid).includes("next")) {
    await endProcess(left, [
      ["SIGTERM", 5_000],
      ["SIGKILL", 5_000],
    ]);
  }
  return lock;
}

async function openDatabase(data) {
  const given = process.env.DATABASE_URL;
  const { applyMigrations } = await import("../migrate/apply.mjs");
  const { loadDemoIfDue } = await import("./demo.mjs");
  const url = given || (await startOwnDatabase(data));
  const migrate = () => applyMigrations(url);
  const { applied } = given
    ? await step("Database (the one given in DATABASE_URL)", migrate)
    : await migrate();
  if (applied.length > 0) console.log(`✓ Migrations (${applied.length} applied)`);
  await loadDemoIfDue({ url, given: Boolean(given), data, log: join(data, "logs/demo.log") });
  return { url };
}

async function startOwnDatabase(data) {
  const { keepEmbeddedRunning } = await import("../postgres/embedded.mjs");
  const server = await step("Database", (say) => keepEmbeddedRunning(data, say, isEnding));
  beforeEnd(() => step("Stopping the database", server.stop));
  return server.url;
}

async function startOnFreePort({ dev, data, url }) {
  const { startApp } = await import("./app.mjs");
  const wanted = readPort();
  const host = process.env.HOST || "127.0.0.1";
  const secret = process.env.NEXTAUTH_SECRET || keptSecret(join(data, "nextauth-secret"));
  for (let from = wanted; ; from++) {
    const port = await nextFreePort(from, host);
    if (port !== wanted) console.log(`· Port ${wanted} is taken; using ${port} instead.`);
    const address = process.env.NEXTAUTH_URL || `http://localhost:${port}`;
    const app = await step("App", () =>
      startApp({
        dev,
        port,
        host,
        env: { DATABASE_URL: url, NEXTAUTH_SECRET: secret, NEXTAUTH_URL: address },
        log: join(data, "logs/app.log"),
        show: (text) => process.stderr.write(text),
      }),
    );
    if (app) return { ...app, address, host };
    from = port;
  }
}

function readPort() {
  const text = process.env.PORT || "3000";
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Failure(`PORT is ${JSON.stringify(text)}; it must be a number from 1 to 65535.`);
}

async function welcome({ address, host, port, url, seconds }) {
  const { hasDemo } = await import("./demo.mjs");
  console.log(`\nFactdesk is at ${address}  (${seconds})`);
  if (host !== "127.0.0.1") console.log(`It listens on ${host}, port ${port}.`);
  if (await hasDemo(url)) {
    console.log("\nDemo accounts, each with the password factdesk-demo:");
    for (const name of ["admin", "editor", "checker", "second", "reader"])
      console.log(`  ${name}@factdesk.test`);
  }
  console.log("\nCtrl-C stops the app and its database.\n");
}
