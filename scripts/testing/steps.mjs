import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../console/run.mjs";
import { quietEnvironment, root, tool } from "../machine/repository.mjs";

/**
 * A step of `npm test`: does one thing and tells how it went. `counts` are given by those that hold tests.
 * @typedef {{ code: number, output: string, counts?: { passed: number, failed: number, skipped: number }, note?: string }} Outcome
 */

const environment = () => ({ ...process.env, ...quietEnvironment, NO_COLOR: "1", FORCE_COLOR: undefined });

const node = (args, env = {}) =>
  run(process.execPath, args, { cwd: root, env: { ...environment(), ...env } });

/** @returns {Promise<Outcome>} */
export const checkFormat = () => node([tool.biome, "format", "."]);

/** @returns {Promise<Outcome>} */
export const checkLint = () =>
  node([tool.biome, "check", "--formatter-enabled=false", "--error-on-warnings", "."]);

/** @returns {Promise<Outcome>} */
export async function checkTypes() {
  const routes = await node([tool.next, "typegen"]);
  return routes.code === 0 ? node([tool.tsc, "--noEmit"]) : routes;
}

/** @returns {Promise<Outcome>} */
export const checkMigrations = (serverUrl) =>
  node(["scripts/migrate/check.mjs"], { FACTDESK_TEST_DATABASE_URL: serverUrl });

/**
 * Runs one of the projects in vitest.config.ts.
 * @param {string} folder where its report may stand
 * @returns {Promise<Outcome>}
 */
export async function runVitest(project, folder, env = {}) {
  const report = join(folder, `${project}-${Date.now()}.json`);
  const args = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const result = await node([tool.vitest, ...args], env);
  if (!existsSync(report)) return { ...result, code: result.code || 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  const counts = { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  return { ...result, counts };
}

/** @returns {Promise<Outcome>} */
export async function runBrowser(serverUrl, folder) {
  const { runBrowserTests } = await import("./browser-tests.mjs");
  const report = join(folder, "browser.json");
  const result = await runBrowserTests({
    serverUrl,
    args: ["--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, NO_COLOR: "1", FORCE_COLOR: "0" },
  });
  if (!existsSync(report)) return { ...result, code: result.code || 1 };
  const { stats } = JSON.parse(readFileSync(report, "utf8"));
  const counts = { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
  return { ...result, counts, note: `Chromium from ${result.browser}` };
}
