import type { Page } from "@playwright/test";
import { makeDocx } from "@/lib/server/testing/make-docx";
import { expectAccessible } from "./support/accessible";
import { newsPage, servePage } from "./support/pages";
import { expect, test } from "./support/test";

const entrance = (page: Page) => page.getByLabel("Paste the text of the article");
const row = (page: Page, name: string) =>
  page.getByRole("main").getByRole("listitem").filter({ hasText: name });
const chooseFiles = (page: Page, files: { name: string; buffer: Buffer }[]) =>
  page
    .getByLabel("Files of articles")
    .setInputFiles(files.map((file) => ({ mimeType: "application/octet-stream", ...file })));

/** As a browser does it: the clipboard has both kinds. */
async function pasteRich(page: Page, html: string, text: string): Promise<void> {
  await entrance(page).evaluate(
    (field, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", given.html);
      clipboardData.setData("text/plain", given.text);
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, text },
  );
}

test("by its address: what was found is marked, corrected, saved, and the page kept", async ({ open }) => {
  const address = await servePage(newsPage("The bridge is rebuilt", "It was planned for years."));
  const page = await open("checker");
  await page.goto("/articles/new");
  await entrance(page).fill(address);
  const about = page.getByRole("region", { name: "About the article" });
  await expect(about.getByLabel("Title")).toHaveValue("The bridge is rebuilt");
  await expect(about.getByLabel("Publisher")).toHaveValue("The Bridge Gazette");
  await expect(about.getByLabel("Author")).toHaveValue("Ann Smith");
  await expect(about.getByLabel("Date")).toHaveValue("2024-05-08");
  await expect(about.getByLabel("Publisher")).toHaveAccessibleDescription("Found on the page");
  await expect(page.getByRole("combobox", { name: "Block 1 is a" })).toHaveValue("caption");
  await expectAccessible(page);

  await about.getByLabel("Publisher").fill("The Gazette");
  await expect(about.getByLabel("Publisher")).toHaveAccessibleDescription("");
  await page.getByText("Its words").click();
  const words = page.getByLabel("The words that were found");
  await words.fill((await words.inputValue()).replace("for years", "for ten years"));
  await page.getByText("As understood").click();
  await expect(page.getByText("It was planned for ten years.")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Block 1 is a" })).toHaveValue("caption");
  await expect(about.getByLabel("Title")).toHaveValue("The bridge is rebuilt");
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}$/);
  const article = page.url();
  await expect(page.getByText("It was planned for ten years.")).toBeVisible();

  await test.step("its details say where it came from", async () => {
    await page.goto(`${article}/details`);
    const from = page.getByRole("region", { name: "Where the text came from" });
    await expect(from).toContainText("Fetched from its address");
    await expect(from.getByRole("link", { name: address })).toBeVisible();
    await expect(from).toContainText(/SHA-256[0-9a-f]{64}/);
    await expectAccessible(page);
  });

  await test.step("the same address again offers the article, or a revision of it", async () => {
    await page.goto("/articles/new");
    await entrance(page).fill(address);
    await expect(page.getByText("This article is already in your desk.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Open it" })).toHaveAttribute(
      "href",
      new URL(article).pathname,
    );
    await page.getByRole("button", { name: "Add as a new revision" }).click();
    await expect(page).toHaveURL(`${article}/revise`);
    await expect(page.getByLabel("Text of the article")).toHaveValue(/It was planned for years\./);
  });
});

test("several at once: files and addresses are read, and all that are ready brought in", async ({ open }) => {
  const slow = await servePage(newsPage("A slow river", "It takes its time."), { wait: 1_500 });
  const gone = `${process.env.FACTDESK_E2E_PAGES}/gone`;
  const page = await open("checker");
  await page.goto("/articles/new");
  await entrance(page).fill(`${slow}\n${gone}`);
  await expect(row(page, "/gone")).toContainText("There is no page at that address (404).");
  await chooseFiles(page, [
    { name: "plan.md", buffer: Buffer.from("# The plan\n\nIt has two parts.\n\n> We will build it.\n") },
    {
      name: "speech.docx",
      buffer: makeDocx([
        ["Title", "A speech on the river"],
        ["", "The river was straight once."],
        ["Quote", "We were young."],
      ]),
    },
    { name: "old.doc", buffer: Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1", "latin1") },
    { name: "empty.txt", buffer: Buffer.alloc(0) },
    { name: "bomb.docx", buffer: bomb() },
  ]);
  await expect(row(page, "old.doc")).toContainText("Save it as .docx, then bring that in.");
  await expect(row(page, "empty.txt")).toContainText("The file is empty.");
  await expect(row(page, "empty.txt").getByRole("button", { name: "Choose another" })).toBeVisible();
  await expect(row(page, "/gone").getByRole("button", { name: "Paste its text" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);
  await expect(row(page, "bomb.docx")).toContainText("unpacks to more than can be taken in");
  await expect(page.getByRole("button", { name: "Bring in all that are ready (3)" })).toBeEnabled();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bring in all that are ready" }).click();
  await expect(page.getByRole("status").filter({ hasText: "articles:" })).toHaveText(
    "7 articles: 3 in the desk, 4 failed",
  );
  await row(page, "A speech on the river").getByRole("link", { name: "Open" }).click();
  await expect(page.getByRole("blockquote")).toHaveText("We were young.");

  await test.step("what failed is still there, beside its address", async () => {
    await page.goto("/articles/new");
    await row(page, "/gone").getByRole("button", { name: "/gone" }).first().click();
    await expect(page.getByLabel("Address of the page")).toHaveAccessibleDescription(
      /no page at that address/,
    );
    await expectAccessible(page);
    await page.getByRole("button", { name: "Paste its text instead" }).click();
    await page.getByLabel("The text, as pasted").fill("It stood in the paper.\n\nNowhere else.");
    await expect(page.getByLabel("Address")).toHaveValue(gone);
    await page.getByLabel("Title").fill("From the paper");
    await page.getByRole("button", { name: "Bring in", exact: true }).click();
    await expect(row(page, "From the paper")).toContainText("In the desk");
  });
});

test("pasted with its structure, or as plain text", async ({ open }) => {
  const page = await open("checker");
  await page.goto("/articles/new");
  const html = "<h2>Who pays</h2><p>The city pays for it.</p><blockquote><p>We pay.</p></blockquote>";
  await pasteRich(page, html, "Who pays\n\nThe city pays for it.\n\nWe pay.");
  const types = () => page.getByRole("combobox", { name: /^Block \d is a$/ });
  await expect(types().nth(2)).toHaveValue("quote");
  await page.getByRole("button", { name: "As plain text" }).click();
  await expect(types().nth(2)).toHaveValue("paragraph");
  await page.getByRole("button", { name: "With its structure" }).click();
  await expect(types().nth(2)).toHaveValue("quote");
  await expect(page.getByLabel("Title")).toHaveValue("Who pays");
  await page.getByLabel("Title").fill("");
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page.getByText("Give the article a title.").first()).toBeVisible();
  await page.getByRole("button", { name: "Use the proposal" }).click();
  await expect(page.getByLabel("Title")).toHaveValue("Who pays");
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}$/);
});

