import { colours, expectAccessible, expectNoViolations } from "./support/accessible";
import { claimPanel, highlightOf, selectByMouse } from "./support/article-text";
import type { Desk } from "./support/desk-by-api";
import { expect, test } from "./support/test";

test.describe.configure({ timeout: 120_000 });
/** An article with a claim in every stage that people meet, one of them on the words of another. */
async function arrange(by: (who: "checker" | "second") => Promise<Desk>) {
  const [checker, second] = [await by("checker"), await by("second")];
  const article = await checker.article(
    "The bridge fell in 1998 after the flood. It cost two million. It will rain.\n\nThe mayor paid for it.",
    { publisher: "The Bridge Gazette", url: "https://gazette.example/bridge" },
  );
  const mark = (words: string) => checker.claim(article.id, words);
  const verified = await mark("The bridge fell in 1998");
  const source = (await checker.evidence(verified.id, { title: "City archive", quote: "It fell." })).source
    .id;
  await checker.evidence(verified.id, {
    url: "https://river.example/log",
    stance: "refutes",
    note: "A log.",
  });
  await checker.propose(verified.id, "mostly_true", "The archive says so [1].");
  await second.act(verified.id, "confirm");
  const open = await mark("fell in 1998 after the flood");
  const disputed = await mark("It cost two million");
  await checker.propose(disputed.id);
  await second.act(disputed.id, "dispute", { rating: "false", rationale: "It cost twenty." });
  const aside = await mark("It will rain");
  await checker.act(aside.id, "set_aside", { reason: "prediction" });
  const held = await mark("The mayor paid for it");
  await checker.act(held.id, "take");
  const pages = [
    "/work",
    "/articles",
    "/articles?archived=true",
    "/articles/new",
    `/articles/${article.id}`,
    `/articles/${article.id}?claim=${verified.id}`,
    `/articles/${article.id}?claim=${disputed.id}`,
    `/articles/${article.id}?claim=${aside.id}`,
    `/articles/${article.id}/details`,
    `/articles/${article.id}/history`,
    ...["open", "mine", "review", "disputed", "set_aside", "verified"].map(
      (queue) => `/queue?queue=${queue}`,
    ),
    "/sources",
    "/notifications",
    `/sources/${source}`,
    "/desk",
    "/desk/statistics",
    "/account",
    "/help",
    "/nothing/here",
  ];
  return { article, verified, open, held, pages };
}

test("axe finds nothing on any page, and each has a title of its own", async ({ open, by }) => {
  const { pages } = await arrange(by);
  const page = await open("checker");
  const titles = new Map<string, string>();
  for (const path of pages) {
    await page.goto(path);
    await expectAccessible(page);
    const title = await page.title();
    expect(title).toMatch(/Factdesk$/);
    if (path.includes("?")) continue;
    expect.soft(titles.get(title), `also the title of ${path}`).toBeUndefined();
    titles.set(title, path);
  }
});

test("axe finds nothing in forms, menus, messages and dialogs", async ({ open, by }) => {
  const { article, held } = await arrange(by);
  const page = await open("checker");
  await page.goto(`/articles/${article.id}?claim=${held.id}`);
  const panel = claimPanel(page);
  await panel.getByRole("button", { name: "Add source" }).click();
  await panel.getByRole("button", { name: "Details" }).click();
  await expectAccessible(page);
  await panel.getByRole("form", { name: "Add a source" }).getByRole("button", { name: "Cancel" }).click();
  await panel.getByRole("button", { name: "Set aside" }).click();
  await panel.getByRole("radio", { name: "Duplicate of another claim" }).check();
  await panel.getByRole("button", { name: "More about this claim" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "More about this article" }).click();
  await expectAccessible(page);
  await page.goto(`/articles/${article.id}`);
  await page.getByRole("button", { name: "Next claim" }).click();
  // A message stays as long as it is pointed at; one that fades away is nothing to be read.
  await page.getByText("You hold this one already.").hover();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoViolations(page, `with a message in ${colorScheme}`, colours);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.reload();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing on the pages for strangers", async ({ page }) => {
  for (const path of ["/", "/sign-in", "/sign-in?error=CredentialsSignin"]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});

test("words selected over highlights keep a toolbar that can be read", async ({ open, by }) => {
  const { article, verified } = await arrange(by);
  const page = await open("checker");
  await page.goto(`/articles/${article.id}`);
  await selectByMouse(page, "It cost two million");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await highlightOf(page, verified.id).last().click();
  await expect(page.getByLabel("Claims on these words")).toBeVisible();
  await expectAccessible(page);
});
