import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "../console/failure.mjs";
import { anyFreePort, isPortFree } from "../machine/port.mjs";
import { commandLineOf, endProcess, identify, isAlive, pause } from "../machine/process.mjs";

const keeper = join(dirname(fileURLToPath(import.meta.url)), "keeper.mjs");

/**
 * A Postgres that runs on a cluster, listening on a port of 127.0.0.1 and on no socket, so that neither
 * a long path nor another clone's lock file can stand in its way.
 *
 * @typedef {{ binaries: string, directory: string, account: { uid?: number, gid?: number }, log: string,
 *   settings?: Record<string, string>, removeAfter?: string }} Cluster removeAfter: a folder that goes when
 *   this Postgres is stopped, also by the death of who started it
 */

/**
 * Starts Postgres and waits until it takes connections; on `port` if that is free.
 * @param {Cluster} cluster
 * @param {number} [port]
 */
export async function startPostgres(cluster, port) {
  await clearPostmaster(cluster.directory);
  for (let attempt = 1; ; attempt++) {
    const chosen =
      port && attempt === 1 && (await isPortFree(port, "127.0.0.1")) ? port : await anyFreePort();
    const begin = existsSync(cluster.log) ? statSync(cluster.log).size : 0;
    const started = await launch(cluster, chosen);
    if (started) return started;
    const said = readFileSync(cluster.log).subarray(begin).toString();
    // Another took the port meanwhile, or sessions of a killed Postgres have not ended yet: both pass.
    const passes = /could not bind|Address already in use|shared memory block|lock file/i.test(said);
    if (!passes || attempt === 20) {
      throw new Failure("The database did not start.", {
        output: said,
        log: cluster.log,
        advice: "The lines above say why. Nothing in the database was changed.",
      });
    }
    await pause(500);
    await clearPostmaster(cluster.directory);
  }
}

async function launch(cluster, port) {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    password_encryption: "scram-sha-256",
    lc_messages: "C",
    ...cluster.settings,
  };
  const order = {
    binary: join(cluster.binaries, "bin/postgres"),
    args: [
      "-D",
      cluster.directory,
      ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
    ],
    uid: cluster.account.uid,
    gid: cluster.account.gid,
    cwd: cluster.directory,
    // No PGPORT, PGDATA or LANG of the person's own reaches the server.
    env: { PATH: process.env.PATH, TZ: "UTC" },
    log: cluster.log,
    removeAfter: cluster.removeAfter,
  };
  closeSync(openSync(cluster.log, "a", 0o600));
  const child = spawn(process.execPath, [keeper, JSON.stringify(order)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    env: { PATH: process.env.PATH },
  });
  // The pipe is only ever closed; that the keeper ended first is told by its exit.
  child.stdin.on("error", () => {});
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const postmaster = join(cluster.directory, "postmaster.pid");
  // Recovery after a crash may take its time; a Postgres that cannot start ends by itself.
  while (child.exitCode === null) {
    if (readPostmaster(postmaster)?.status === "ready") {
      const stop = () => {
        child.stdin.end();
        return ended;
      };
      return { port, ended, stop, keeper: identify(child.pid) };
    }
    await Promise.race([pause(25), ended]);
  }
  return null;
}

function readPostmaster(path) {
  try {
    const lines = readFileSync(path, "utf8").split("\n");
    return { pid: Number(lines[0]), status: lines[7]?.trim() };
  } catch {
    return undefined;
  }
}

/**
 * Ends a Postgres that still runs on this cluster without anybody holding it, and removes the file that a
 * killed one left: its number may belong to some other process by now, which would block every start.
 */
async function clearPostmaster(directory) {
  const path = join(directory, "postmaster.pid");
  const left = readPostmaster(path);
  if (!left) return;
  const orphan = left.pid > 0 && isAlive(left.pid) && commandLineOf(left.pid).includes(directory);
  if (orphan) {
    const ended = await endProcess(identify(left.pid), [
      ["SIGINT", 20_000],
      ["SIGQUIT", 10_000],
    ]);
    if (!ended) {
      throw new Failure(`A database that was left running (process ${left.pid}) does not stop.`, {
        advice: `Stop it with \`kill -QUIT ${left.pid}\` and start again.`,
      });
    }
  }
  rmSync(path, { force: true });
}
