// npm run test:browser [-- arguments for Playwright]: the browser specs alone, or some of them.
import { join } from "node:path";
import { printFailure } from "./console/failure.mjs";
import { dataDirectory, openDataDirectory } from "./machine/data-directory.mjs";
import { prepare } from "./serve/prepare.mjs";
import { beforeEnd, end, isEnding } from "./serve/shutdown.mjs";

process.env.TZ = "Pacific/Chatham";

try {
  await prepare({ build: true, log: join(openDataDirectory(dataDirectory()), "logs/prepare.log") });
  const { openTestServer } = await import("./postgres/throwaway.mjs");
  const { runBrowserTests } = await import("./testing/browser-tests.mjs");
  const server = await openTestServer();
  beforeEnd(server.stop);
  const { code } = await runBrowserTests({ serverUrl: server.url, args: process.argv.slice(2), echo: true });
  await end(code);
} catch (error) {
  if (!isEnding()) {
    printFailure(error);
    await end(1);
  }
}
