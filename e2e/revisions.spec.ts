import { expectAccessible } from "./support/accessible";
import {
  articleText,
  claimPanel,
  highlightedWords,
  highlightOf,
  selectByMouse,
} from "./support/article-text";
import { expect, test } from "./support/test";

const days = "The invasion of the island is 21 days old";
const soul = "The leader has no soul, his rival said.";
const vote = "The Senate passed the bill on Tuesday.";
const text = (mark: string) =>
  [`${vote} ${days}, officials of ${mark} said.`, soul, "It will rain."].join("\n\n");

test("a new revision is looked at before it is saved, and what it changed is repaired", async ({
  open,
  by,
  desk,
}) => {
  const checker = await by("checker");
  const first = text(desk.id);
  const article = await checker.article(first);
  const changed = await checker.claim(article.id, days);
  const gone = await checker.claim(article.id, soul);
  const kept = await checker.claim(article.id, vote);
  const page = await open("checker");
  const corrected = `On Thursday it changed. ${first.replace("21 days", "three weeks").replace(`${soul}\n\n`, "")}`;

  await test.step("the text that is there already is refused, and nothing is lost", async () => {
    await page.goto(`/articles/${article.id}`);
    await page.getByRole("button", { name: "More about this article" }).click();
    await page.getByRole("menuitem", { name: "New revision" }).click();
    await expect(page.getByRole("textbox", { name: "Text of the article" })).toHaveValue(first);
    await page.getByRole("button", { name: "See what changes" }).click();
    await expect(page.getByText("This is the text that the article has already.")).toBeVisible();
  });

  await test.step("what changes is shown for every claim and in the text", async () => {
    await page.getByRole("textbox", { name: "Text of the article" }).fill(corrected);
    await page.getByLabel("The publisher corrected this").check();
    await page.getByLabel("What the publisher said").fill("We had the number of days wrong.");
    await page.reload();
    await expect(page.getByRole("textbox", { name: "Text of the article" })).toHaveValue(corrected);
    await page.getByRole("button", { name: "See what changes" }).click();
    const fates = page.getByRole("region", { name: "What happens to the claims" });
    await expect(fates.getByRole("listitem").filter({ hasText: "1 gone" })).toBeVisible();
    await expect(fates.getByRole("listitem").filter({ hasText: "1 text changed" })).toBeVisible();
    await expect(fates.getByRole("listitem").filter({ hasText: "1 moved" })).toBeVisible();
    await expect(fates.getByRole("article").filter({ hasText: "Text changed" }).locator("del")).toContainText(
      "21",
    );
    await expect(fates.getByRole("article").filter({ hasText: "Text changed" }).locator("ins")).toContainText(
      "three",
    );
    await expect(fates.getByRole("article").first()).toContainText("Gone");
    await expect(
      page.getByRole("region", { name: "What changes in the text" }).locator("ins").first(),
    ).toContainText("On Thursday it changed.");
    await expectAccessible(page);
    expect((await checker.articleDetail(article.id)).revision.number).toBe(1);
  });

  await test.step("saved, it says what waits", async () => {
    await page.getByRole("button", { name: "Save revision 2" }).first().click();
    await expect(page.getByRole("link", { name: "Revision 2" })).toBeVisible();
    expect(await highlightedWords(page, kept.id)).toBe(vote);
    await expect(highlightOf(page, changed.id)).toHaveCount(0);
    await expect(page.getByRole("region", { name: "Repairs" })).toContainText("2 passages wait for repair");
    await expectAccessible(page);
  });

  await test.step("a changed passage is confirmed where it was found, and the next one opens", async () => {
    await page.getByRole("region", { name: "Repairs" }).getByRole("button", { name: "Repair" }).click();
    await expect(claimPanel(page).getByText("Its words changed in revision 2.")).toBeVisible();
    await expect(claimPanel(page).locator("del").first()).toContainText("21");
    await expectAccessible(page);
    await expect(claimPanel(page).getByRole("button", { name: "Check the new words instead" })).toBeVisible();
    await claimPanel(page).getByRole("button", { name: "Confirm this place" }).click();
    await expect(claimPanel(page).getByText("These words are gone")).toBeVisible();
    await expect(page.getByText("Confirmed: the claim is marked there now.")).toBeVisible();
    await page.getByRole("button", { name: "Check the new words", exact: true }).click();
    await expect(page.getByText("It is checked as the new words now.")).toBeVisible();
    expect((await checker.claimDetail(changed.id)).wording).toBe(days.replace("21 days", "three weeks"));
    await expect(highlightOf(page, changed.id).first()).toBeVisible();
    expect(await highlightedWords(page, changed.id)).toContain("three weeks");
    await expect(page.getByRole("region", { name: "Repairs" })).toContainText("1 passage waits for repair");
  });

  await test.step("one that is gone is selected again", async () => {
    await expect(claimPanel(page).getByRole("button", { name: "Confirm this place" })).toHaveCount(0);
    await claimPanel(page).getByRole("button", { name: "Select again" }).click();
    await selectByMouse(page, "It will rain.");
    await page.keyboard.press("c");
    await expect.poll(() => highlightedWords(page, gone.id)).toBe("It will rain.");
    await expect(page.getByRole("region", { name: "Repairs" })).toHaveCount(0);
    const { staleSince, repairs } = await checker.claimDetail(gone.id);
    expect({ staleSince, repairs }).toEqual({ staleSince: null, repairs: [] });
  });

  await test.step("the old revision is read with its highlights as they stood", async () => {
    await page.goto(`/articles/${article.id}`);
    await page.getByRole("link", { name: "Revision 2" }).click();
    await page.getByRole("link", { name: /^Revision 1/ }).click();
    await expect(articleText(page)).toContainText(soul);
    expect(await highlightedWords(page, gone.id)).toBe(soul);
    expect(await highlightedWords(page, changed.id)).toBe(days);
    await expect(page.getByText("We had the number of days wrong.")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Compare with the newest" }).click();
    const compared = page.getByRole("region", { name: "Revision 1 compared with revision 2" });
    await expect(compared.locator("del").filter({ hasText: soul })).toBeVisible();
    await expect(compared.locator("ins").first()).toContainText("On Thursday it changed.");
  });

  await test.step("history tells it", async () => {
    await page.goto(`/articles/${article.id}/history`);
    const history = page.getByRole("main");
    await expect(history.getByText("saved revision 2, a correction of the publisher’s")).toBeVisible();
    await expect(history.getByText("We had the number of days wrong.")).toBeVisible();
    await expect(history.getByText("confirmed where the claim’s words stand now")).toBeVisible();
    await expect(history.getByText("selected the words again on which the claim is marked")).toBeVisible();
  });
});

test("a passage that is gone is retired, saying why", async ({ open, by, desk }) => {
  const checker = await by("checker");
  const article = await checker.article(text(desk.id));
  const claim = await checker.claim(article.id, soul);
  const without = text(desk.id).replace(`${soul}\n\n`, "");
  await checker.revise(article.id, without);
  const page = await open("checker", { viewport: { width: 360, height: 740 } });

  await test.step("a later revision does not count what an earlier one did", async () => {
    await page.goto(`/articles/${article.id}/revise`);
    await page.getByRole("textbox", { name: "Text of the article" }).fill(`${without}\n\nIt rained.`);
    await page.getByRole("button", { name: "See what changes" }).click();
    const fates = page.getByRole("region", { name: "What happens to the claims" });
    await expect(fates.getByText("1 still waits for repair since revision 2")).toBeVisible();
    await expect(fates.getByText("0 gone")).toBeVisible();
    await page.getByRole("button", { name: "Save revision 3" }).first().click();
    await expect(page.getByRole("link", { name: "Revision 3" })).toBeVisible();
  });

  await page.goto(`/articles/${article.id}`);
  await page.getByRole("button", { name: "Repair", exact: true }).click();
  await expect(claimPanel(page).getByText("Its words changed in revision 2.")).toBeVisible();
  await claimPanel(page).getByRole("button", { name: "Retire" }).click();
  await claimPanel(page).getByLabel("Why?").fill("The publisher took it back.");
  await claimPanel(page).getByRole("button", { name: "Retire the passage" }).click();
  await expect(page.getByRole("region", { name: "Repairs" })).toHaveCount(0);
  const { staleSince, events } = await checker.claimDetail(claim.id);
  expect(staleSince).toBeNull();
  expect(events.find(({ type }) => type === "claim.repaired")?.why).toBe("The publisher took it back.");
});

test("a sentence that somebody saved meanwhile is not lost unseen", async ({ open, by, desk }) => {
  const checker = await by("checker");
  const editor = await by("editor");
  const article = await checker.article(text(desk.id));
  const added = "The police confirmed it on Monday.";
  const mine = text(desk.id).replace("21 days", "three weeks");
  const page = await open("checker");
  const field = page.getByRole("textbox", { name: "Text of the article" });
  await page.goto(`/articles/${article.id}/revise`);
  await field.fill(mine);
  await page.getByRole("button", { name: "See what changes" }).click();
  await expect(page.getByRole("heading", { name: "Before revision 2 is saved" })).toBeVisible();
  await editor.revise(article.id, `${text(desk.id)}\n\n${added}`);

  await test.step("saving is refused, and what was typed is kept", async () => {
    await page.getByRole("button", { name: "Save revision 2" }).first().click();
    await expect(page.getByText("The article has got revision 2 since you began.")).toBeInViewport();
    await expect(page.getByRole("button", { name: /^Save revision/ })).toHaveCount(0);
    await expect(field).toHaveValue(mine);
    expect((await checker.articleDetail(article.id)).revision).toMatchObject({ number: 2 });
    await expectAccessible(page);
  });

  await test.step("looked at again, what was added is shown as taken out; added here too, it stays", async () => {
    await page.getByRole("button", { name: "See what changes" }).click();
    const changes = page.getByRole("region", { name: "What changes in the text" });
    await expect(changes.locator("del").filter({ hasText: added })).toBeVisible();
    await field.fill(`${mine}\n\n${added}`);
    await page.getByRole("button", { name: "See what changes" }).click();
    await expect(changes.locator("del").filter({ hasText: added })).toHaveCount(0);
    await page.getByRole("button", { name: "Save revision 3" }).first().click();
    await expect(page.getByRole("link", { name: "Revision 3" })).toBeVisible();
    expect((await checker.articleDetail(article.id)).revision.text).toContain(added);
  });
});

test("a reader who follows a link to it is told who may, with a way back", async ({ open, by, desk }) => {
  const article = await (await by("checker")).article(text(desk.id));
  const page = await open("reader");
  await page.goto(`/articles/${article.id}/revise`);
  await expect(page.getByRole("heading", { name: "New revision", level: 1 })).toBeVisible();
  await expect(page.getByText("Giving an article a new text needs the role checker.")).toBeVisible();
  await page.getByRole("link", { name: "Back to the article" }).click();
  await expect(articleText(page)).toContainText(soul);
});
