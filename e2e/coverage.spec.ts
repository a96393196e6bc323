import { expectNoViolations } from "./support/accessible";
import {
  articleText,
  claimPanel,
  highlightedWords,
  openClaimId,
  selectByMouse,
} from "./support/article-text";
import { expect, test } from "./support/test";

const sentences = [
  "Sen. Graham of the U.S. Senate spoke on Jan. 6.",
  "“Are you sure?” he was asked.",
  "It will rain tomorrow, surely.",
  "The café on Main St. burned down and 12 people died.",
];
const text = `${sentences.slice(0, 2).join(" ")}\n\n${sentences.slice(2).join(" ")}\n\nWith wire reports`;

test("every sentence is looked at: claimed, set aside, taken back", async ({ open, by }) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const page = await open("checker");
  await page.goto(`/articles/${article.id}`);
  const meter = page.getByRole("button", { name: /of 4 sentences/ });
  await expect(meter).toHaveText(/0 of 4 sentences/);
  const selected = () => page.evaluate(() => window.getSelection()?.toString());

  await test.step("U selects the next, C makes it a claim", async () => {
    // The key answers as soon as the page has come alive; pressed again it goes round.
    await expect(async () => {
      await page.keyboard.press("u");
      await expect.poll(selected, { timeout: 1_500 }).toBe(sentences[0]);
    }).toPass();
    await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
    await page.keyboard.press("c");
    const id = await openClaimId(page);
    expect(await highlightedWords(page, id)).toBe(sentences[0]);
    await expect(meter).toHaveText(/1 of 4 sentences/);
    await page.keyboard.press("Escape");
  });

  await test.step("X says that the next holds none", async () => {
    await meter.click();
    await expect.poll(selected).toBe(sentences[1]);
    await expect(page.getByRole("button", { name: "No claim here" })).toBeVisible();
    await page.keyboard.press("x");
    await page.getByRole("button", { name: "Not checkable" }).click();
    await expect(meter).toHaveText(/2 of 4 sentences/);
    await expect
      .poll(async () => (await checker.articleDetail(article.id)).sentences.map(({ reason }) => reason))
      .toEqual(["not_checkable"]);
    expect((await checker.articleDetail(article.id)).claims).toHaveLength(1);
  });

  await test.step("the one after is found, set aside and taken back", async () => {
    await page.keyboard.press("u");
    await expect.poll(selected).toBe(sentences[2]);
    await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
    await page.keyboard.press("x");
    await page.keyboard.press("3");
    await expect(page.getByText("No claim here: prediction.")).toBeVisible();
    await expect(meter).toHaveText(/3 of 4 sentences/);
    await selectByMouse(page, sentences[2] ?? "");
    await page.getByRole("button", { name: "Take back" }).click();
    await expect(meter).toHaveText(/2 of 4 sentences/);
  });

  await test.step("those without a claim are listed, and taken back from there", async () => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    const panel = page.getByRole("complementary", { name: "Claims" });
    await panel.getByText("A sentence without a claim").click();
    await expect(panel.getByText("Not checkable · Carol Checker")).toBeVisible();
    await expectNoViolations(page, "with sentences without a claim");
    await panel.getByRole("button", { name: /^Take back/ }).click();
    await expect(meter).toHaveText(/1 of 4 sentences/);
    await expect.poll(async () => (await checker.articleDetail(article.id)).sentences).toEqual([]);
  });
});

