import type { Page } from "@playwright/test";
import { articleText, claimPanel, openClaimId } from "./support/article-text";
import { expect, test } from "./support/test";

const text = "The bridge fell in 1998. Nobody was hurt then.\n\nIt cost two million. The mayor paid.";

/** What a screen reader is told of the caret. */
const said = (page: Page) => page.getByRole("status", { name: "Caret" });
const selected = (page: Page) => page.evaluate(() => window.getSelection()?.toString() ?? "");

/** Presses a key and gives what is told of it: the same twice is told twice. */
async function press(page: Page, keys: string): Promise<string> {
  const before = await page.$('[aria-label="Caret"] > span');
  await page.keyboard.press(keys);
  if (before) await page.waitForFunction((node) => !node.isConnected, before);
  await expect(said(page)).not.toBeEmpty();
  return (await said(page).textContent()) ?? "";
}

/** Presses a key of which the caret has nothing to tell: what is selected is told beside it. */
async function pressSilently(page: Page, keys: string): Promise<void> {
  await page.keyboard.press(keys);
  await expect(said(page)).toBeEmpty();
}

test("a claim is marked by keyboard alone, hearing words, sentences, blocks and claims", async ({
  open,
  by,
}) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "bridge fell", { wording: "A bridge fell" });
  await checker.propose(claim.id, "mostly_false");
  await (await by("second")).act(claim.id, "confirm");
  const page = await open("checker");
  await page.goto(`/articles/${article.id}`);

  await test.step("the caret says where it is, word by word, and where a claim begins and ends", async () => {
    await page.keyboard.press(".");
    await expect(said(page)).toHaveText(/^Caret in the text, before “The bridge fell in 1998/);
    expect(await press(page, "ArrowRight")).toBe("word “The”");
    const entered = [await press(page, "Alt+ArrowRight"), await press(page, "ArrowRight")];
    expect(entered[0]).toMatch(/^space, enters claim 1: A bridge fell, Mostly false$/);
    expect(entered[1]).toBe("word “bridge”");
    expect(await press(page, "ArrowRight")).toBe("word “fell”, leaves claim 1");
    expect(await press(page, "ArrowLeft")).toMatch(/^word “fell”, enters claim 1: A bridge fell/);
  });

  await test.step("to the end of a sentence, and from sentence to sentence and block to block", async () => {
    await page.keyboard.press("Home");
    expect(await press(page, "Alt+ArrowDown")).toMatch(
      /^sentence “Nobody was hurt then.”, past claim 1: A bridge fell/,
    );
    expect(await press(page, "ArrowLeft")).toBe("“.”, end of sentence");
    expect(await press(page, "ArrowRight")).toBe("“.”, end of sentence");
    expect(await press(page, "Control+ArrowDown")).toBe(
      "Paragraph 2 of 2, before “It cost two million. The mayor paid.”",
    );
    expect(await press(page, "Alt+ArrowDown")).toBe("sentence “The mayor paid.”");
    expect(await press(page, "Alt+ArrowDown")).toBe("end of the block");
    expect(await press(page, "Alt+ArrowDown")).toBe("No further.");
    expect(await press(page, "Control+ArrowUp")).toBe("before “It cost two million. The mayor paid.”");
    expect(await press(page, "Control+ArrowUp")).toMatch(/^Paragraph 1 of 2, before “The bridge/);
    expect(await press(page, "Alt+ArrowRight")).toBe("T");
    expect(await press(page, "Alt+ArrowLeft")).toBe("T, start of sentence");
  });

  await test.step("selecting grows by character, word, sentence and block", async () => {
    await pressSilently(page, "Shift+Alt+ArrowRight");
    await expect.poll(() => selected(page)).toBe("T");
    await pressSilently(page, "Shift+ArrowRight");
    await expect.poll(() => selected(page)).toBe("The");
    expect(await press(page, "Shift+Alt+ArrowDown")).toBe("past claim 1: A bridge fell, Mostly false");
    expect(await selected(page)).toBe("The bridge fell in 1998.");
    await expect(
      page.getByRole("status").filter({ hasText: "Selected 5 words: The bridge fell in 1998." }),
    ).toHaveCount(1);
    await pressSilently(page, "Shift+Control+ArrowDown");
    await expect.poll(() => selected(page)).toBe("The bridge fell in 1998. Nobody was hurt then.");
    expect(await press(page, "Shift+Control+ArrowDown")).toBe("Paragraph 2 of 2");
    expect(await selected(page)).toContain("It cost two million. The mayor paid.");
    await pressSilently(page, "Shift+Alt+ArrowUp");
    await expect.poll(() => selected(page)).toMatch(/It cost two million\.\s*$/);
    expect(await press(page, "ArrowRight")).toMatch(/^word “/);
    await pressSilently(page, "b");
    await expect.poll(() => selected(page)).toBe("It cost two million. The mayor paid.");
    expect(await press(page, "Control+ArrowUp")).toBe("before “It cost two million. The mayor paid.”");
  });

  await test.step("S takes the sentence, C makes it a claim", async () => {
    expect(await press(page, "Alt+ArrowDown")).toBe("sentence “The mayor paid.”");
    await pressSilently(page, "s");
    await expect.poll(() => selected(page)).toBe("The mayor paid.");
    await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
    await page.keyboard.press("c");
    const id = await openClaimId(page);
    await expect(claimPanel(page).getByLabel("Checked as:")).toBeFocused();
    expect((await checker.claimDetail(id)).passages).toMatchObject([{ exact: "The mayor paid." }]);
  });

  await test.step("the ? sheet tells the keys", async () => {
    await page.keyboard.press("Enter");
    await articleText(page).focus();
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    for (const row of ["Next word", "Next character", "Next sentence", "Next block", "Select the sentence"])
      await expect(sheet.getByRole("term").filter({ hasText: row }).first()).toBeVisible();
  });
});
