import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { spawnNode } from "../machine/node-child.mjs";
import { Failure } from "./failure.mjs";

const running = new Set();

/**
 * Runs a command to its end and keeps what it says; nothing is shown unless `echo` is set.
 * Resolves with the exit code and the output, also when the command fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, log?: string, echo?: boolean, uid?: number, gid?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
  const { log, echo, ...spawnOptions } = options;
  if (log) mkdirSync(dirname(log), { recursive: true });
  const file = log ? createWriteStream(log, { flags: "a", mode: 0o600 }) : undefined;
  return new Promise((resolve, reject) => {
    const child =
      command === process.execPath
        ? spawnNode(args, spawnOptions)
        : spawn(command, args, { ...spawnOptions, stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    let output = "";
    const keep = (stream) => (chunk) => {
      output += chunk;
      file?.write(chunk);
      if (echo) stream.write(chunk);
    };
    child.stdout.on("data", keep(process.stdout));
    child.stderr.on("data", keep(process.stderr));
    child.on("error", (error) => {
      running.delete(child);
      file?.end();
      reject(error);
    });
    child.on("close", (code, signal) => {
      running.delete(child);
      file?.end();
      resolve({ code: code ?? 128 + (signal === "SIGINT" ? 2 : 15), output });
    });
  });
}

/** Like run, but a command that fails is a Failure with `message`, its last lines, and what to do. */
export async function runOrFail(command, args, options, message, advice) {
  const result = await run(command, args, options);
  if (result.code !== 0) {
    throw new Failure(message, { output: result.output, advice, log: options.log });
  }
  return result;
}

/** Ends whatever run() still has under way, so that an interrupted command leaves nothing behind. */
export function stopRunning(signal = "SIGTERM") {
  for (const child of running) child.kill(signal);
}
