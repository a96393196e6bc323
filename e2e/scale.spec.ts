import type { Page } from "@playwright/test";
import type { ScaleList } from "@/lib/contract/verdict/scale";
import { claimPanel } from "./support/article-text";
import { expect, test } from "./support/test";

const scaleOf = async (page: Page): Promise<ScaleList> => (await page.request.get("/api/v1/scales")).json();

test("a scale that no verdict uses is changed in place, by an admin and by keyboard", async ({ open }) => {
  const page = await open("admin");
  await page.goto("/desk");
  await page.getByRole("link", { name: "See and change the scale" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rating scale" })).toBeVisible();
  await page.getByRole("button", { name: "Change", exact: true }).click();
  const form = page.getByRole("form", { name: "Rating scale" });
  await expect(form).toContainText("Not used by any verdict yet. Saving changes version 1 itself.");

  await test.step("add one, with a look and a name in another language", async () => {
    await form.getByRole("button", { name: "Add a rating" }).click();
    await expect(form.getByLabel("Label").first()).toBeFocused();
    await page.keyboard.type("Out of date");
    await expect(form.getByLabel("Key")).toHaveValue("out_of_date");
    await form.getByLabel("Description").fill("It was true once.");
    await form.getByRole("radio", { name: "Blue" }).check();
    await form.getByRole("radio", { name: "Diamond" }).check();
    for (const theme of ["light", "dark"]) {
      const preview = form.getByRole("figure", { name: `Preview, ${theme}` });
      await expect(preview.locator("mark")).toHaveAttribute("data-rating", "blue nominal");
      await expect(preview).toContainText("Out of date");
    }
    await form.getByRole("button", { name: "Add a language" }).click();
    await form.getByRole("textbox", { name: "Language" }).fill("de");
    await form.getByRole("group", { name: "Other languages" }).getByLabel("Label").fill("Überholt");
  });

  await test.step("move it up with Alt and an arrow, the focus staying on it", async () => {
    const row = form.getByRole("button", { name: "Out of date: change" });
    await row.focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(row).toBeFocused();
    await form.getByRole("button", { name: "Move Satire up" }).press("Enter");
    await expect(form.getByRole("button", { name: "Move Satire up" })).toBeFocused();
  });

  await test.step("what cannot be used is told where it stands, and not sent", async () => {
    await form.getByRole("button", { name: "Satire: change" }).click();
    await form.getByLabel("Degree").fill("5");
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await expect(form).toContainText("“True” has this number already.");
    await expect(form.getByLabel("Degree")).toBeFocused();
    await form.getByLabel("Degree").fill("");
  });

  await form.getByRole("button", { name: "Remove Unproven" }).click();
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(form).toHaveCount(0);
  await expect(page.getByRole("definition").filter({ hasText: "It was true once." })).toContainText(
    "German: Überholt",
  );
  const { items } = await scaleOf(page);
  expect(items).toHaveLength(1);
  expect(items[0]?.ratings.map(({ key }) => key)).toEqual([
    ...["true", "mostly_true", "half_true", "mostly_false", "false"],
    ...["missing_context", "satire", "out_of_date"],
  ]);
  expect(items[0]?.ratings.at(-1)).toMatchObject({ colour: "blue", shape: "diamond", ordinal: null });
});

test("once it is used a change makes a new version, and the old verdict keeps its words", async ({
  open,
  by,
}) => {
  const checker = await by("checker");
  const article = await checker.article("The bridge fell in 1998. Nobody was hurt.");
  const claim = await checker.claim(article.id, "The bridge fell in 1998.");
  const later = await checker.claim(article.id, "Nobody was hurt.");
  await checker.propose(claim.id, "false");

  const page = await open("admin");
  await page.goto("/desk/scale");
  await page.getByRole("button", { name: "Change", exact: true }).click();
  const form = page.getByRole("form", { name: "Rating scale" });
  await expect(form).toContainText(
    "Used by 1 verdict. Saving makes version 2; given verdicts keep version 1.",
  );
  await form.getByRole("button", { name: "False: change", exact: true }).click();
  await form.getByLabel("Label").first().fill("Wrong");
  await form.getByRole("button", { name: "Save as version 2" }).click();
  await expect(form).toHaveCount(0);
  await page.getByText("Version 1: Truth scale").click();
  await expect(page.getByRole("term").filter({ hasText: /^False$/ })).toBeVisible();
  await expect(page.getByRole("term").filter({ hasText: /^Wrong$/ })).toBeVisible();

  const second = await open("second");
  await second.goto(`/articles/${article.id}?claim=${claim.id}`);
  const verdict = claimPanel(second).getByRole("article", { name: "Verdict by Carol Checker" });
  await expect(verdict).toContainText("False");
  await expect(verdict).toContainText("Rating scale, version 1");

  await test.step("who disputes it rates on the version that it was given on", async () => {
    await claimPanel(second).getByRole("button", { name: "Dispute" }).click();
    await expect(claimPanel(second).getByRole("radio", { name: "False", exact: true })).toBeVisible();
    await expect(claimPanel(second).getByRole("radio", { name: "Wrong" })).toHaveCount(0);
  });

  await checker.propose(later.id, "false");
  expect((await checker.claimDetail(later.id)).rating).toMatchObject({ label: "Wrong", scaleVersion: 2 });
});

test("a checker reads the scale and is offered no change", async ({ open }) => {
  const page = await open("checker");
  await page.goto("/desk/scale");
  await expect(page.getByText("Admins change the scale.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Change", exact: true })).toHaveCount(0);
});

test("evidence is cited from a list, sentences without are pointed out, and certainty is said", async ({
  open,
  by,
}) => {
  const checker = await by("checker");
  const article = await checker.article("The bridge fell in 1998. Nobody was hurt.");
  const claim = await checker.claim(article.id, "The bridge fell in 1998.");
  await checker.act(claim.id, "take");
  const quote = "It fell at night.";
  await checker.evidence(claim.id, { url: "https://one.example/a", title: "Café calendar" });
  await checker.evidence(claim.id, {
    url: "https://two.example/b",
    title: "Fire report",
    stance: "refutes",
    quote,
  });

  const page = await open("checker");
  await page.goto(`/articles/${article.id}?claim=${claim.id}`);
  const form = claimPanel(page).locator("#your-verdict");
  const why = form.getByLabel("Why");
  const list = form.getByRole("listbox", { name: "Evidence to cite" });

  await test.step("by typing: filtered by words, chosen with the arrows, closed with Escape", async () => {
    await why.focus();
    await page.keyboard.type("It fell [night");
    await expect(list.getByRole("option")).toHaveCount(1);
    await expect(list.getByRole("option")).toContainText("Fire report");
    await expect(list.getByRole("option")).toContainText(quote);
    await page.keyboard.press("Enter");
    await expect(why).toHaveValue("It fell [2]");
    await page.keyboard.type(". The calendar says so [");
    await expect(list.getByRole("option", { name: /Fire report/ })).toContainText("cited");
    await page.keyboard.press("ArrowDown");
    await expect(list.getByRole("option", { name: /Fire report/ })).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Tab");
    await expect(why).toHaveValue("It fell [2]. The calendar says so [1]");
    await page.keyboard.type(". [");
    await page.keyboard.press("Escape");
    await expect(list).toHaveCount(0);
    await page.keyboard.press("Backspace");
  });

  await test.step("by the button, which leaves nothing behind when nothing is chosen", async () => {
    await form.getByRole("button", { name: "Cite", exact: true }).click();
    await expect(list.getByRole("option")).toHaveCount(2);
    await page.keyboard.press("Escape");
    await expect(why).toHaveValue("It fell [2]. The calendar says so [1]. ");
  });

  await test.step("a sentence that cites nothing is underlined in place, named, and stops nobody", async () => {
    await why.focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("Nobody was hurt in the fall.");
    await expect(form.locator("mark[data-uncited]")).toHaveText("Nobody was hurt in the fall.");
    const practice = form.getByRole("list", { name: "Good practice" });
    await expect(practice).toContainText("One sentence states something and cites nothing.");
    await practice.getByRole("button", { name: "Nobody was hurt in the fall." }).click();
    await expect(why).toBeFocused();
    const chosen = await why.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(chosen).toBe("Nobody was hurt in the fall.");
  });

  await test.step("a long summary is hinted at; confidence and cut-off are shown on the verdict", async () => {
    await form.getByLabel("In one sentence").fill("It fell. It was night. Nobody was there.");
    await expect(form).toContainText("That is more than two sentences");
    await form.getByRole("radio", { name: "Mostly true" }).check();
    await form.getByLabel("How sure").selectOption("Moderate confidence");
    await form.getByLabel("Evidence up to").fill("2999-01-01");
    await form.getByRole("button", { name: "Propose verdict" }).click();
    await expect(form).toContainText("Give a day up to today.");
    await form.getByLabel("Evidence up to").fill("2026-05-03");
    await form.getByRole("button", { name: "Propose verdict" }).click();
    const verdict = claimPanel(page).getByRole("article", { name: "Verdict by Carol Checker" });
    await expect(verdict).toContainText("Moderate confidence");
    await expect(verdict).toContainText("Evidence up to 3 May 2026");
  });
  const [given] = (await checker.claimDetail(claim.id)).verdicts;
  expect(given).toMatchObject({ confidence: "moderate", evidenceUntil: "2026-05-03" });
});
