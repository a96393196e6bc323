// npm run build: dependencies, database client and the app, each only if stale.
import { join } from "node:path";
import { printFailure } from "./console/failure.mjs";
import { dataDirectory, openDataDirectory } from "./machine/data-directory.mjs";
import { prepare } from "./serve/prepare.mjs";
import { end } from "./serve/shutdown.mjs";

try {
  const build = !process.argv.includes("--client-only");
  await prepare({ build, log: join(openDataDirectory(dataDirectory()), "logs/prepare.log") });
} catch (error) {
  printFailure(error);
  await end(1);
}
