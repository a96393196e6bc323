import { spawn } from "node:child_process";

const tie = new URL("./tied-to-parent.mjs", import.meta.url).href;

/**
 * Starts a Node program that cannot outlive us.
 * @param {string[]} args what follows `node`
 * @param {import("node:child_process").SpawnOptions} options
 */
export function spawnNode(args, options) {
  const child = spawn(process.execPath, ["--import", tie, ...args], {
    ...options,
    env: { ...(options.env ?? process.env), FACTDESK_TIED_TO: String(process.pid) },
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.on("error", () => {});
  return child;
}
