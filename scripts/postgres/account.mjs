import { execFileSync, spawnSync } from "node:child_process";
import { Failure } from "../console/failure.mjs";

/**
 * Who runs Postgres: ourselves, unless we are root, whom Postgres refuses. Then the system's user
 * `postgres` (made when it is missing, as Postgres's own packages do), or else `nobody`.
 *
 * @returns {{ name: string, uid?: number, gid?: number }} no uid means ourselves
 */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return { name: "yourself" };
  return lookUp("postgres") ?? makeUser() ?? lookUp("nobody") ?? refuse();
}

function refuse() {
  throw new Failure("Postgres does not run as root, and there is no other user to run it as.", {
    advice: "Run as an ordinary user, or add a user named postgres.",
  });
}

function lookUp(name) {
  try {
    const id = (flag) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
    return { name, uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

function makeUser() {
  const made = spawnSync(
    "useradd",
    [
      "--system",
      "--user-group",
      "--no-create-home",
      "--home-dir",
      "/nonexistent",
      "--shell",
      "/bin/false",
      "postgres",
    ],
    { stdio: "ignore" },
  );
  return made.status === 0 ? lookUp("postgres") : undefined;
}

/**
 * Whether the account can read (r), write (w) or run or enter (x) a path, asked of the system itself:
 * modes, owners and access lists of every folder above it decide.
 */
export function canReach(account, path, how) {
  const { uid, gid } = account;
  const asked = spawnSync("/bin/sh", ["-c", `test -${how} "$0"`, path], {
    uid,
    gid,
    cwd: "/",
    stdio: "ignore",
  });
  return asked.status === 0;
}
