// npm run check: what is quick to know before a commit: format, lint, types, architecture, unit tests.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printFailure } from "./console/failure.mjs";
import { prepare } from "./serve/prepare.mjs";
import { beforeEnd, end, isEnding } from "./serve/shutdown.mjs";
import { checkFormat, checkLint, checkTypes, runVitest } from "./testing/steps.mjs";
import { Suite } from "./testing/suite.mjs";

process.env.TZ = "Pacific/Chatham";
delete process.env.NODE_ENV;

const folder = mkdtempSync(join(tmpdir(), "factdesk-check-"));
beforeEnd(() => rmSync(folder, { recursive: true, force: true }));
const suite = new Suite();

try {
  await prepare({ build: false, log: join(folder, "prepare.log") });
  await suite.step("Format", checkFormat);
  await suite.step("Lint", checkLint);
  await suite.step("Types", checkTypes);
  await suite.step("Architecture", () => runVitest("architecture", folder));
  await suite.step("Unit tests", () => runVitest("unit", folder));
  await end(suite.summarise());
} catch (error) {
  if (!isEnding()) {
    printFailure(error);
    await end(1);
  }
}
