import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { highlightedWords } from "./support/article-text";
import { newsPage, servePage } from "./support/pages";
import { expect, test } from "./support/test";

const field = (page: Page) => page.getByRole("textbox", { name: "Text of the article" });
const fates = (page: Page) => page.getByRole("region", { name: "What happens to the claims" });

/** As a browser does it: the clipboard has both kinds, and what is selected in the field is replaced. */
async function paste(page: Page, html: string, text: string): Promise<void> {
  await field(page).evaluate(
    (area, given) => {
      const clipboardData = new DataTransfer();
      if (given.html) clipboardData.setData("text/html", given.html);
      clipboardData.setData("text/plain", given.text);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      if (area.dispatchEvent(event)) document.execCommand("insertText", false, given.text);
    },
    { html, text },
  );
}

test("a page pasted over the whole text is read with its structure, looked at and saved", async ({
  open,
  by,
  desk,
}) => {
  const checker = await by("checker");
  const article = await checker.article(`The city pays for it, said ${desk.id}.\n\nWe pay.`);
  const claim = await checker.claim(article.id, "The city pays for it");
  const page = await open("checker");
  await page.goto(`/articles/${article.id}/revise`);
  const html = `<h2>Who pays</h2><p>On Monday: The city pays for it, said ${desk.id}.</p><blockquote><p>We pay.</p></blockquote>`;
  const plain = `Who pays\n\nOn Monday: The city pays for it, said ${desk.id}.\n\nWe pay.`;

  await test.step("pasted into the text it is words, over all of it a page", async () => {
    await field(page).focus();
    await page.keyboard.press("ControlOrMeta+End");
    await paste(page, html, " And more.");
    await expect(field(page)).toHaveValue(`The city pays for it, said ${desk.id}.\n\nWe pay. And more.`);
    await page.keyboard.press("ControlOrMeta+a");
    await paste(page, html, plain);
    await expect(
      page.getByText("Read with its structure: 1 paragraph, 1 quotation, 1 heading."),
    ).toBeVisible();
    await expect(field(page)).toHaveValue(plain);
  });

  await test.step("as plain words and back, and over a reload", async () => {
    await page.getByRole("button", { name: "As plain text" }).click();
    await expect(page.getByText("Taken as plain text.")).toBeVisible();
    await page.getByRole("button", { name: "With its structure" }).click();
    await expect(page.getByText("Read with its structure")).toBeVisible();
    await page.reload();
    await expect(
      page.getByText("Read with its structure: 1 paragraph, 1 quotation, 1 heading."),
    ).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("what happens to the claim is shown before it is saved", async () => {
    await page.getByRole("button", { name: "See what changes" }).click();
    await expect(fates(page).getByRole("listitem").filter({ hasText: "1 moved" })).toBeVisible();
    expect((await checker.articleDetail(article.id)).revision.number).toBe(1);
    await page.getByRole("button", { name: "Save revision 2" }).first().click();
    await expect(page.getByRole("link", { name: "Revision 2" })).toBeVisible();
    expect(await highlightedWords(page, claim.id)).toBe("The city pays for it");
    await expect(page.getByRole("blockquote").filter({ hasText: "We pay." })).toBeVisible();
    const { revision } = await checker.articleDetail(article.id);
    expect(revision.blocks.map(({ type }) => type)).toEqual(["heading", "paragraph", "quote"]);
  });

  await test.step("the page that was pasted is kept", async () => {
    await page.goto(`/articles/${article.id}/details`);
    await expect(page.getByRole("region", { name: "Where the text came from" })).toContainText(
      /SHA-256[0-9a-f]{64}/,
    );
  });
});

test("the article is fetched again from its address; claims follow, and the new page is kept", async ({
  open,
  by,
}) => {
  const checker = await by("checker");
  const at = await servePage(newsPage("The bridge is closed", "It was planned for years."));
  const brought = await checker.request.post("/api/v1/articles", { data: { url: at } });
  expect(brought.status(), await brought.text()).toBe(201);
  const article = await brought.json();
  const [lead, mayor] = [
    await checker.claim(article.id, "It was planned for years."),
    await checker.claim(article.id, "the money had been found"),
  ];
  await servePage(newsPage("The bridge is closed", "Correction: It was planned for ten months."), { at });
  const page = await open("checker");
  await page.goto(`/articles/${article.id}/revise`);
  await expect(page.getByText(`Takes the text as it stands now at ${at}`)).toBeVisible();
  await page.getByRole("button", { name: "Fetch it again" }).click();
  await expect(field(page)).toHaveValue(/planned for ten months/);
  await expect(page.getByText(`Fetched from ${at}`)).toBeVisible();
  await page.getByRole("button", { name: "See what changes" }).click();
  await expect(fates(page).getByRole("article").filter({ hasText: "Text changed" })).toContainText(
    "ten months",
  );
  await expect(fates(page).getByRole("listitem").filter({ hasText: "1 moved" })).toBeVisible();
  await page.getByRole("button", { name: "Save revision 2" }).first().click();
  await expect(page.getByRole("region", { name: "Repairs" })).toContainText("1 passage waits for repair");
  expect(await highlightedWords(page, mayor.id)).toBe("the money had been found");
  const after = await checker.articleDetail(article.id);
  expect(after.revision.blocks.map(({ type }) => type)).toEqual(
    article.revision.blocks.map(({ type }: { type: string }) => type),
  );
  expect(after.claims.find(({ id }) => id === lead.id)).toMatchObject({ repairs: [{ outcome: "changed" }] });
  await page.goto(`/articles/${article.id}/details`);
  const from = page.getByRole("region", { name: "Where the text came from" });
  await expect(from.getByText("Fetched from its address")).toHaveCount(2);

  await test.step("a page that is gone is told, and nothing is lost", async () => {
    await servePage("", { at, type: "application/zip" });
    await page.goto(`/articles/${article.id}/revise`);
    const before = await field(page).inputValue();
    await page.getByRole("button", { name: "Fetch it again" }).click();
    await expect(page.getByRole("button", { name: "Fetch it again" })).toBeEnabled();
    await expect(
      page.locator("form").getByRole("alert").or(page.getByRole("status")).first(),
    ).not.toBeEmpty();
    await expect(field(page)).toHaveValue(before);
  });
});
