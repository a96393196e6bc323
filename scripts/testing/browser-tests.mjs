import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../console/run.mjs";
import { nextFreePort } from "../machine/port.mjs";
import { quietEnvironment, root, tool } from "../machine/repository.mjs";
import { applyMigrations } from "../migrate/apply.mjs";
import { createDatabase, dropDatabase, throwawayName } from "../postgres/throwaway.mjs";
import { startApp } from "../serve/app.mjs";
import { loadDemo } from "../serve/demo.mjs";
import { beforeEnd } from "../serve/shutdown.mjs";
import { findChromium } from "./chromium.mjs";
import { startMailServer } from "./mail-server.mjs";
import { startPageServer } from "./page-server.mjs";

/**
 * Runs the browser specs against the production build, on a new database with the demo desk, then takes
 * everything down again. The specs get the app's address as baseURL and its database in DATABASE_URL.
 *
 * @param {{ serverUrl: string, args?: string[], env?: NodeJS.ProcessEnv, echo?: boolean }} wanted
 */
export async function runBrowserTests({ serverUrl, args = [], env = {}, echo }) {
  const chromium = await findChromium();
  const folder = mkdtempSync(join(tmpdir(), "factdesk-browser-"));
  const name = throwawayName();
  let app;
  let pages;
  let mails;
  let ended = false;
  const takeDown = async () => {
    if (ended) return;
    ended = true;
    await app?.stop();
    await pages?.stop();
    await mails?.stop();
    await dropDatabase(serverUrl, name).catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  };
  beforeEnd(takeDown);
  try {
    const url = await createDatabase(serverUrl, name);
    await applyMigrations(url);
    await loadDemo(url, join(folder, "demo.log"));
    const log = join(folder, "app.log");
    let said = "";
    pages = await startPageServer();
    mails = await startMailServer();
    app = await startOnAnyPort({
      url,
      pages: pages.host,
      mail: mails.url,
      log,
      show: (text) => (said += text),
    });
    const output = join(root, "test-results", String(app.port));
    const result = await run(process.execPath, [tool.playwright, "test", ...args], {
      cwd: root,
      echo,
      env: {
        ...process.env,
        ...quietEnvironment,
        ...chromium.env,
        FACTDESK_CHROMIUM: chromium.path,
        FACTDESK_E2E_URL: app.address,
        FACTDESK_E2E_OUTPUT: output,
        FACTDESK_E2E_PAGES: pages.address,
        FACTDESK_E2E_MAILS: mails.address,
        // For servers that specs start beside the first: any of them may be the one that tells people.
        ...mailSettings(mails.url),
        DATABASE_URL: url,
        ...env,
      },
    });
    if (existsSync(output) && readdirSync(output).every((file) => file.startsWith("."))) {
      rmSync(output, { recursive: true });
    }
    if (result.code !== 0 && said) result.output += `\n── what the server said ──\n${said}`;
    return { ...result, browser: chromium.from };
  } finally {
    await takeDown();
  }
}

const mailSettings = (url) => ({
  FACTDESK_SMTP_URL: url,
  FACTDESK_MAIL_FROM: "Factdesk <desk@mail.example>",
});

async function startOnAnyPort({ url, pages, mail, log, show }) {
  for (let from = 4100 + Math.floor(Math.random() * 800); ; from++) {
    from = await nextFreePort(from, "127.0.0.1");
    const address = `http://localhost:${from}`;
    const env = {
      DATABASE_URL: url,
      NEXTAUTH_SECRET: "only-for-tests",
      NEXTAUTH_URL: address,
      FACTDESK_FETCH_ALLOW_HOSTS: pages,
      ...mailSettings(mail),
      // Specs look at sources when they mean to.
      FACTDESK_SOURCE_CHECK_HOURS: "0",
    };
    const app = await startApp({ port: from, host: "127.0.0.1", env, log, show });
    if (app) return { ...app, address };
  }
}
