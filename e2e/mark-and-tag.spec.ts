import {
  articleText,
  claimPanel,
  highlightedWords,
  highlightOf,
  markByMouse,
  selectByMouse,
} from "./support/article-text";
import { addSource } from "./support/claim-forms";
import { expect, test } from "./support/test";

const fell = "The bridge fell in 1998 after the flood of the century.";
const hurt = "Nobody was hurt when it fell";

function pasted(mark: string): string {
  return [
    ` date 2022-03-16 The bridge of ${mark}`,
    `${fell} ${hurt}, the mayor of ${mark} said on Tuesday.`,
    "“We shall build it again, and better than it was,” he said.",
    "With wire reports",
  ].join("\n\n");
}

test("sign in, bring in an article, mark two claims that overlap and tag two sources", async ({
  page,
  desk,
  by,
}) => {
  const carol = desk.people.checker;

  await test.step("a wrong password is refused without telling which part was wrong", async () => {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill(carol.email);
    await page.getByLabel("Password").fill("not this one");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByText("The e-mail address or the password is not right.")).toBeVisible();
    await page.getByLabel("Password").fill(carol.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page).toHaveURL(/\/work$/);
  });

  const text = pasted(desk.id);
  await test.step("the pasted text is understood, and corrected before it is saved", async () => {
    await page.getByRole("link", { name: /^Articles/ }).click();
    await page.getByRole("link", { name: "New article" }).first().click();
    await page.getByLabel("Paste the text of the article").fill(text);
    const asUnderstood = page.getByLabel("As understood");
    await asUnderstood.check({ force: true });
    await expect(page.getByLabel("Date", { exact: true })).toHaveValue("2022-03-16");
    await expect(page.getByText("Read from the date line of the text.")).toBeVisible();
    await expect(page.getByLabel(/^Block 1\b.* is a/)).toHaveValue("dateline");
    await expect(page.getByLabel(/^Block 3\b.* is a/)).toHaveValue("paragraph");
    await expect(page.getByLabel(/^Block 4\b.* is a/)).toHaveValue("quote");
    await page.getByLabel(/^Block 2\b.* is a/).selectOption("Headline");
    await expect(page.getByLabel(/^Block 2, corrected by you, is a/)).toHaveValue("headline");
    await page.getByLabel("Title").fill("The bridge and the flood");
    await page.getByLabel("Publisher").fill("The Bridge Gazette");
    await page.getByRole("button", { name: "Bring in" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "The bridge and the flood" })).toBeVisible();
    await expect(articleText(page).getByRole("heading", { name: `The bridge of ${desk.id}` })).toBeVisible();
  });

  const article = new URL(page.url()).pathname;
  const first = await test.step("selecting a sentence and pressing C is a claim", async () => {
    const id = await markByMouse(page, fell);
    expect(await highlightedWords(page, id)).toBe(fell);
    return id;
  });

  await test.step("its wording, kind and speaker are edited where they stand", async () => {
    const wording = claimPanel(page).getByLabel("Checked as:");
    await expect(wording).toBeFocused();
    await wording.fill("The old bridge collapsed in 1998");
    await page.keyboard.press("Enter");
    await claimPanel(page).getByRole("button", { name: "Details" }).click();
    await claimPanel(page).getByLabel("Kind").selectOption("Event");
    await claimPanel(page).getByLabel("Who said it").fill("The mayor");
    await claimPanel(page).getByLabel("Who said it").press("Enter");
    await expect(claimPanel(page).getByText("The mayor, The Bridge Gazette")).toBeVisible();
    await expect
      .poll(async () => (await by("checker")).claimDetail(first))
      .toMatchObject({ wording: "The old bridge collapsed in 1998", kind: "event", speaker: "The mayor" });
  });

  await test.step("two sources, one for and one against, with their words", async () => {
    await addSource(page, {
      url: "https://archive.example/1998",
      title: "City archive",
      stance: "supports the claim",
      quote: "The bridge went down on 3 May 1998.",
    });
    await addSource(page, {
      url: "https://river.example/log",
      title: "River log",
      stance: "refutes it",
      quote: "No flood is recorded in 1998.",
    });
    const cards = claimPanel(page).getByRole("region", { name: "Evidence" }).getByRole("listitem");
    await expect(cards).toHaveCount(2);
    await expect(cards.nth(0)).toContainText("Supports");
    await expect(cards.nth(0)).toContainText("The bridge went down on 3 May 1998.");
    await expect(cards.nth(1)).toContainText("Refutes");
    await expect(cards.nth(1).getByRole("link", { name: "River log" })).toHaveAttribute(
      "href",
      "https://river.example/log",
    );
  });

  const second = await test.step("a claim that overlaps the first", async () => {
    const id = await markByMouse(page, `flood of the century. ${hurt}`);
    expect(await highlightedWords(page, id)).toBe(`flood of the century. ${hurt}`);
    expect(await highlightedWords(page, first)).toBe(fell);
    return id;
  });

  await test.step("both are reached from the words that they share", async () => {
    const shared = highlightOf(page, first).and(highlightOf(page, second));
    await expect(shared).toHaveText("flood of the century.");
    for (const [id, name] of [
      [first, /Claim 1/],
      [second, /Claim 2/],
    ] as const) {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await shared.click();
      await page.getByLabel("Claims on these words").getByRole("button", { name }).click();
      await expect(page).toHaveURL(new RegExp(`claim=${id}`));
    }
  });

  await test.step("the address leads to the claim, as a link to it does", async () => {
    await page.goto(`${article}?claim=${first}`);
    await expect(claimPanel(page).getByText("The old bridge collapsed in 1998").first()).toBeVisible();
    await expect(highlightOf(page, first).first()).toBeInViewport();
    await page.goto(`/claims/${second}`);
    await expect(page).toHaveURL(new RegExp(`${article}\\?claim=${second}`));
  });

  await test.step("history tells old and new", async () => {
    await page.goto(`${article}/history`);
    const history = page.getByRole("main");
    await expect(history.getByText("edited the claim").first()).toBeVisible();
    await expect(history).toContainText("The old bridge collapsed in 1998");
    await expect(history).toContainText(fell);
    await expect(history).toContainText("tagged a source [2]: River log");
  });

  await test.step("the same text again offers the article that has it", async () => {
    await page.goto("/articles/new");
    await page.getByLabel("Paste the text of the article").fill(text);
    await expect(page.getByText("This text is already in your desk.")).toBeVisible();
    await page.getByRole("link", { name: "Open it" }).click();
    await expect(page).toHaveURL(new RegExp(`${article}$`));
  });
});

