import type { BrowserContext, Page } from "@playwright/test";
import { installStopwatch, readLoad, readPainted, scrollFrames, takePending } from "./in-page";

const heading = "#claim-heading";

/** One round on the workspace of an article, each part on a page loaded anew where the one before left traces. */
export async function measureOurs(context: BrowserContext, address: string) {
  await installStopwatch(context);
  const first = await context.newPage();
  await first.addInitScript(() => {
    // A key is "handled" when somebody prevents what it would do by itself.
    const ask = () => {
      const event = new KeyboardEvent("keydown", { key: "j", bubbles: true, cancelable: true });
      document.body?.dispatchEvent(event);
      if (event.defaultPrevented) Object.assign(window, { answered: performance.now() });
      else setTimeout(ask, 5);
    };
    ask();
  });
  await first.goto(address, { waitUntil: "load", timeout: 120_000 });
  await first.waitForFunction(() => "answered" in window, null, { timeout: 120_000 });
  await first.waitForSelector(heading);
  const interactive = await first.evaluate(() => (window as unknown as { answered: number }).answered);
  const load = await readLoad(first);
  const { painted, marks } = await readPainted(first);
  const step = [];
  for (let index = 0; index < 7; index++) step.push(await pressAndWait(first, "j"));
  await first.close();

  const page = await context.newPage();
  await page.goto(address, { waitUntil: "load" });
  await alive(page);
  const scroll = await scrollFrames(page);
  const open = await clickHighlight(page);
  const mark = await markWords(page);
  await page.close();
  return { load, painted, marks, interactive, step, open, mark, scroll };
}

async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const text = document.querySelector(".article-text");
    return text && Object.keys(text).some((key) => key.startsWith("__reactFiber"));
  });
  await page.waitForTimeout(500);
}

/** From the key's own time stamp to the frame that shows another heading in the panel. */
async function pressAndWait(page: Page, key: string): Promise<number> {
  await page.evaluate((heading) => {
    const says = () => document.querySelector(heading)?.textContent ?? "";
    const before = says();
    window.bench.arm("keydown", (from) => window.bench.until(() => says() !== before, from));
  }, heading);
  await page.keyboard.press(key);
  return takePending<number>(page).finally(() => page.waitForTimeout(150));
}

/** From letting go of the mouse on a highlight of one claim to its panel. */
async function clickHighlight(page: Page): Promise<number> {
  const at = await page.evaluate(() => {
    const alone = [...document.querySelectorAll<HTMLElement>("mark[data-claims]:not([data-depth])")];
    const mark = alone.filter(({ textContent }) => (textContent ?? "").trim().length > 4)[20];
    mark?.scrollIntoView({ block: "center" });
    const rect = mark?.getClientRects()[0];
    return rect ? { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 } : { x: 0, y: 0 };
  });
  await page.waitForTimeout(300);
  await page.evaluate((heading) => {
    window.bench.arm("pointerup", (from) =>
      window.bench.until(() => document.querySelector(heading) !== null, from),
    );
  }, heading);
  await page.mouse.click(at.x, at.y);
  return takePending<number>(page).finally(() => page.waitForTimeout(300));
}

/**
 * Five times: words are selected, C pressed; until the words are shown as marked, until they are a claim among the
 * others, and until its wording can be typed.
 */
async function markWords(page: Page): Promise<{ highlight: number[]; claim: number[]; wording: number[] }> {
  const highlight: number[] = [];
  const claim: number[] = [];
  const wording: number[] = [];
  for (let index = 0; index < 5; index++) {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.evaluate((index) => {
      (document.activeElement as HTMLElement | null)?.blur();
      const block = document.querySelectorAll(".article-text [data-start]")[20 + index];
      block?.scrollIntoView({ block: "center" });
      const range = document.createRange();
      const walker = document.createTreeWalker(block as Element, NodeFilter.SHOW_TEXT);
      for (let skip = 0; skip <= 4 + index; skip++) walker.nextNode();
      range.setStart(walker.currentNode, 0);
      for (let skip = 0; skip <= 6; skip++) walker.nextNode();
      range.setEnd(walker.currentNode, walker.currentNode.textContent?.length ?? 0);
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
    }, index);
    await page.getByRole("toolbar", { name: "Selected words" }).waitFor();
    await page.waitForTimeout(200);
    await page.evaluate((index) => {
      // Looked at in the block alone, and only when it changed: looking costs, too.
      const text = document.querySelectorAll(".article-text [data-start]")[20 + index] as Element;
      const claimsOn = (mark: Element) => (mark.getAttribute("data-claims") ?? "").split(" ");
      const all = () => [...text.querySelectorAll("mark[data-claims]")].flatMap(claimsOn);
      const known = new Set(all());
      let changed = false;
      const watch = new MutationObserver(() => {
        changed = true;
      });
      watch.observe(text, { subtree: true, childList: true, attributes: true });
      const fresh = () => {
        const look = changed;
        changed = false;
        return look && all().some((id) => !known.has(id));
      };
      window.bench.arm("keydown", async (from) => {
        const field = window.bench.until(() => document.activeElement instanceof HTMLTextAreaElement, from);
        const shown = window.bench.until(() => CSS.highlights.has("just-marked"), from);
        const claim = await window.bench.until(fresh, from);
        watch.disconnect();
        return { highlight: await shown, claim, wording: await field };
      });
    }, index);
    await page.keyboard.press("c");
    const took = await takePending<{ highlight: number; claim: number; wording: number }>(page);
    highlight.push(took.highlight);
    claim.push(took.claim);
    wording.push(took.wording);
    await page.waitForTimeout(700);
  }
  return { highlight, claim, wording };
}

/** Every highlight as it stands in a page: its words, its claims, its look. */
export function listMarks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".article-text mark")].map((mark) =>
      [
        mark.dataset.claims,
        mark.dataset.rating,
        mark.dataset.depth,
        mark.dataset.inner,
        mark.textContent,
      ].join("|"),
    ),
  );
}
