// Runs Postgres for as long as whoever started this lives: standard input closes when that process ends,
// however it ends, and Postgres is then stopped cleanly. In a session of its own, out of reach of Ctrl-C.
import { spawn } from "node:child_process";
import { openSync, rmSync } from "node:fs";

const { binary, args, uid, gid, cwd, env, log, removeAfter } = JSON.parse(process.argv[2]);
const output = openSync(log, "a", 0o600);
const postgres = spawn(binary, args, { uid, gid, cwd, env, stdio: ["ignore", output, output] });

let stopping = false;
// SIGINT: fast shutdown, sessions are ended and all is written. SIGQUIT: at once, recovered at the next start.
const stop = () => {
  if (stopping) return;
  stopping = true;
  postgres.kill("SIGINT");
  setTimeout(() => postgres.kill("SIGQUIT"), 20_000).unref();
};

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
process.stdin.on("end", stop).on("error", stop).resume();
postgres.on("error", (error) => {
  console.error(error);
  process.exit(127);
});
postgres.on("exit", (code) => {
  if (stopping && removeAfter) rmSync(removeAfter, { recursive: true, force: true });
  process.exit(code ?? 1);
});
