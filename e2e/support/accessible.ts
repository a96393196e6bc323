import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const narrow = { width: 360, height: 740 };
/** What the colours alone decide: the rest is the same in the dark. */
export const colours = ["color-contrast", "link-in-text-block"];

/** The page as it stands now, in light, dark and narrow: nothing for axe to find, nothing wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  const size = page.viewportSize();
  await expectNoViolations(page, "in light");
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoViolations(page, "in dark", colours);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(narrow);
  await expectNoViolations(page, "at 360 px");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, `width of ${page.url()}`).toBeLessThanOrEqual(narrow.width);
  if (size) await page.setViewportSize(size);
}

export async function expectNoViolations(page: Page, look: string, rules?: string[]): Promise<void> {
  await page.evaluate(finishAnimations);
  // While a page brings itself up to date its title goes and comes again.
  await expect(page).toHaveTitle(/\S/);
  // Without frames there is nothing to gather from them, for which axe would open another page each time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}\n${failureSummary}`),
  );
  expect.soft(found, `axe on ${page.url()} ${look}`).toEqual([]);
}

/** What moves or fades comes to its end, and what that sets off in turn. Runs in the page. */
async function finishAnimations(): Promise<void> {
  const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
  for (let still = 0; still < 2; still += 1) {
    await nextFrame();
    for (const one of document.getAnimations()) {
      if (one.effect?.getTiming().iterations === Infinity || one.playState === "finished") continue;
      one.finish();
      still = 0;
    }
  }
}
