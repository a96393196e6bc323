import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "../console/failure.mjs";
import { postgresPackage } from "../install/platform.mjs";
import { root } from "../machine/repository.mjs";
import { canReach } from "./account.mjs";
import { systemFolder } from "./system-folder.mjs";

const packageFolder = () => join(root, postgresPackage());

/**
 * Restores the links between Postgres's libraries, which npm packages cannot carry.
 * The package does it in an install script, which npm may not have run.
 */
export function restoreLinks(folder = packageFolder()) {
  const list = join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(folder, target);
    if (isPresent(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

function isPresent(path) {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * The folder with Postgres's bin, lib and share, where `account` can run it. When the clone lies where
 * only its owner may enter, that is a copy outside, shared by all clones with the same version.
 */
export function findBinaries(account) {
  const folder = packageFolder();
  const native = join(folder, "native");
  if (!existsSync(join(native, "bin/postgres"))) {
    throw new Failure(`There is no embedded Postgres for ${process.platform} on ${process.arch}.`, {
      advice: "Give a Postgres of your own (15 or later): DATABASE_URL=postgres://… npm start",
    });
  }
  restoreLinks(folder);
  if (canReach(account, join(native, "bin/postgres"), "x") && canReach(account, join(native, "lib"), "r")) {
    return native;
  }
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const copy = join(systemFolder(account), `postgres-${version}-${process.platform}-${process.arch}`);
  if (!existsSync(join(copy, "bin/postgres"))) copyWhole(native, copy);
  return copy;
}

// Two clones may copy at once: each makes its own, the first to rename it into place wins.
function copyWhole(from, to) {
  const temporary = `${to}.${process.pid}.new`;
  mkdirSync(dirname(to), { recursive: true });
  const before = process.umask(0o022);
  try {
    cpSync(from, temporary, { recursive: true, verbatimSymlinks: true });
    makeReadable(temporary);
    renameSync(temporary, to);
  } catch (error) {
    if (!existsSync(join(to, "bin/postgres"))) throw error;
  } finally {
    process.umask(before);
    rmSync(temporary, { recursive: true, force: true });
  }
}

// A clone made under a strict umask has modes that only its owner can read.
function makeReadable(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(path);
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
