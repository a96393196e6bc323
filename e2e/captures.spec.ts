import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { claimPanel } from "./support/article-text";
import { newsPage, servePage } from "./support/pages";
import { expect, test } from "./support/test";

const evidence = (page: Page, number: number) =>
  claimPanel(page)
    .getByRole("region", { name: "Evidence" })
    .getByLabel(`Evidence ${number}`, { exact: true });

test("from address to capture to verified quote, and what happens when the page changes and vanishes", async ({
  open,
  by,
}) => {
  const words = "The bridge went down on 3 May 1998 – all of it.";
  const address = await servePage(newsPage("The bridge is down", words));
  const checker = await by("checker");
  const article = await checker.article("The bridge fell in 1998.\n\nIt was rebuilt.");
  const claim = await checker.claim(article.id, "The bridge fell in 1998.");
  const page = await open("checker");
  await page.goto(`/articles/${article.id}?claim=${claim.id}`);

  await test.step("an address and a quote are tagged; nothing is archived yet", async () => {
    await claimPanel(page).getByRole("button", { name: "Add source" }).click();
    await page.getByLabel("Address").fill(address);
    await page.getByRole("radio", { name: "supports the claim" }).check();
    await page.getByLabel("What it says, word for word").fill("went down on 3 May 1998 - all of it.");
    await page.getByRole("button", { name: "Add source" }).last().click();
    await expect(evidence(page, 1)).toContainText("No capture yet");
    await expect(evidence(page, 1)).not.toContainText("Archived");
  });

  await test.step("the page is captured, and its quote verified in it", async () => {
    await evidence(page, 1).getByRole("button", { name: "Capture now" }).click();
    await expect(evidence(page, 1)).toContainText(/Quote verified in the capture of \d/);
    await evidence(page, 1).getByRole("button", { name: "Quote verified" }).click();
    await expect(page.getByRole("dialog").locator("mark")).toHaveText("went down on 3 May 1998 – all of it.");
    await expectAccessible(page);
    await page.keyboard.press("Escape");
  });

  await test.step("the source's page has the copy with its hash", async () => {
    await evidence(page, 1)
      .getByRole("link", { name: /used in/ })
      .click();
    const copies = page.getByRole("list", { name: "Captures" }).getByRole("listitem");
    await expect(copies).toHaveCount(1);
    await expect(copies).toContainText(/SHA-256 [0-9a-f]{64}/);
    const file = await page.request.get((await copies.getByRole("link").getAttribute("href")) ?? "");
    expect(file.headers()).toMatchObject({
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "content-disposition": expect.stringMatching(/^attachment/),
    });
    expect(await file.text()).toContain("went down on 3 May 1998");
  });

  await test.step("the page changes: a look keeps it, and the quote is not found in it", async () => {
    await servePage(newsPage("The bridge is down", "The bridge went down on 4 June 1999 – all of it."), {
      at: address,
    });
    await page.getByRole("button", { name: "Check now" }).click();
    await expect(page.getByRole("list", { name: "Captures" }).getByRole("listitem")).toHaveCount(2);
    await expect(page.getByText(/link changed/i)).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/articles/${article.id}?claim=${claim.id}`);
    await expect(evidence(page, 1)).toContainText(/Not found in the capture of/);
    await evidence(page, 1).getByRole("button", { name: "compare" }).click();
    await expect(page.getByRole("dialog")).toContainText("The quote does not stand here");
    await page.keyboard.press("Escape");
  });

  await test.step("the page vanishes: whoever cites it is told by the bell", async () => {
    const [{ source } = { source: { id: "" } }] = (await checker.claimDetail(claim.id)).evidence;
    await servePage("gone", { at: address, status: 404 });
    const second = await by("second");
    const look = await second.request.post(`/api/v1/sources/${source.id}/checks`);
    expect([look.status(), (await look.json()).outcome]).toEqual([201, "gone"]);
    await page.goto("/work");
    await page.getByRole("link", { name: "Notifications, 1 new" }).click();
    await expect(page.getByRole("list", { name: "Notifications" })).toContainText("A source is gone");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Mark all as read" }).click();
    await expect(page.getByRole("link", { name: "Notifications", exact: true }).first()).toBeVisible();
    await page.getByRole("list", { name: "Notifications" }).getByRole("link").click();
    await expect(page.getByText(/link gone/i)).toBeVisible();
    // The copies stay.
    await expect(page.getByRole("list", { name: "Captures" }).getByRole("listitem")).toHaveCount(2);
  });

  await test.step("a file is kept as well, and what is none is refused with a sentence", async () => {
    const input = page.getByLabel("File of the source");
    await input.setInputFiles({
      name: "run.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("MZ\x90\0"),
    });
    await expect(page.getByText(/Copies are kept of pages, PDFs, pictures/)).toBeVisible();
    await input.setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from(words) });
    const copies = page.getByRole("list", { name: "Captures" }).getByRole("listitem");
    await expect(copies).toHaveCount(3);
    await expect(copies.first()).toContainText("notes.txt");
    const fake = { name: "fake.pdf", mimeType: "application/pdf", buffer: Buffer.from(words) };
    await input.setInputFiles(fake);
    await expect(page.getByText(/is sent as a PDF \(\.pdf\), but holds text/)).toBeVisible();
    await expect(copies).toHaveCount(3);
  });
});

test("a page that is not there is no capture; readers see copies and make none; an admin erases one", async ({
  open,
  by,
}) => {
  const checker = await by("checker");
  const article = await checker.article("The bridge fell in 1998.");
  const claim = await checker.claim(article.id, "The bridge fell in 1998.");
  const gone = await servePage("x", { status: 404 });
  const { source } = await checker.evidence(claim.id, { url: gone, quote: "It fell." });
  const page = await open("checker");
  await page.goto(`/articles/${article.id}?claim=${claim.id}`);
  await evidence(page, 1).getByRole("button", { name: "Capture now" }).click();
  await expect(page.getByText(/There is no page at that address/)).toBeVisible();
  await expect(evidence(page, 1)).toContainText("No capture yet");
  await expect(evidence(page, 1)).toContainText(/link gone/);

  await servePage(newsPage("It is back", "It fell."), { at: gone });
  expect((await checker.request.post(`/api/v1/sources/${source.id}/captures`, { data: {} })).status()).toBe(
    201,
  );
  const reader = await open("reader");
  await reader.goto(`/sources/${source.id}`);
  await expect(reader.getByRole("list", { name: "Captures" }).getByRole("listitem")).toHaveCount(1);
  await expect(reader.getByRole("button", { name: "Capture now" })).toHaveCount(0);
  const admin = await open("admin");
  await admin.goto(`/sources/${source.id}`);
  await admin.getByRole("button", { name: "Erase" }).click();
  await admin.getByLabel("Why").fill("The publisher asked for it.");
  await admin.getByRole("dialog").getByRole("button", { name: "Erase" }).click();
  await expect(admin.getByText("Erased. Its hash stays.")).toBeVisible();
  await admin.reload();
  await expect(admin.getByText("The publisher asked for it.")).toBeVisible();
});
