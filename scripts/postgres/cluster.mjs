import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Failure } from "../console/failure.mjs";
import { run } from "../console/run.mjs";

const embeddedVersion = 18;

/**
 * Makes a cluster at `directory`: UTF-8, one owner, password asked of everybody. It is made beside its
 * place and moved there whole, so one whose making was interrupted is never taken for a database.
 *
 * @param {{ binaries: string, directory: string, account: { uid?: number, gid?: number }, password: string, log: string, version?: number }} wanted
 */
export async function createCluster({
  binaries,
  directory,
  account,
  password,
  log,
  version = embeddedVersion,
}) {
  const { uid, gid } = account;
  const parent = join(directory, "..");
  const name = directory.slice(parent.length + 1);
  for (const entry of readdirSync(parent)) {
    if (entry.startsWith(`${name}.new-`)) rmSync(join(parent, entry), { recursive: true, force: true });
  }
  const workplace = `${directory}.new-${randomBytes(4).toString("hex")}`;
  mkdirSync(workplace, { mode: 0o700 });
  const passwordFile = join(workplace, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (uid !== undefined) {
    chownSync(workplace, uid, gid);
    chownSync(passwordFile, uid, gid);
  }
  try {
    const made = await initialise(binaries, join(workplace, "cluster"), passwordFile, {
      uid,
      gid,
      log,
      workplace,
      version,
    });
    if (made.code !== 0) {
      throw new Failure("The database could not be made.", { output: made.output, log });
    }
    renameSync(join(workplace, "cluster"), directory);
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

/** Text sorts and folds by Unicode's own rules, the same on every machine; words are told apart by the system's. */
async function initialise(binaries, target, passwordFile, { uid, gid, log, workplace, version }) {
  let made;
  // Not every system has C.UTF-8; with plain C, words in other scripts would not be found.
  for (const locale of ["C.UTF-8", "en_US.UTF-8", "C"]) {
    rmSync(target, { recursive: true, force: true });
    made = await run(
      join(binaries, "bin/initdb"),
      [
        `--pgdata=${target}`,
        "--username=factdesk",
        "--encoding=UTF8",
        `--locale=${locale}`,
        ...(version >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : []),
        "--auth=scram-sha-256",
        `--pwfile=${passwordFile}`,
      ],
      { uid, gid, log, cwd: workplace, env: { PATH: process.env.PATH, TZ: "UTC" } },
    );
    if (made.code === 0 || !/invalid locale/i.test(made.output)) break;
  }
  return made;
}

/** Refuses a cluster of another Postgres, and one that somebody else owns, in words. */
export function checkCluster(directory) {
  let found;
  try {
    if (!existsSync(directory)) return false;
    found = readFileSync(join(directory, "PG_VERSION"), "utf8").trim();
  } catch (error) {
    throw new Failure(`The database in ${directory} cannot be read (${error.code}).`, {
      advice: "Run as the person who made it, or name another place in FACTDESK_DATA_DIR.",
    });
  }
  if (found !== String(embeddedVersion)) {
    throw new Failure(
      `The database in ${directory} was made by Postgres ${found}; this is ${embeddedVersion}.`,
      {
        advice:
          "Export it with pg_dump of its own version and load it into a new one, or give it in DATABASE_URL.",
      },
    );
  }
  return true;
}

/** Makes a folder that the cluster of another account can stand in: others may pass through it, no more. */
export function openToPassage(folder) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
}
