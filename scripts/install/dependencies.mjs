import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../console/failure.mjs";
import { run } from "../console/run.mjs";
import { quietEnvironment, root } from "../machine/repository.mjs";
import { postgresPackage } from "./platform.mjs";

const read = (path) => {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8"));
  } catch {
    return undefined;
  }
};

/**
 * Why node_modules cannot be used as it is, or null. npm writes its own record of what it installed as
 * its last act, so an interrupted install has none; what it installed is compared with package-lock.json.
 */
export function describeStaleInstall() {
  const wanted = read("package-lock.json")?.packages ?? {};
  const installed = read("node_modules/.package-lock.json")?.packages;
  if (!installed) return "nothing is installed yet";
  for (const [path, { version, optional, link }] of Object.entries(wanted)) {
    if (path === "" || link) continue;
    const found = installed[path]?.version;
    if (found === version) continue;
    // What is for other platforms is in the lock file and nowhere else.
    if (!found && optional && path !== postgresPackage()) continue;
    return `${path.replace(/^.*node_modules\//, "")} is ${found ?? "missing"}`;
  }
  for (const [path, { optional }] of Object.entries(installed)) {
    if (!wanted[path] && !optional) return `${path.replace(/^.*node_modules\//, "")} is not wanted any more`;
  }
  const hollow = ["next", "pg", "prisma", "vitest"].find(
    (name) => !existsSync(join(root, "node_modules", name, "package.json")),
  );
  return hollow ? `${hollow} is damaged` : null;
}

/**
 * Installs what package-lock.json says and leaves that file alone. Not `npm ci`: it refuses a lock file that was
 * written where the registry lacks some other platform's package. No install script runs: Prisma's would download
 * engines that are never used. Works the same under npm 10 and 11, and with NODE_ENV=production.
 */
export async function installDependencies(log) {
  // npm's record comes last: without it, what is there is the rest of an install that was interrupted.
  if (!read("node_modules/.package-lock.json"))
    rmSync(join(root, "node_modules"), { recursive: true, force: true });
  const args = [
    "install",
    "--no-save",
    "--include=dev",
    "--include=optional",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const npm = process.env.npm_execpath ?? npmBesideNode();
  const [command, before] = npm ? [process.execPath, [npm]] : ["npm", []];
  const env = { ...process.env, ...quietEnvironment, PRISMA_SKIP_POSTINSTALL_GENERATE: "1" };
  for (let attempt = 1; ; attempt++) {
    const result = await run(command, [...before, ...args], { cwd: root, env, log });
    if (result.code === 0) {
      const stale = describeStaleInstall();
      if (!stale) return;
      throw new Failure(`After installing, ${stale}.`, {
        log,
        advice:
          "package.json and package-lock.json may disagree: run `npm install` and look at what changed.",
      });
    }
    const passing = /ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENOTEMPTY|EBUSY|network/i.test(result.output);
    if (passing && attempt < 3) continue;
    throw new Failure("The dependencies could not be installed.", {
      output: result.output,
      log,
      advice: "Factdesk needs the npm registry for this once. Look at the network, then start again.",
    });
  }
}

function npmBesideNode() {
  const path = join(dirname(process.execPath), "../lib/node_modules/npm/bin/npm-cli.js");
  return existsSync(path) ? path : undefined;
}
