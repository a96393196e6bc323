import type { Page } from "@playwright/test";
import { articleText, claimPanel, highlightOf, markByMouse, selectByMouse } from "./support/article-text";
import { addSource } from "./support/claim-forms";
import { expect, test } from "./support/test";

const text = "The bridge fell in 1998 after the flood. Nobody was hurt.\n\nThe old bridge fell.";

const undoButton = (page: Page) => page.getByRole("button", { name: /^(Undo: |Nothing to undo)/ });
const redoButton = (page: Page) => page.getByRole("button", { name: /^(Redo: |Nothing to redo)/ });
const message = (page: Page, words: string) =>
  page.getByRole("region", { name: "Messages" }).getByRole("listitem").filter({ hasText: words });
/** Out of every field, as a person does before a key is meant for the page. */
const leaveFields = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).blur());

test("marking, editing, borders, sources and setting aside are undone and done again, by key and button", async ({
  open,
  by,
}) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const page = await open("checker");
  await page.goto(`/articles/${article.id}`);
  await expect(undoButton(page)).toBeDisabled();
  await expect(redoButton(page)).toBeDisabled();
  const id = await markByMouse(page, "The bridge fell in 1998");
  const now = () => checker.claimDetail(id);
  const wording = claimPanel(page).getByLabel("Checked as:");

  await test.step("right after marking, while its words stand untouched, the key takes back the mark", async () => {
    const mistaken = await markByMouse(page, "The old bridge fell.");
    await expect(wording).toBeFocused();
    await page.keyboard.press("ControlOrMeta+z");
    await expect(message(page, "Undone: mark “The old bridge fell.”")).toBeVisible();
    await expect(highlightOf(page, mistaken)).toHaveCount(0);
    await highlightOf(page, id).click();
    await expect(wording).toHaveValue("The bridge fell in 1998");
    await wording.focus();
  });

  await test.step("in a text field the keys belong to the field", async () => {
    await wording.pressSequentially("It fell");
    await page.keyboard.press("ControlOrMeta+z");
    expect((await now()).stage).toBe("open");
    await wording.fill("The bridge fell in May 1998");
    await wording.press("Enter");
    await expect.poll(async () => (await now()).wording).toBe("The bridge fell in May 1998");
  });

  await test.step("borders, a source, its change and its removal", async () => {
    await claimPanel(page).getByRole("button", { name: "More about this claim" }).click();
    await page.getByRole("menuitem", { name: "Change borders" }).click();
    await selectByMouse(page, "bridge fell in 1998 after the flood");
    await page.keyboard.press("c");
    await expect(claimPanel(page).getByRole("blockquote").first()).toContainText("after the flood");
    await addSource(page, {
      url: "https://archive.example/1998",
      title: "The archive",
      stance: "refutes it",
    });
    const evidence = claimPanel(page).getByRole("listitem", { name: "Evidence 1" });
    await evidence.getByRole("button", { name: "Change: Evidence 1" }).click();
    await page.getByRole("menuitem", { name: "Edit" }).click();
    await claimPanel(page).getByRole("radio", { name: "supports the claim" }).check();
    await claimPanel(page).getByRole("button", { name: "Save" }).click();
    await expect(evidence).toContainText("Supports");
    await evidence.getByRole("button", { name: "Change: Evidence 1" }).click();
    await page.getByRole("menuitem", { name: "Take off this claim" }).click();
    await expect(evidence).toHaveCount(0);
    await claimPanel(page).getByRole("button", { name: "Set aside" }).click();
    await claimPanel(page).getByRole("radio", { name: "Opinion" }).check();
    await claimPanel(page).getByRole("button", { name: "Set aside" }).last().click();
    await expect.poll(async () => (await now()).stage).toBe("set_aside");
  });

  /** What every step back leads to, newest first. */
  const states = [
    { label: "set aside “", is: { stage: "open", evidence: [] } },
    { label: "take off evidence 1", is: { evidence: [{ stance: "supports" }] } },
    { label: "change evidence 1", is: { evidence: [{ stance: "refutes" }] } },
    { label: "add source “The archive”", is: { evidence: [] } },
    { label: "change the borders of “", is: { passages: [{ exact: "The bridge fell in 1998" }] } },
    { label: "change the wording of “", is: { wording: "The bridge fell in 1998" } },
    { label: "mark “The bridge fell in 1998”", is: { stage: "set_aside", setAside: { reason: "mistake" } } },
  ];
  await test.step("all the way back", async () => {
    await leaveFields(page);
    for (const [step, { label, is }] of states.entries()) {
      await expect(undoButton(page)).toHaveAccessibleName(new RegExp(`^Undo: ${label}`));
      if (step % 2) await undoButton(page).click();
      else await page.keyboard.press("ControlOrMeta+z");
      await expect(message(page, `Undone: ${label}`)).toBeVisible();
      expect(await now()).toMatchObject(is);
    }
    await expect(highlightOf(page, id)).toHaveCount(0);
    await expect(undoButton(page)).toBeDisabled();
  });

  await test.step("and all the way forth", async () => {
    for (let step = 0; step < states.length; step++) {
      const label = states.at(-1 - step)?.label;
      await expect(redoButton(page)).toHaveAccessibleName(new RegExp(`^Redo: ${label}`));
      if (step % 3 === 0) await redoButton(page).click();
      else await page.keyboard.press(step % 3 === 1 ? "ControlOrMeta+Shift+z" : "Control+y");
      await expect(message(page, `Done again: ${label}`)).toBeVisible();
    }
    expect(await now()).toMatchObject({
      stage: "set_aside",
      setAside: { reason: "opinion" },
      wording: "The bridge fell in May 1998",
      passages: [{ exact: "bridge fell in 1998 after the flood" }],
      evidence: [],
    });
    await expect(redoButton(page)).toBeDisabled();
  });

  await test.step("a message does it again too, and something new ends what could be done again", async () => {
    await page.keyboard.press("ControlOrMeta+z");
    await message(page, "Undone: set aside").getByRole("button", { name: "Redo" }).click();
    await expect(message(page, "Done again: set aside")).toBeVisible();
    await page.keyboard.press("ControlOrMeta+z");
    await expect(redoButton(page)).toBeEnabled();
    await markByMouse(page, "The old bridge fell.");
    await expect(redoButton(page)).toBeDisabled();
  });

  await test.step("the ? sheet lists the keys", async () => {
    await leaveFields(page);
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    for (const name of ["Undo", "Redo"])
      await expect(sheet.getByRole("term").filter({ hasText: new RegExp(`^${name}$`) })).toBeVisible();
  });
});

