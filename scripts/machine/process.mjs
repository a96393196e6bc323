import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  return readState(pid) !== "Z";
}

// A process that has ended but was not collected yet (a container without an init) still answers to kill 0.
function readState(pid) {
  try {
    return readStat(pid)[0];
  } catch {
    return undefined;
  }
}

// The command's name stands in brackets and may hold anything, so fields are counted from the last bracket.
function readStat(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/**
 * When a process began, as an opaque text: a number that was given to another process since does not match.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function startOf(pid) {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${readStat(pid)[19]}`;
  } catch {
    try {
      return (
        execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined
      );
    } catch {
      return undefined;
    }
  }
}

/** @param {number} pid */
export function identify(pid) {
  return { pid, started: startOf(pid) };
}

/** Whether the process that was identified then is still the one that runs now. */
export function isSameProcess(identity) {
  return isAlive(identity.pid) && startOf(identity.pid) === identity.started;
}

/** @param {number} pid */
export function commandLineOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    try {
      return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).trim();
    } catch {
      return "";
    }
  }
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until `test` is true; false when it never was within the time. */
export async function waitUntil(test, milliseconds, every = 50) {
  const end = Date.now() + milliseconds;
  while (!(await test())) {
    if (Date.now() > end) return false;
    await pause(every);
  }
  return true;
}

/**
 * Sends each signal in turn, waiting its time for the process to end before the next.
 * @param {{ pid: number, started?: string }} identity
 * @param {[signal: NodeJS.Signals, milliseconds: number][]} signals
 */
export async function endProcess(identity, signals) {
  for (const [signal, milliseconds] of signals) {
    if (!isSameProcess(identity)) return true;
    try {
      process.kill(identity.pid, signal);
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
    if (await waitUntil(() => !isSameProcess(identity), milliseconds)) return true;
  }
  return !isSameProcess(identity);
}
