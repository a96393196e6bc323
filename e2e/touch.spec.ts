import { articleText, claimPanel, highlightOf, openClaimId } from "./support/article-text";
import { expect, test } from "./support/test";

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test("on a phone: read, open a claim from its highlight, mark another", async ({ open, by }) => {
  const checker = await by("checker");
  const paragraphs = Array.from(
    { length: 8 },
    (_, number) => `Paragraph ${number} says a little of this town.`,
  );
  const article = await checker.article(["The bridge fell in 1998, they say.", ...paragraphs].join("\n\n"));
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  const page = await open("checker", phone);
  await page.goto(`/articles/${article.id}`);

  await test.step("the words take the width that there is", async () => {
    const box = await articleText(page).boundingBox();
    expect(box?.width).toBeGreaterThan(300);
    const { width, size } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      size: Number.parseFloat(getComputedStyle(document.querySelector("[data-start]") as Element).fontSize),
    }));
    expect(width).toBe(360);
    expect(size).toBeGreaterThanOrEqual(16);
  });

  await test.step("a highlight opens the claim as a sheet, which grows, shrinks and closes", async () => {
    await highlightOf(page, claim.id).tap();
    const sheet = claimPanel(page);
    await expect(sheet.getByRole("blockquote").first()).toContainText("The bridge fell in 1998");
    await expect(highlightOf(page, claim.id)).toBeInViewport();
    const height = async () => (await sheet.boundingBox())?.height ?? 0;
    await expect.poll(height).toBeLessThan(500);
    await sheet.getByRole("button", { name: "Show more of the claim" }).tap();
    await expect.poll(height).toBeGreaterThan(600);
    await sheet.getByRole("button", { name: "Show less of the claim" }).tap();
    await sheet.getByRole("button", { name: "Show less of the claim" }).tap();
    await expect.poll(height).toBeLessThan(200);
    await sheet.getByRole("button", { name: "Close the claim" }).tap();
    await expect(sheet).toHaveCount(0);
  });

  await test.step("selected words get a toolbar that fingers can hit", async () => {
    await articleText(page).getByText("Paragraph 2 says a little of this town.").selectText();
    const mark = page
      .getByRole("toolbar", { name: "Selected words" })
      .getByRole("button", { name: "Make a claim" });
    expect((await mark.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expect(mark).toBeInViewport({ ratio: 1 });
    await mark.tap();
    const id = await openClaimId(page);
    expect((await checker.claimDetail(id)).passages[0]?.exact).toBe(
      "Paragraph 2 says a little of this town.",
    );
  });

  await test.step("the menu leads on, and the exports are in reach", async () => {
    await page.goto(`/articles/${article.id}`);
    await page.getByRole("button", { name: "More about this article" }).tap();
    await expect(page.getByRole("menuitem", { name: /^JSON/ })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Menu", exact: true }).tap();
    await page.getByRole("link", { name: /^Queue/ }).tap();
    await expect(page.getByRole("heading", { level: 1, name: "Queue" })).toBeVisible();
    await page.getByRole("button", { name: /^Take The bridge fell/ }).tap();
    await page.getByRole("link", { name: /^Continue The bridge fell/ }).tap();
    await expect(claimPanel(page)).toContainText("Held by you");
  });
});
