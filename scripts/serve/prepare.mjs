import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildApp, isBuildCurrent } from "../build/app.mjs";
import { generatePrismaClient, isPrismaClientCurrent } from "../build/prisma-client.mjs";
import { Failure } from "../console/failure.mjs";
import { step } from "../console/progress.mjs";
import { describeStaleInstall, installDependencies } from "../install/dependencies.mjs";
import { Lock } from "../machine/lock.mjs";
import { waitUntil } from "../machine/process.mjs";
import { root } from "../machine/repository.mjs";
import { beforeEnd } from "./shutdown.mjs";

/** Refuses a Node that is too old, before anything is done. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Failure(`Factdesk needs Node 20.19 or later; this is ${process.versions.node}.`, {
    advice: "Install the current Node (22 or 24 are good choices, nodejs.org), then start again.",
  });
}

/**
 * Brings node_modules, the database client and, if wanted, the build up to date, one process at a time:
 * they belong to the clone, whatever data directory each process has.
 *
 * @param {{ build: boolean, log: string }} wanted
 */
export async function prepare({ build, log }) {
  requireNode();
  await alone(async () => {
    const stale = describeStaleInstall();
    if (stale) {
      await step("Dependencies", (say) => {
        say(`${stale}; installing takes about half a minute`);
        return installDependencies(log);
      });
    }
    if (!isPrismaClientCurrent()) await step("Database client", () => generatePrismaClient(log));
    if (build && !isBuildCurrent()) {
      await step("Build", (say) => {
        say("takes about half a minute");
        return buildApp(log);
      });
    }
  });
}

async function alone(work) {
  mkdirSync(join(root, ".data"), { recursive: true });
  const lock = new Lock(join(root, ".data/preparing.lock"));
  const first = lock.take({});
  if (!first.taken) {
    await step("Waiting for another process that prepares this clone", async () => {
      const got = await waitUntil(() => lock.take({}).taken, 15 * 60_000, 500);
      if (!got) throw new Failure(`Process ${lock.holder()?.holder.pid} is still preparing this clone.`);
    });
  }
  beforeEnd(() => lock.release());
  try {
    await work();
  } finally {
    lock.release();
  }
}
