import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "@playwright/test";
import { build } from "vite";
import type { BenchArticle } from "./article";
import { installStopwatch, readLoad, scrollFrames, takePending } from "./in-page";

export const renderers = ["SPANS", "CSS_HIGHLIGHTS"] as const;
type Renderer = (typeof renderers)[number];

/** A plain page with the same text and as many annotations in it, and the library bundled for production. */
export async function serveRecogito(article: BenchArticle) {
  const folder = mkdtempSync(join(tmpdir(), "reader-bench-"));
  await build({
    configFile: false,
    logLevel: "error",
    root: fileURLToPath(new URL(".", import.meta.url)),
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: {
        entry: fileURLToPath(new URL("recogito-page.ts", import.meta.url)),
        formats: ["iife"],
        name: "page",
        fileName: () => "page.js",
        cssFileName: "page",
      },
    },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const files = new Map(readdirSync(folder).map((name) => [`/${name}`, readFileSync(join(folder, name))]));
  rmSync(folder, { recursive: true });
  const html = pageOf(article);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = files.get(path);
    const type = path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "text/html";
    response.setHeader("content-type", `${type}; charset=utf-8`);
    response.end(file ?? html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}/`,
    html: Buffer.byteLength(html),
    gzip: gzipSync(html).length,
    stop: () => server.close(),
  };
}

function pageOf({ text, blocks, spans }: BenchArticle): string {
  const escaped = (raw: string) => raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const claims = spans.map(({ start, end }, index) => ({
    id: `claim-${index}`,
    start,
    end,
    quote: text.slice(start, end),
  }));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Recogito</title><link rel="stylesheet" href="/page.css">
<style>body{font:18.5px/1.68 Georgia,serif;margin:40px auto;width:39rem}</style></head>
<body><div id="text">${blocks.map((block) => `${block.lead}<p>${escaped(block.text)}</p>`).join("")}</div>
<script type="application/json" id="claims">${JSON.stringify(claims).replaceAll("<", "\\u003c")}</script>
<script src="/page.js" defer></script></body></html>`;
}

type InPage = { begun: number; created: { count: number; chosen: number }; held: () => number };
declare global {
  interface Window {
    recogito: InPage;
  }
}

/** One round. Its highlights are those in sight: it draws no others, and redraws while one scrolls. */
export async function measureRecogito(context: BrowserContext, address: string, renderer: Renderer) {
  await installStopwatch(context);
  const page = await context.newPage();
  await page.addInitScript((renderer) => {
    const shown = () =>
      renderer === "SPANS"
        ? document.querySelectorAll(".r6o-span-highlight-layer .r6o-annotation").length > 0
        : ((CSS as unknown as { highlights?: { size: number } }).highlights?.size ?? 0) > 0;
    // Under a worker's frame every 16 ms at best, as ours is looked at too.
    const painted = window.bench.until(shown, 0);
    void painted.then((at) => Object.assign(window, { shownAt: at }));
  }, renderer);
  await page.goto(`${address}?renderer=${renderer}`, { waitUntil: "load", timeout: 120_000 });
  await page.waitForFunction(() => "shownAt" in window, null, { timeout: 120_000 });
  const { painted, begun, held } = await page.evaluate(() => ({
    painted: (window as unknown as { shownAt: number }).shownAt,
    begun: window.recogito.begun,
    held: window.recogito.held(),
  }));
  const load = await readLoad(page);
  await page.waitForTimeout(500);
  const scroll = await scrollFrames(page);
  const mark = [];
  for (let index = 0; index < 5; index++) mark.push(await markWords(page, index));
  await page.close();
  return { load, painted, begun, held, scroll, mark };
}

/** From letting go of the mouse at the end of some words until the library has made an annotation and drawn it. */
async function markWords(page: Page, index: number): Promise<number> {
  const at = await page.evaluate((index) => {
    const block = document.querySelectorAll("#text p")[20 + index];
    block?.scrollIntoView({ block: "center" });
    const words = block?.firstChild as Text;
    const range = document.createRange();
    const rectOf = (from: number) => {
      range.setStart(words, from);
      range.setEnd(words, from + 1);
      return range.getBoundingClientRect();
    };
    const [first, last] = [rectOf(2), rectOf(42)];
    return { x: first.left, y: first.top + 8, toX: last.left, toY: last.top + 8 };
  }, index);
  await page.waitForTimeout(400);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.toX, at.toY, { steps: 4 });
  await page.evaluate(() => {
    const before = window.recogito.created.count;
    window.bench.arm("pointerup", (from) =>
      window.bench.until(() => window.recogito.created.count > before, from),
    );
  });
  await page.mouse.up();
  return takePending<number>(page);
}
