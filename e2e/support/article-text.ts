import { expect, type Locator, type Page } from "@playwright/test";

type Point = { x: number; y: number };

/** The article as the page shows it. */
export function articleText(page: Page): Locator {
  return page.getByRole("group", { name: "Text of the article" });
}

/**
 * Where on the screen words of the article begin and end, as one would press and let go of the mouse: at the
 * outer edges of their first and last character, on whichever side these are.
 */
async function edgesOf(page: Page, words: string): Promise<{ from: Point; to: Point; middle: Point }> {
  return articleText(page).evaluate((root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest("[data-start]") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
    );
    const nodes: { node: Text; from: number }[] = [];
    let text = "";
    let block: Element | null = null;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const here = node.parentElement?.closest("[data-start]") ?? null;
      if (block && here !== block) text += "\n\n";
      block = here;
      nodes.push({ node, from: text.length });
      text += node.data;
    }
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`The article does not say “${words}”.`);
    const clusters = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(words)];
    const last = clusters.at(-1)?.segment.length ?? 1;
    const rectOf = (start: number, length: number): DOMRect => {
      const range = document.createRange();
      const put = (position: number, side: "setStart" | "setEnd") => {
        const holder = nodes.findLast(({ from }) => (side === "setEnd" ? from < position : from <= position));
        if (holder) range[side](holder.node, position - holder.from);
      };
      put(start, "setStart");
      put(start + length, "setEnd");
      return range.getBoundingClientRect();
    };
    const first = clusters[0]?.segment.length ?? 1;
    const place = nodes.findLast(({ from }) => from <= at)?.node.parentElement;
    place?.scrollIntoView({ block: "center" });
    const leftward = (character: string) => /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(character);
    const point = (rect: DOMRect, right: boolean) => ({
      x: right ? rect.right - 0.5 : rect.left + 0.5,
      y: rect.top + rect.height / 2,
    });
    const begins = rectOf(at, first);
    const ends = rectOf(at + words.length - last, last);
    return {
      from: point(begins, leftward(words.slice(0, first))),
      to: point(ends, !leftward(words.slice(-last))),
      middle: { x: begins.left + begins.width / 2, y: begins.top + begins.height / 2 },
    };
  }, words);
}

/** Selects words of the article as a person does, pressing the mouse before the first and drawing to the last. */
export async function selectByMouse(page: Page, words: string): Promise<void> {
  const { from, to } = await edgesOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expectWordsSelected(page);
}

export async function doubleClickOn(page: Page, word: string): Promise<void> {
  const { middle } = await edgesOf(page, word);
  await page.mouse.dblclick(middle.x, middle.y);
  await expectWordsSelected(page);
}

/** The page says what can be done with the words: keys answer from now on. */
async function expectWordsSelected(page: Page): Promise<void> {
  await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
}

/** Selects words and makes them a claim: two actions. Resolves when the desk has answered. */
export async function markByMouse(page: Page, words: string): Promise<string> {
  const before = claimInAddress(new URL(page.url()));
  await selectByMouse(page, words);
  await page.keyboard.press("c");
  return openClaimId(page, before);
}

const claimInAddress = (url: URL) => url.searchParams.get("claim") ?? "";

/** The claim that the address bar names, as soon as it names another than before. */
export async function openClaimId(page: Page, before = ""): Promise<string> {
  await expect(page).toHaveURL((url) => ![before, ""].includes(claimInAddress(url)));
  return claimInAddress(new URL(page.url()));
}

/** A highlight carries the end of its claims' ids. */
export function marksOf(claimId: string): string {
  return `mark[data-claims~="${claimId.slice(-12)}"]`;
}

/** The highlight of a claim: each run of words that it lies on. */
export function highlightOf(page: Page, claimId: string): Locator {
  return articleText(page).locator(marksOf(claimId));
}

/** All words that a claim's highlight covers, without the breaks between blocks. */
export async function highlightedWords(page: Page, claimId: string): Promise<string> {
  return (await highlightOf(page, claimId).allTextContents()).join("");
}

/** Beside the text, or over its lower part where there is no room: the open claim. */
export function claimPanel(page: Page): Locator {
  return page.getByRole("complementary", { name: "Claim", exact: true });
}
