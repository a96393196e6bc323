import { claimPanel, markByMouse, openClaimId, selectByMouse } from "./support/article-text";
import { endSessions } from "./support/own-desk";
import { expect, test } from "./support/test";

const text = "The bridge fell in 1998 after the flood.\n\nThe old bridge fell.";

test("what is typed survives a reload: an article, evidence, a rationale", async ({ open, by, desk }) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  await checker.act(claim.id, "take");
  const page = await open("checker");

  await test.step("an article that is being brought in", async () => {
    await page.goto("/articles/new");
    await page
      .getByLabel("Paste the text of the article")
      .fill(`Of ${desk.id}\n\nSome words that were pasted.`);
    await page.getByLabel("Publisher").fill("The Gazette");
    await expect(page.getByRole("button", { name: "Bring in" })).toBeEnabled();
    await page.reload();
    await expect(page.getByText("Your unsaved article is still here.")).toBeVisible();
    await expect(page.getByText("Some words that were pasted.")).toBeVisible();
    await expect(page.getByLabel("Publisher")).toHaveValue("The Gazette");
  });

  await test.step("a source and a rationale on a claim", async () => {
    await page.goto(`/articles/${article.id}?claim=${claim.id}`);
    await claimPanel(page).getByLabel("Why").fill("The archive dates the fall");
    await claimPanel(page).getByRole("button", { name: "Add source" }).click();
    await claimPanel(page).getByLabel("Address").fill("https://archive.example/1998");
    await claimPanel(page).getByLabel("What it says, word for word").fill("It fell in May.");
    await page.reload();
    await expect(claimPanel(page).getByLabel("Why")).toHaveValue("The archive dates the fall");
    await claimPanel(page).getByRole("button", { name: "Add source" }).click();
    await expect(claimPanel(page).getByLabel("Address")).toHaveValue("https://archive.example/1998");
    await expect(claimPanel(page).getByLabel("What it says, word for word")).toHaveValue("It fell in May.");
  });
});

test("a lost session asks to sign in over the page, and nothing typed is lost", async ({
  open,
  by,
  desk,
}) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  const page = await open("checker");
  await page.goto(`/articles/${article.id}?claim=${claim.id}`);
  await claimPanel(page).getByRole("button", { name: "Add source" }).click();
  const form = claimPanel(page).getByRole("form", { name: "Add a source" });
  await form.getByLabel("Address").fill("https://archive.example/lost");
  await form.getByRole("radio", { name: "refutes it" }).check();
  await endSessions(desk.people.checker);
  // Whatever the page asks next finds out: this, or something quicker, which then lies over the button.
  await form
    .getByRole("button", { name: "Add source" })
    .click({ timeout: 5_000 })
    .catch(() => {});

  const dialog = page.getByRole("dialog", { name: "You are signed out" });
  await dialog.getByLabel("Password").fill(desk.people.checker.password);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("You are signed in again.")).toBeVisible();
  await expect(form.getByLabel("Address")).toHaveValue("https://archive.example/lost");
  await form.getByRole("button", { name: "Add source" }).click();
  await expect(claimPanel(page).getByRole("listitem", { name: "Evidence 1" })).toContainText(
    "archive.example",
  );
});