test("a demo account is one press away", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "editor@factdesk.test" }).click();
  await expect(page).toHaveURL(/\/work$/);
  await expect(page.getByRole("button", { name: /Editor/ })).toBeVisible();
});

test("words are set aside at once, and a mark is taken back from its message", async ({ open, by }) => {
  const checker = await by("checker");
  const article = await checker.article("It will rain tomorrow, surely.\n\nIt rained on Monday.");
  const page = await open("checker");
  await page.goto(`/articles/${article.id}`);
  await selectByMouse(page, "It will rain tomorrow");
  await page.keyboard.press("x");
  await page.getByRole("button", { name: "Prediction" }).click();
  await expect(page.getByText("Set aside: prediction.")).toBeVisible();

  const claim = await markByMouse(page, "It rained on Monday");
  await page.getByRole("listitem").filter({ hasText: "Marked as a claim." }).getByText("Undo").click();
  await expect(highlightOf(page, claim)).toHaveCount(0);
  await expect(page.getByText("Undone: mark “It rained on Monday”.")).toBeVisible();
  await expect(page.getByText("It is set aside as marked by mistake.")).toBeVisible();
  const stages = (await checker.articleDetail(article.id)).claims.map(({ setAside }) => setAside?.reason);
  expect(stages.sort()).toEqual(["mistake", "prediction"]);
});

test("a mark that does not reach the desk outlives a reload and is offered again", async ({ open, by }) => {
  const checker = await by("checker");
  const article = await checker.article("The bridge fell in 1998. Nobody was hurt.");
  const page = await open("checker");
  await page.goto(`/articles/${article.id}`);
  await page.context().setOffline(true);
  await selectByMouse(page, "The bridge fell in 1998");
  await page.keyboard.press("c");
  const message = page
    .getByRole("region", { name: "Messages" })
    .getByRole("listitem")
    .filter({ hasText: "Not marked yet. Your mark is kept in this browser." });
  const bar = page.getByText("You are offline. What you type is kept in this browser.");
  await expect(async () => {
    const [told, below] = [await message.boundingBox(), await bar.boundingBox()];
    expect((told?.y ?? 0) + (told?.height ?? 0)).toBeLessThan(below?.y ?? 0);
  }).toPass();
  await page.context().setOffline(false);
  await page.reload();
  const kept = page.getByText("Marked here and not sent to the desk yet:").filter({ visible: true });
  await expect(kept).toBeVisible();
  await page.getByRole("button", { name: "Mark it" }).click();
  await expect(claimPanel(page).getByRole("blockquote").first()).toContainText("The bridge fell in 1998");
  await expect(kept).toHaveCount(0);
  await expect.poll(async () => (await checker.articleDetail(article.id)).claims.length).toBe(1);
});
