// npm test: everything that must hold, from a fresh clone. With --installed-postgres also the database tests
// on each Postgres that is installed on this machine, beside the embedded one.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printFailure } from "./console/failure.mjs";
import { step } from "./console/progress.mjs";
import { dataDirectory, openDataDirectory } from "./machine/data-directory.mjs";
import { prepare } from "./serve/prepare.mjs";
import { beforeEnd, end, isEnding } from "./serve/shutdown.mjs";
import {
  checkFormat,
  checkLint,
  checkMigrations,
  checkTypes,
  runBrowser,
  runVitest,
} from "./testing/steps.mjs";
import { Suite } from "./testing/suite.mjs";

process.env.TZ = "Pacific/Chatham";
delete process.env.NODE_ENV;

const folder = mkdtempSync(join(tmpdir(), "factdesk-test-"));
beforeEnd(() => rmSync(folder, { recursive: true, force: true }));
const log = join(folder, "prepare.log");
const suite = new Suite();

try {
  openDataDirectory(dataDirectory());
  await prepare({ build: false, log });

  await suite.step("Format", checkFormat);
  await suite.step("Lint", checkLint);
  await suite.step("Types", checkTypes);
  await suite.step("Architecture", () => runVitest("architecture", folder));
  await suite.step("Unit tests", () => runVitest("unit", folder));

  const { openTestServer } = await import("./postgres/throwaway.mjs");
  const server = await step("Database for the tests", () => openTestServer());
  beforeEnd(server.stop);
  await suite.step("Migrations", () => checkMigrations(server.url));
  await suite.step("Database tests", () =>
    runVitest("database", folder, { FACTDESK_TEST_DATABASE_URL: server.url }),
  );
  if (process.argv.includes("--installed-postgres")) await testInstalledPostgres();

  const built = await suite.step("Build", async () => {
    await prepare({ build: true, log });
    return { code: 0, output: "" };
  });
  if (built) await suite.step("Browser tests", () => runBrowser(server.url, folder));
  else suite.skip("Browser tests", "there is no build to test", { failed: true });

  await end(suite.summarise());
} catch (error) {
  if (!isEnding()) {
    printFailure(error);
    await end(1);
  }
}

async function testInstalledPostgres() {
  const { findInstalledPostgres, startInstalledPostgres } = await import("./testing/installed-postgres.mjs");
  const installed = findInstalledPostgres();
  if (installed.length === 0) {
    suite.skip("Database tests, installed Postgres", "no Postgres 15 or later is installed on this machine", {
      failed: false,
    });
  }
  for (const { version, binaries } of installed) {
    await suite.step(`Database tests, installed Postgres ${version}`, async () => {
      const other = await startInstalledPostgres(binaries, version);
      try {
        // As a person's own server is given.
        return await runVitest("database", folder, {
          DATABASE_URL: other.url,
          FACTDESK_TEST_DATABASE_URL: "",
        });
      } finally {
        await other.stop();
      }
    });
  }
}