test("words are found whatever their accents, across highlights, and blocks are jumped to", async ({
  open,
  by,
}) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  await checker.claim(article.id, "The café on Main");
  const page = await open("reader");
  await page.goto(`/articles/${article.id}`);
  const bar = page.getByRole("search", { name: "Find in the article" });
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(bar).toBeVisible({ timeout: 1_500 });
  }).toPass();
  await bar.getByLabel("Words to find").fill("CAFE on main st");
  await expect(bar.getByRole("status")).toHaveText("1 of 1");
  await bar.getByLabel("Words to find").fill("s");
  const first = await bar.getByRole("status").textContent();
  expect(first).toMatch(/^1 of \d+$/);
  await page.keyboard.press("Shift+Enter");
  await expect(bar.getByRole("status")).toHaveText(
    `${first?.split(" of ")[1]} of ${first?.split(" of ")[1]}`,
  );
  const places = `${first?.split(" of ")[1]}`;
  await bar.getByRole("button", { name: "Place before" }).press("Enter");
  await expect(bar.getByRole("status")).toHaveText(`${Number(places) - 1} of ${places}`);
  await bar.getByRole("button", { name: "Next place" }).press("Enter");
  await expect(bar.getByRole("status")).toHaveText(`${places} of ${places}`);
  await bar.getByLabel("Words to find").fill("died");
  await expect(bar.getByRole("status")).toHaveText("1 of 1");
  await page.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe("died");
  await page.keyboard.press("[");
  await expect(articleText(page)).toBeFocused();
  await expect(page.getByText(/^Paragraph 1 of 3: Sen. Graham/)).toBeAttached();
});

test("one claim becomes two, and two become one", async ({ open, by }) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const compound = await checker.claim(article.id, "The café on Main St. burned down and 12 people died.");
  await checker.evidence(compound.id);
  const page = await open("checker");

  const second = await test.step("split", async () => {
    await page.goto(`/articles/${article.id}?claim=${compound.id}`);
    await claimPanel(page).getByRole("button", { name: "More about this claim" }).click();
    await page.getByRole("menuitem", { name: "Split in two" }).click();
    const form = claimPanel(page).getByRole("form", { name: "Split the claim" });
    await form.getByRole("button", { name: "Split in two" }).click();
    await expect(form.getByText("Both say the same.")).toBeVisible();
    await form.getByLabel("First claim").fill("The café burned down.");
    await form.getByLabel("Second claim").fill("12 people died.");
    await form.getByRole("button", { name: "Split in two" }).click();
    await expect(form).toHaveCount(0);
    await claimPanel(page).getByRole("button", { name: "12 people died." }).click();
    await expect(claimPanel(page).getByText("Split off from:")).toBeVisible();
    const id = await openClaimId(page, compound.id);
    const halves = await Promise.all([checker.claimDetail(compound.id), checker.claimDetail(id)]);
    expect(halves.map(({ wording, evidence }) => [wording, evidence.length])).toEqual([
      ["The café burned down.", 1],
      ["12 people died.", 1],
    ]);
    return id;
  });

  await test.step("merge", async () => {
    await claimPanel(page).getByRole("button", { name: "More about this claim" }).click();
    await page.getByRole("menuitem", { name: "Merge into another" }).click();
    const form = claimPanel(page).getByRole("form", { name: "Merge the claim" });
    await form.getByLabel("Into which claim?").fill("burned");
    await form.getByRole("radio", { name: /The café burned down.*Claim 1 · / }).check();
    await form.getByRole("button", { name: "Merge into it" }).click();
    await expect(page).toHaveURL(new RegExp(`claim=${compound.id}`));
    await expect(claimPanel(page).getByText("Repeated by a claim set aside")).toBeVisible();
    expect(await checker.claimDetail(second)).toMatchObject({ stage: "set_aside" });
    await claimPanel(page).getByText("History", { exact: true }).click();
    await expect(claimPanel(page).getByText(/merged a claim into this one/)).toBeVisible();
  });
});

test("reading goes on where one stopped, and never by itself", async ({ open, by }) => {
  const checker = await by("checker");
  const paragraph = (number: number) =>
    `Paragraph ${number} says something. ${"It goes on and on. ".repeat(12)}`;
  const article = await checker.article(Array.from({ length: 30 }, (_, at) => paragraph(at)).join("\n\n"));
  const page = await open("checker");
  await page.goto(`/articles/${article.id}`);
  await expect(page.getByRole("button", { name: /Read on/ })).toHaveCount(0);
  await articleText(page).locator("p").nth(15).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 400);
  await expect.poll(async () => (await checker.articleDetail(article.id)).readingPosition).toBeGreaterThan(0);
  await page.goto(`/articles/${article.id}`);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.getByRole("button", { name: "Read on from where you stopped" }).click();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
});