test("two people edit the same words: both versions are shown and none is dropped", async ({ open, by }) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  const page = await open("checker");
  await page.goto(`/articles/${article.id}?claim=${claim.id}`);
  const wording = claimPanel(page).getByLabel("Checked as:");
  await wording.fill("My wording");
  await (await by("second")).edit(claim, { wording: "Their wording", speaker: "The mayor" });
  await wording.press("Enter");

  const choice = claimPanel(page).getByRole("region", { name: "Two versions" });
  await expect(choice).toContainText("Somebody changed this while you were writing.");
  await expect(choice.getByRole("radio", { name: /My wording/ })).toBeChecked();
  await expect(choice.getByRole("radio", { name: /Their wording/ })).not.toBeChecked();
  await choice.getByRole("button", { name: "Save these" }).click();
  await expect(choice).toHaveCount(0);
  await expect
    .poll(() => checker.claimDetail(claim.id))
    .toMatchObject({ wording: "My wording", speaker: "The mayor" });
  const saved = await checker.claimDetail(claim.id);
  expect(JSON.stringify(saved.events)).toContain("Their wording");

  await test.step("different fields are no conflict", async () => {
    await wording.fill("My wording, mended");
    await (await by("second")).edit(saved, { priority: "high" });
    await wording.press("Enter");
    await expect(claimPanel(page).getByText("High priority")).toBeVisible();
    await expect(choice).toHaveCount(0);
    await expect
      .poll(() => checker.claimDetail(claim.id))
      .toMatchObject({ wording: "My wording, mended", priority: "high" });
  });
});

test("the details of an article too: the other version is shown and can be taken", async ({ open, by }) => {
  const checker = await by("checker");
  const article = await checker.article(text, { title: "As it was" });
  const page = await open("checker");
  await page.goto(`/articles/${article.id}/details`);
  await page.getByLabel("Title").fill("My title");
  const theirs = await checker.request.patch(`/api/v1/articles/${article.id}`, {
    data: { title: "Their title" },
    headers: { "if-match": `"${article.version}"` },
  });
  expect(theirs.status()).toBe(200);
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByText("Somebody saved in the meantime.")).toBeVisible();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("My title");
  await page.getByRole("button", { name: "Take theirs: Title" }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Their title");
});

test("set aside is undone from its message; a duplicate and its twin lead to each other", async ({
  open,
  by,
}) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  const twin = await checker.claim(article.id, "The old bridge fell");
  const page = await open("checker");
  await page.goto(`/articles/${article.id}?claim=${twin.id}`);
  const setAside = async () => {
    await claimPanel(page).getByRole("button", { name: "Set aside" }).click();
    await claimPanel(page).getByRole("radio", { name: "Duplicate of another claim" }).check();
    await claimPanel(page)
      .getByRole("radio", { name: /The bridge fell in 1998/ })
      .check();
    await claimPanel(page).getByRole("button", { name: "Set aside" }).last().click();
    await expect(claimPanel(page).getByText("It repeats:")).toBeVisible();
  };
  await setAside();
  await page.getByRole("listitem").filter({ hasText: "Set aside: duplicate" }).getByText("Undo").click();
  await expect(claimPanel(page).getByRole("button", { name: "Take this claim" })).toBeVisible();
  await setAside();
  await claimPanel(page).getByRole("button", { name: "The bridge fell in 1998" }).click();
  await expect(page).toHaveURL(new RegExp(claim.id));
  await expect(claimPanel(page).getByText("Repeated by a claim set aside:")).toBeVisible();
  await claimPanel(page).getByRole("button", { name: "The old bridge fell" }).click();
  await expect(page).toHaveURL(new RegExp(twin.id));
});

test("the borders of a claim are moved; history keeps the old ones", async ({ open, by }) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const page = await open("checker");
  await page.goto(`/articles/${article.id}`);
  const id = await markByMouse(page, "The bridge fell in 1998");
  await claimPanel(page).getByRole("button", { name: "More about this claim" }).click();
  await page.getByRole("menuitem", { name: "Change borders" }).click();
  await expect(page.getByText("Select the new words in the text.")).toBeVisible();
  await selectByMouse(page, "bridge fell in 1998 after the flood");
  await page.keyboard.press("c");
  await expect(claimPanel(page).getByRole("blockquote").first()).toContainText("after the flood");
  expect(await openClaimId(page)).toBe(id);
  await claimPanel(page).getByText("History").click();
  const history = claimPanel(page).getByRole("listitem").filter({
    hasText: "changed the words that the claim is marked on",
  });
  await expect(history).toContainText("The bridge fell in 1998");
  await expect(history).toContainText("bridge fell in 1998 after the flood");
});
