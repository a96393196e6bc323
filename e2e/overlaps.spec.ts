import type { Page } from "@playwright/test";
import { articleText, claimPanel, highlightedWords, highlightOf } from "./support/article-text";
import { expect, test } from "./support/test";

const text =
  "Before it began.\n\nThe old bridge over the river fell in 1998, the mayor said.\n\nNobody saw it.";
/** From the whole sentence to the year alone: each lies within the one before. */
const stacked = [
  "The old bridge over the river fell in 1998, the mayor said.",
  "The old bridge over the river fell in 1998",
  "bridge over the river fell in 1998",
  "fell in 1998",
];

/** The mark on which all of them lie. */
const deepest = (page: Page) => articleText(page).locator("mark[data-depth='4']");
const chooser = (page: Page) => page.getByRole("dialog", { name: "Claims on these words" });
const listMarks = (page: Page) =>
  articleText(page)
    .locator("mark")
    .evaluateAll((marks) => marks.map((mark) => mark.outerHTML));

test("four claims on each other: each is seen, and chosen by mouse or keyboard", async ({ by, open }) => {
  const desk = await by("checker");
  const article = await desk.article(text);
  const ids: string[] = [];
  for (const words of stacked) ids.push((await desk.claim(article.id, words)).id);
  const page = await open("checker");
  await page.goto(`/articles/${article.id}`);

  await test.step("every claim's words are highlighted, in one flat mark a run", async () => {
    for (const [index, id] of ids.entries())
      expect(await highlightedWords(page, id), `claim ${index + 1}`).toBe(stacked[index]);
    await expect(articleText(page).locator("mark mark")).toHaveCount(0);
    await expect(deepest(page)).toHaveText("fell in 1998");
  });

  await test.step("where three and more lie there is a third line; where four do, their number", async () => {
    const look = (selector: string, pseudo?: string) =>
      articleText(page)
        .locator(selector)
        .first()
        .evaluate((mark, pseudo) => {
          const { boxShadow, content } = getComputedStyle(mark, pseudo);
          return pseudo ? content : boxShadow;
        }, pseudo);
    expect(await look("mark[data-depth='2']")).toBe("none");
    expect(await look("mark[data-depth='3']")).not.toBe("none");
    expect(await look("mark[data-depth='4']")).not.toBe("none");
    expect(await look("mark[data-depth='4']", "::after")).toMatch(/×.*4/);
    await expect(deepest(page)).toHaveText("fell in 1998");
  });

  await test.step("a press on the stack asks which one is meant", async () => {
    await deepest(page).click();
    await expect(chooser(page).getByRole("button")).toHaveCount(4);
    await chooser(page).getByRole("button", { name: "Claim 3" }).click();
    await expect(page).toHaveURL(new RegExp(`claim=${ids[2]}`));
    await expect(claimPanel(page).getByRole("heading", { name: "Claim 3 of 4" })).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("the keyboard goes from claim to claim in it, and back to the words", async () => {
    await deepest(page).focus();
    await page.keyboard.press("Enter");
    await expect(chooser(page).getByRole("button", { name: "Claim 1" })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(chooser(page).getByRole("button", { name: "Claim 2" })).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(chooser(page).getByRole("button", { name: "Claim 4" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(deepest(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`claim=${ids[3]}`));
    await expect(highlightOf(page, ids[3] ?? "")).toHaveCount(1);
  });
});

test("the highlights are the same without scripts and in print", async ({ by, open, browser }) => {
  const desk = await by("checker");
  const article = await desk.article(text);
  for (const words of stacked) await desk.claim(article.id, words);
  const page = await open("checker");
  await page.goto(`/articles/${article.id}`);
  const alive = await listMarks(page);
  expect(alive.length).toBe(4);
  await page.emulateMedia({ media: "print" });
  expect(await listMarks(page)).toEqual(alive);
  await expect(deepest(page)).toBeVisible();
  const numberAt = (words: string) =>
    articleText(page)
      .locator("mark", { hasText: words })
      .last()
      .evaluate((mark) => [mark.getAttribute("data-ends"), getComputedStyle(mark, "::after").content]);
  expect(await numberAt("fell in 1998"), "on paper the numbers of the list").toEqual([
    "2, 3, 4",
    '"2, 3, 4"',
  ]);
  expect(await numberAt("the mayor said.")).toEqual(["1", '"1"']);

  const still = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await still.newPage();
  await plain.goto(page.url());
  expect(await listMarks(plain)).toEqual(alive);
  await expect(deepest(plain)).toBeVisible();
  await still.close();
});
