import { expect as baseExpect, type Page } from "@playwright/test";
import { articleText, claimPanel, openClaimId } from "./support/article-text";
import { expect, test } from "./support/test";

const text = "The bridge fell in 1998. Nobody was hurt.\n\nIt cost two million.";

/** Something has the focus and one sees where it is. */
async function expectVisibleFocus(page: Page): Promise<void> {
  await baseExpect
    .poll(() =>
      page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return "nothing has the focus";
        const seen = [at, at.parentElement, ...[":before", ":after"].map((part) => [at, part] as const)];
        const marked = seen.some((one) => {
          if (!one) return false;
          const [element, part] = Array.isArray(one) ? one : [one as Element, undefined];
          const style = getComputedStyle(element as Element, part as string | undefined);
          const drawn = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0;
          const bar = part && style.content !== "none" && style.backgroundColor !== "rgba(0, 0, 0, 0)";
          return drawn || Boolean(bar) || style.boxShadow !== "none";
        });
        return marked ? "seen" : `no mark on ${at.outerHTML.slice(0, 120)}`;
      }),
    )
    .toBe("seen");
}

/** Goes on with Tab until something of that name has the focus; it is visible at every stop. */
async function tabTo(page: Page, name: RegExp, { back = false } = {}): Promise<void> {
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
    await expectVisibleFocus(page);
    const here = await page.locator(":focus").evaluate((at) => {
      const labels = (at as HTMLInputElement).labels ?? [];
      return at.getAttribute("aria-label") ?? (labels[0] ?? at).textContent ?? "";
    });
    if (name.test(here)) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

test("the whole job without a mouse", async ({ page, desk, by }) => {
  const editor = await by("editor");
  const article = await editor.article(text);
  for (const words of ["The bridge fell in 1998", "It cost two million"])
    await editor.claim(article.id, words);

  await test.step("sign in", async () => {
    await page.goto("/sign-in");
    await tabTo(page, /E-mail address/);
    await page.keyboard.type(desk.people.checker.email);
    await page.keyboard.press("Tab");
    await page.keyboard.type(desk.people.checker.password);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "My work" })).toBeVisible();
  });

  await test.step("? lists what answers here, Esc closes it", async () => {
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(async () => {
      await page.keyboard.press("?");
      await expect(sheet).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(sheet.getByRole("term").filter({ hasText: "Take next" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
  });

  await test.step("the queue: move, take, open", async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("q");
    await expect(page.getByRole("heading", { level: 1, name: "Queue" })).toBeVisible();
    const row = (words: string) => page.getByRole("link", { name: words, exact: true });
    await page.keyboard.press("j");
    await expect(row("The bridge fell in 1998")).toBeFocused();
    await expectVisibleFocus(page);
    await page.keyboard.press("j");
    await expect(row("It cost two million")).toBeFocused();
    await page.keyboard.press("k");
    await expect(row("The bridge fell in 1998")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(claimPanel(page).getByRole("blockquote").first()).toContainText("The bridge fell in 1998");
    await page.keyboard.press("g");
    await page.keyboard.press("q");
    await expect(page.getByRole("heading", { level: 1, name: "Queue" })).toBeVisible();
    await page.keyboard.press("j");
    await expect(row("The bridge fell in 1998")).toBeFocused();
    await page.keyboard.press("t");
    await expect(page.getByRole("row", { name: /The bridge fell in 1998/ })).toContainText(
      "Yours, 60 min left",
    );
    await expect(row("The bridge fell in 1998")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(claimPanel(page)).toContainText("Held by you");
  });

  await test.step("J and K go from claim to claim in the text, Esc closes the claim", async () => {
    const quoted = claimPanel(page).getByRole("blockquote").first();
    await page.keyboard.press("j");
    await expect(quoted).toContainText("It cost two million");
    await page.keyboard.press("k");
    await expect(quoted).toContainText("The bridge fell in 1998");
    await page.keyboard.press("Escape");
    await expect(claimPanel(page)).toHaveCount(0);
    await expect(articleText(page).getByRole("button", { name: "The bridge fell in 1998" })).toBeFocused();
    await expectVisibleFocus(page);
  });

  await test.step("a caret in the text, a sentence, a claim", async () => {
    await page.keyboard.press(".");
    await expect(articleText(page)).toBeFocused();
    await expectVisibleFocus(page);
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("s");
    await expect(
      page.getByRole("status").filter({ hasText: "Selected 3 words: Nobody was hurt." }),
    ).toHaveCount(1);
    await page.keyboard.press("c");
    const id = await openClaimId(page);
    await expect(claimPanel(page).getByLabel("Checked as:")).toBeFocused();
    await page.keyboard.type("Nobody was hurt in the fall");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await editor.claimDetail(id)).wording).toBe("Nobody was hurt in the fall");
  });

  await test.step("take it, add a source, give a verdict", async () => {
    await page.keyboard.press("t");
    await expect(claimPanel(page)).toContainText("Held by you");
    await page.keyboard.press("e");
    await expect(claimPanel(page).getByLabel("Address")).toBeFocused();
    await page.keyboard.type("https://archive.example/1998");
    await tabTo(page, /supports the claim/);
    await page.keyboard.press("Space");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(claimPanel(page).getByRole("listitem", { name: "Evidence 1" })).toBeVisible();
    await page.keyboard.press("v");
    await expect(claimPanel(page).getByRole("radio", { name: "True", exact: true })).toBeFocused();
    await page.keyboard.press("Space");
    await tabTo(page, /^Why/);
    await page.keyboard.type("The archive says so [1");
    await expect(claimPanel(page).getByRole("listbox", { name: "Evidence to cite" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(claimPanel(page).getByLabel("Why")).toHaveValue("The archive says so [1]");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(claimPanel(page).getByRole("article", { name: "Verdict by Carol Checker" })).toBeVisible();
  });

  await test.step("the focus comes back to the claim’s words when it is closed", async () => {
    await page.keyboard.press("Escape");
    await expect(claimPanel(page)).toHaveCount(0);
    await expect(articleText(page).getByRole("button", { name: "Nobody was hurt." })).toBeFocused();
    await expectVisibleFocus(page);
  });

  await test.step("N offers what one holds before another", async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("q");
    await expect(page.getByRole("heading", { level: 1, name: "Queue" })).toBeVisible();
    await page.keyboard.press("n");
    await expect(page.getByRole("dialog").getByRole("link", { name: "Continue" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
});
