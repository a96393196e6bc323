/**
 * Ten thousand claims on one article, in a real browser, and as many highlights through @recogito/text-annotator
 * beside it: `npm run bench:reader -- [--claims 10000] [--rounds 5] [--length 60000] [--alone] [--write]`
 */
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import { demoPassword } from "@/lib/domain/demo";
import { dataDirectory, openDataDirectory } from "@/scripts/machine/data-directory.mjs";
import { nextFreePort } from "@/scripts/machine/port.mjs";
import { applyMigrations } from "@/scripts/migrate/apply.mjs";
import {
  createDatabase,
  dropDatabase,
  openTestServer,
  throwawayName,
} from "@/scripts/postgres/throwaway.mjs";
import { startApp } from "@/scripts/serve/app.mjs";
import { loadDemo } from "@/scripts/serve/demo.mjs";
import { prepare } from "@/scripts/serve/prepare.mjs";
import { findChromium } from "@/scripts/testing/chromium.mjs";
import { makeArticle } from "./article";
import { loadArticle } from "./desk";
import { percentile } from "./in-page";
import { listMarks, measureOurs } from "./ours";
import { measureRecogito, renderers, serveRecogito } from "./recogito";
import { report } from "./report";

const { values } = parseArgs({
  options: {
    claims: { type: "string", default: "10000" },
    length: { type: "string", default: "60000" },
    rounds: { type: "string", default: "5" },
    alone: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const say = (what: string) => process.stderr.write(`· ${what}\n`);
const log = join(openDataDirectory(dataDirectory()), "logs/bench-reader.log");
await prepare({ build: true, log });

const server = await openTestServer();
const name = throwawayName();
const takeDown: (() => unknown)[] = [server.stop, () => dropDatabase(server.url, name)];
try {
  const database: string = await createDatabase(server.url, name);
  await applyMigrations(database);
  await loadDemo(database, log);
  const article = makeArticle(Number(values.length), Number(values.claims));
  const articleId = await loadArticle(database, article);
  const port = await nextFreePort(4100 + Math.floor(Math.random() * 800), "127.0.0.1");
  const address = `http://localhost:${port}`;
  const env = { DATABASE_URL: database, NEXTAUTH_SECRET: "only-for-a-bench", NEXTAUTH_URL: address };
  const app = await startApp({ port, host: "127.0.0.1", env, log });
  if (!app) throw new Error(`Port ${port} was taken meanwhile; run it again.`);
  takeDown.push(app.stop);
  const { path, env: more } = await findChromium();
  const browser = await chromium.launch({
    executablePath: path,
    args: ["--no-sandbox", "--disable-gpu"],
    env: { ...process.env, ...more } as Record<string, string>,
  });
  takeDown.push(() => browser.close());

  say("the page");
  const state = await signIn(browser, address);
  const page = `${address}/articles/${articleId}`;
  const size = await sizeOf(browser, state, page);
  const queue = await sizeOf(browser, state, `${address}/queue`);
  say(`${size.html} bytes; without scripts and in print`);
  const same = await compareMarks(browser, state, page);
  say("the peer");
  const peer = values.alone ? null : await serveRecogito(article);
  if (peer) takeDown.push(peer.stop);
  const ours = [];
  const theirs = { SPANS: [] as Theirs[], CSS_HIGHLIGHTS: [] as Theirs[] };
  for (let round = 0; round < rounds; round++) {
    say(`round ${round + 1}`);
    ours.push(await inContext(browser, state, (context) => measureOurs(context, page)));
    for (const renderer of peer ? renderers : [])
      theirs[renderer].push(
        await inContext(browser, undefined, (context) =>
          measureRecogito(context, peer?.address ?? "", renderer),
        ),
      );
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}, Chromium ${browser.version()}, load ${loadavg()[2]?.toFixed(1)} over the last quarter of an hour`;
  const median = (list: number[]) => percentile(list, 50);
  const text = report({ machine, rounds, article, size, queue, same, peer, ours, theirs, median });
  console.log(text);
  if (values.write) writeFileSync(new URL("RESULTS.md", import.meta.url), text);
} finally {
  for (const stop of takeDown.reverse()) await stop();
}

type Theirs = Awaited<ReturnType<typeof measureRecogito>>;
type State = Awaited<ReturnType<typeof signIn>>;

async function signIn(browser: Browser, address: string) {
  const context = await browser.newContext({ baseURL: address });
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  await context.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email: "editor@factdesk.test", password: demoPassword, json: "true" },
  });
  const state = await context.storageState();
  await context.close();
  return state;
}

async function inContext<T>(
  browser: Browser,
  storageState: State | undefined,
  work: (context: Awaited<ReturnType<Browser["newContext"]>>) => Promise<T>,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    ...(storageState ? { storageState } : {}),
    ...options,
  });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/** Some times, since the first answer of a server is its slowest: bytes of the page, and how long the server took. */
function sizeOf(browser: Browser, state: State, page: string) {
  return inContext(browser, state, async (context) => {
    const times: number[] = [];
    let body: Buffer = Buffer.alloc(0);
    for (let turn = 0; turn < 6; turn++) {
      const begun = performance.now();
      body = await (await context.request.get(page)).body();
      if (turn > 0) times.push(performance.now() - begun);
    }
    const html = body.toString();
    const text = html.slice(0, html.indexOf("self.__next_f"));
    return {
      html: body.length,
      gzip: gzipSync(body).length,
      markup: Buffer.byteLength(text),
      took: percentile(times, 50),
      elements: (html.match(/<[a-z]/g) ?? []).length,
    };
  });
}

/** The highlights without scripts, with them, and in print: whether they are the same. */
async function compareMarks(browser: Browser, state: State, page: string) {
  const plain = await inContext(
    browser,
    state,
    async (context) => {
      const tab = await context.newPage();
      await tab.goto(page);
      return listMarks(tab);
    },
    { javaScriptEnabled: false },
  );
  return inContext(browser, state, async (context) => {
    const tab = await context.newPage();
    await tab.goto(page);
    await tab.waitForTimeout(4000);
    const alive = await listMarks(tab);
    await tab.emulateMedia({ media: "print" });
    const printed = await listMarks(tab);
    const equal = (a: string[], b: string[]) =>
      a.length === b.length && a.every((mark, at) => mark === b[at]);
    return { marks: alive.length, withoutScripts: equal(plain, alive), inPrint: equal(printed, alive) };
  });
}
