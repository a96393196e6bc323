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

test("on a phone a claim with a dozen pieces of evidence is no wider than the screen, and a fault is seen", async ({
  open,
  by,
}) => {
  const checker = await by("checker");
  const article = await checker.article("The bridge fell in 1998, they say.");
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  for (let number = 1; number <= 12; number++)
    await checker.evidence(claim.id, { url: `https://${number}.example/a-long-address-of-a-source` });
  await checker.act(claim.id, "take");
  const page = await open("checker", phone);
  await page.goto(`/articles/${article.id}?claim=${claim.id}`);
  const panel = claimPanel(page);
  await panel.getByRole("button", { name: "Show more of the claim" }).tap();
  const tooWide = () =>
    panel.evaluate((sheet) =>
      [...sheet.querySelectorAll("*")]
        .filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > 360.5)
        .filter((each) => !each.closest(".overflow-x-auto, .sr-only, .truncate"))
        .map((each) => `${each.tagName} ${each.className}`),
    );

  await test.step("the verdict’s form", async () => {
    await expect(panel.getByRole("button", { name: "Cite evidence 6" })).toBeVisible();
    expect(await tooWide()).toEqual([]);
    await panel.getByRole("button", { name: "Propose verdict" }).tap();
    await expect(panel.locator("input[name=rating]").first()).toBeFocused();
    await expect(panel.getByText("Choose a rating.")).toBeInViewport();
  });

  await test.step("the form of a source: one that is missing its stance is led to it", async () => {
    await panel.getByRole("button", { name: "Add source" }).tap();
    const form = panel.getByRole("form", { name: "Add a source" });
    await form.getByLabel("Address").fill("https://new.example/story");
    expect(await tooWide()).toEqual([]);
    await form.getByRole("button", { name: "Add source" }).tap();
    await expect(form.getByRole("radio", { name: "supports the claim" })).toBeFocused();
    await expect(form.getByText("Say whether it supports, refutes")).toBeInViewport();
  });
});
