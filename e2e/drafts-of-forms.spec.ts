import { claimPanel } from "./support/article-text";
import { expect, test } from "./support/test";

const text = "The bridge fell in 1998 after the flood.\n\nThe old bridge fell.";

test("every form of a claim and a source keeps what was typed over a reload", async ({ open, by }) => {
  const [checker, editor] = [await by("checker"), await by("editor")];
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  const twin = await checker.claim(article.id, "The old bridge fell");
  const evidence = await checker.evidence(claim.id);
  const page = await open("editor");
  const panel = claimPanel(page);
  const choose = async (item: string) => {
    await panel.getByRole("button", { name: "More about this claim" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  await page.goto(`/articles/${article.id}?claim=${claim.id}`);

  await test.step("its fields", async () => {
    await panel.getByRole("button", { name: "Details" }).click();
    await page.route("**/api/v1/claims/*", (route) =>
      route.request().method() === "PATCH" ? route.abort() : route.continue(),
    );
    await panel.getByLabel("Who said it").fill("The mayor");
    await panel.getByLabel("Where it was said").focus();
    await page.reload();
    await panel.getByRole("button", { name: "Details" }).click();
    await expect(panel.getByLabel("Who said it")).toHaveValue("The mayor");
    await page.unroute("**/api/v1/claims/*");
    await panel.getByLabel("Who said it").focus();
    await panel.getByLabel("Where it was said").focus();
    await expect.poll(async () => (await checker.claimDetail(claim.id)).speaker).toBe("The mayor");
  });

  await test.step("splitting", async () => {
    await choose("Split in two");
    await panel.getByLabel("First claim").fill("It fell");
    await panel.getByLabel("Second claim").fill("There was a flood");
    await page.reload();
    await panel.getByRole("button", { name: /^Split in two.*unsaved draft$/ }).click();
    await expect(panel.getByLabel("First claim")).toHaveValue("It fell");
    await expect(panel.getByLabel("Second claim")).toHaveValue("There was a flood");
    await panel.getByRole("form", { name: "Split" }).getByRole("button", { name: "Cancel" }).click();
  });

  await test.step("merging", async () => {
    await choose("Merge into another");
    await panel.getByRole("radio", { name: twin.wording }).check();
    await page.reload();
    await choose("Merge into another");
    await expect(panel.getByRole("radio", { name: twin.wording })).toBeChecked();
    await panel.getByRole("form", { name: "Merge" }).getByRole("button", { name: "Cancel" }).click();
    const waits = panel.getByRole("button", { name: /^Merge into another.*unsaved draft$/ });
    await waits.click();
    await panel.getByRole("form", { name: "Merge" }).getByRole("button", { name: "Throw it away" }).click();
    await expect(panel.getByRole("radio", { name: twin.wording })).not.toBeChecked();
    await panel.getByRole("form", { name: "Merge" }).getByRole("button", { name: "Cancel" }).click();
    await expect(waits).toHaveCount(0);
  });

  await test.step("a source that is being added; typed back to nothing, nothing waits", async () => {
    const add = panel.getByRole("button", { name: /^Add source/ });
    await expect(add).not.toHaveAccessibleName(/unsaved draft/);
    await add.click();
    const form = panel.getByRole("form", { name: "Add a source" });
    await form.getByLabel("Address").fill("https://archive.example/flood");
    await page.reload();
    await expect(add).toHaveAccessibleName(/unsaved draft/);
    await add.click();
    await expect(form.getByLabel("Address")).toHaveValue("https://archive.example/flood");
    await form.getByLabel("Address").fill("");
    await form.getByRole("button", { name: "Cancel" }).click();
    await expect(add).not.toHaveAccessibleName(/unsaved draft/);
  });

  await test.step("setting aside", async () => {
    await panel.getByRole("button", { name: "Set aside" }).click();
    await panel.getByRole("radio", { name: "Opinion" }).check();
    await panel.getByLabel("Note").fill("He only thinks so.");
    await page.reload();
    await panel.getByRole("button", { name: "Set aside" }).click();
    await expect(panel.getByRole("radio", { name: "Opinion" })).toBeChecked();
    await expect(panel.getByLabel("Note")).toHaveValue("He only thinks so.");
  });

  await test.step("changing evidence", async () => {
    const change = async () => {
      const card = panel.getByRole("listitem", { name: "Evidence 1" });
      await card.getByRole("button", { name: "Change: Evidence 1" }).click();
      await page.getByRole("menuitem", { name: "Edit" }).click();
    };
    await change();
    await panel.getByLabel("What it says, word for word").fill("It fell in May.");
    await page.reload();
    await change();
    await expect(panel.getByLabel("What it says, word for word")).toHaveValue("It fell in May.");
  });

  await test.step("a source", async () => {
    await page.goto(`/sources/${evidence.source.id}`);
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await page.getByLabel("Title", { exact: true }).fill("The city’s archive");
    await page.getByLabel("Publisher", { exact: true }).fill("The city");
    await page.reload();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue("The city’s archive");
    await expect(page.getByLabel("Publisher", { exact: true })).toHaveValue("The city");
  });

  await test.step("a reason", async () => {
    await checker.propose(claim.id);
    await editor.act(claim.id, "confirm");
    await page.goto(`/articles/${article.id}?claim=${claim.id}`);
    await panel.getByRole("button", { name: "Reopen" }).click();
    await panel.getByLabel("Why reopen it?").fill("There is a new report.");
    await page.reload();
    await panel.getByRole("button", { name: "Reopen" }).click();
    await expect(panel.getByLabel("Why reopen it?")).toHaveValue("There is a new report.");
  });

  await test.step("retiring a passage", async () => {
    await checker.revise(article.id, `The old bridge fell. Nothing else was said of ${article.id}.`);
    await page.goto(`/articles/${article.id}?claim=${claim.id}`);
    await panel.getByRole("button", { name: "Retire" }).click();
    await panel.getByLabel("Why?", { exact: true }).fill("It was taken back.");
    await page.reload();
    await panel.getByRole("button", { name: "Retire" }).click();
    await expect(panel.getByLabel("Why?", { exact: true })).toHaveValue("It was taken back.");
  });
});