test("the lines over a pasted text fill title, author and date, and all of it is brought in at once", async ({
  open,
  desk,
}) => {
  const page = await open("checker");
  await page.goto("/articles/new");
  const title = `The city of ${desk.id} spends a record sum…`;
  await entrance(page).fill(`${title}\nBy Anna Größe\n3 May 2024\nIt was voted on Monday. Nobody spoke.`);
  const about = page.getByRole("region", { name: "About the article" });
  await expect(about.getByLabel("Title")).toHaveValue(title);
  await expect(about.getByLabel("Author")).toHaveValue("Anna Größe");
  await expect(about.getByLabel("Date", { exact: true })).toHaveValue("2024-05-03");
  const types = page.getByRole("combobox", { name: /^Block \d is a$/ });
  for (const [at, type] of ["headline", "dateline", "dateline", "paragraph"].entries())
    await expect(types.nth(at)).toHaveValue(type);
  await page.getByRole("button", { name: "Leave out block 2" }).click();
  await expect(page.getByText("Left out", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Put block 2 back" }).click();
  await expect(page.getByText("Left out", { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Leave out block 2" }).click();
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const words = page.getByRole("group", { name: "Text of the article" });
  await expect(words).toContainText("It was voted on Monday.");
  await expect(words).not.toContainText("Anna");
});

test("a reload keeps addresses and what was read; files are asked for again; refused addresses say why", async ({
  open,
}) => {
  const address = await servePage(newsPage("Kept over a reload", "It is still here."));
  const page = await open("checker");
  await page.goto("/articles/new");
  await entrance(page).fill(`${address}\nhttp://169.254.169.254/latest/meta-data`);
  await expect(row(page, "169.254.169.254")).toContainText("That address is not on the public web");
  const waiting = { name: "big.txt", buffer: Buffer.alloc(10_000_001, "a") };
  await chooseFiles(page, [waiting, { name: "notes.md", buffer: Buffer.from("# Notes\n\nSome words.\n") }]);
  await expect(row(page, "big.txt")).toContainText("The file is larger than 10 MB.");
  await expect(row(page, "Notes")).toContainText("Ready");
  await page.reload();
  await expect(page.getByText("Your unsaved articles are still here.")).toBeVisible();
  await expect(row(page, "Kept over a reload")).toContainText("Ready");
  await row(page, "Notes").getByRole("button", { name: "Correct" }).click();
  await expect(page.getByText("without the file no copy of it is kept")).toBeVisible();
  await page.getByRole("button", { name: "Bring in", exact: true }).click();
  await expect(row(page, "Notes")).toContainText("In the desk");
});

test("a text that is nearly that of an article becomes a new revision of it", async ({ open, by, desk }) => {
  const sentence = (day: number) => `On day ${day} the river at ${desk.id} rose by ${day * 7} centimetres.`;
  const known = Array.from({ length: 40 }, (_, day) => sentence(day)).join(" ");
  const article = await (await by("checker")).article(known, { title: "The river rises" });
  const page = await open("checker");
  await page.goto("/articles/new");
  const corrected = known.replace("rose by 21", "rose by 23");
  await entrance(page).fill(corrected);
  const notice = page.getByRole("status").filter({ hasText: "Nearly the same text is in your desk:" });
  await expect(notice.getByRole("link", { name: "The river rises" })).toBeVisible();
  await notice.getByRole("button", { name: "Add as a new revision of The river rises" }).click();
  await expect(page).toHaveURL(new RegExp(`/articles/${article.id}/revise$`));
  await expect(page.getByLabel("Text of the article")).toHaveValue(corrected);
});

/** Unpacks to seventy million spaces. */
function bomb(): Buffer {
  return makeDocx([["", "Boom"]], [{ name: "word/media/x.xml", data: Buffer.alloc(70_000_000, " ") }]);
}
