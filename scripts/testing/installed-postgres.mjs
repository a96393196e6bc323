import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { startThrowawayServer } from "../postgres/throwaway.mjs";

const debian = "/usr/lib/postgresql";

/**
 * Every Postgres from 15 on that is installed on this machine, as Debian lays them out or as pg_config tells.
 * @returns {{ version: number, binaries: string }[]} `binaries` is the folder that holds bin
 */
export function findInstalledPostgres() {
  const folders = existsSync(debian) ? readdirSync(debian).map((name) => join(debian, name)) : [];
  const asked = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  if (asked.status === 0) folders.push(join(asked.stdout.trim(), ".."));
  const found = new Map();
  for (const binaries of folders) {
    if (!existsSync(join(binaries, "bin/initdb"))) continue;
    const said = spawnSync(join(binaries, "bin/postgres"), ["--version"], { encoding: "utf8" }).stdout ?? "";
    const version = Number(/(\d+)(\.|devel|beta|rc)/.exec(said)?.[1]);
    if (version >= 15 && !found.has(version)) found.set(version, { version, binaries });
  }
  return [...found.values()].sort((a, b) => a.version - b.version);
}

/** A throw-away cluster of an installed Postgres, on a free port, as a user who is not root. */
export const startInstalledPostgres = (binaries, version) => startThrowawayServer({ binaries, version });