test("what somebody else changed meanwhile is not undone: that entry goes, and nothing else", async ({
  open,
  by,
}) => {
  const [checker, second] = [await by("checker"), await by("second")];
  const article = await checker.article(text);
  const page = await open("checker");
  await page.goto(`/articles/${article.id}`);
  const first = await markByMouse(page, "The bridge fell in 1998");
  await page.keyboard.press("Escape");
  const other = await markByMouse(page, "The old bridge fell.");
  const wording = claimPanel(page).getByLabel("Checked as:");
  await wording.fill("My wording");
  await wording.press("Enter");
  await expect.poll(async () => (await checker.claimDetail(other)).wording).toBe("My wording");
  await second.edit(await second.claimDetail(other), { wording: "Their wording" });
  await second.edit(await second.claimDetail(first), { speaker: "The mayor" });
  await leaveFields(page);

  await page.keyboard.press("ControlOrMeta+z");
  await expect(message(page, "Not undone: change the wording")).toContainText(
    "Somebody changed the same since. It stays as they left it.",
  );
  expect((await checker.claimDetail(other)).wording).toBe("Their wording");
  await expect(undoButton(page)).toHaveAccessibleName("Undo: mark “The old bridge fell.”");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(message(page, "Not undone: mark “The old bridge")).toContainText(
    "Sam Second changed this claim since. It stays as it is.",
  );
  await page.keyboard.press("ControlOrMeta+z");
  await expect(message(page, "Not undone: mark “The bridge fell")).toContainText(
    "Sam Second changed this claim",
  );
  await expect(undoButton(page)).toBeDisabled();
  for (const id of [first, other]) expect((await checker.claimDetail(id)).stage).toBe("open");
});

test("evidence that somebody changed stays; other fields of a claim do not stand in the way", async ({
  open,
  by,
}) => {
  const [checker, second] = [await by("checker"), await by("second")];
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  const page = await open("checker");
  await page.goto(`/articles/${article.id}?claim=${claim.id}`);
  const wording = claimPanel(page).getByLabel("Checked as:");
  await wording.fill("My wording");
  await wording.press("Enter");
  await addSource(page, { url: "https://archive.example/1998", title: "The archive", stance: "refutes it" });
  const [evidence] = (await checker.claimDetail(claim.id)).evidence;
  await second.request.patch(`/api/v1/evidence/${evidence?.id}`, {
    data: { note: "Read again." },
    headers: { "if-match": `"${evidence?.version}"` },
  });
  await second.edit(await second.claimDetail(claim.id), { speaker: "The mayor" });
  await leaveFields(page);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(message(page, "Not undone: add source")).toBeVisible();
  expect((await checker.claimDetail(claim.id)).evidence).toMatchObject([{ note: "Read again." }]);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(message(page, "Undone: change the wording")).toBeVisible();
  expect(await checker.claimDetail(claim.id)).toMatchObject({ wording: claim.wording, speaker: "The mayor" });
});

test("sentences that hold no claim are undone; on a phone the menu undoes", async ({ open, by }) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const page = await open("checker", { viewport: { width: 360, height: 740 } });
  await page.goto(`/articles/${article.id}`);
  await articleText(page).getByText("The old bridge fell.").selectText();
  const aside = async () => (await checker.articleDetail(article.id)).sentences.map(({ reason }) => reason);
  await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
  await page.keyboard.press("x");
  await page.getByRole("button", { name: "Opinion" }).click();
  await expect.poll(aside).toEqual(["opinion"]);
  const choose = async (name: string) => {
    await page.getByRole("button", { name: "More about this article" }).click();
    await page.getByRole("menuitem", { name }).first().click();
  };
  await choose("Undo: set aside 1 sentence");
  await expect.poll(aside).toEqual([]);
  await choose("Redo: set aside 1 sentence");
  await expect.poll(aside).toEqual(["opinion"]);
});
