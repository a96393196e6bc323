import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/accessible";
import type { Desk } from "./support/desk-by-api";
import { expect, test } from "./support/test";

/** An article of so many sentences, each marked as a claim. */
async function arrangeMany(desk: Desk, many: number): Promise<{ articleId: string; ids: string[] }> {
  const sentences = Array.from({ length: many }, (_, index) => `Claim number ${index} stands here.`);
  const article = await desk.article(sentences.join(" "));
  const ids: string[] = [];
  for (let start = 0; start < many; start += 10)
    for (const claim of await Promise.all(
      sentences.slice(start, start + 10).map((exact) => desk.claim(article.id, exact)),
    ))
      ids.push(claim.id);
  return { articleId: article.id, ids };
}
const boxOf = (page: Page, words: string) => page.getByRole("checkbox", { name: words, exact: true });
const doneLately = (page: Page) => page.getByRole("list", { name: "Done lately" });
const chosen = (page: Page) => page.getByRole("region", { name: "Chosen claims" });

test("three hundred claims are set aside at once, two are refused and told, and all come back", async ({
  by,
  open,
}) => {
  test.setTimeout(180_000);
  const [checker, second] = [await by("checker"), await by("second")];
  const { articleId, ids } = await arrangeMany(checker, 300);
  await second.act(ids[3] ?? "", "take");
  await second.act(ids[7] ?? "", "take");
  const page = await open("checker");
  await page.goto(`/queue?queue=all&article=${articleId}`);
  await page.getByRole("checkbox", { name: "Choose all that are shown" }).check();
  await expect(chosen(page).getByRole("status")).toHaveText("50 claims chosen");
  await page.getByRole("button", { name: "Choose all 300 of this filter" }).click();
  await expect(chosen(page).getByRole("status")).toHaveText("All 300 of this filter");
  await page.getByRole("button", { name: "Set aside…" }).click();
  const asking = page.getByRole("dialog", { name: "Set 300 claims aside" });
  await asking.getByRole("radio", { name: "Opinion" }).check();
  await expectNoViolations(page, "the queue, with many claims chosen");
  await asking.getByRole("button", { name: "Set aside" }).click();
  const told = page.getByRole("dialog", { name: "298 claims set aside, 2 refused" });
  await expect(told).toBeVisible({ timeout: 60_000 });
  await expect(told.getByText("Somebody else holds this claim.")).toHaveCount(2);
  expect((await checker.claimDetail(ids[0] ?? "")).stage).toBe("set_aside");
  await expectNoViolations(page, "the queue, with many claims chosen");
  await told.getByRole("button", { name: "Undo what was done" }).click();
  await expect(page.getByText("298 claims back as before")).toBeVisible({ timeout: 60_000 });
  expect((await checker.claimDetail(ids[0] ?? "")).stage).toBe("open");
  await expect(page.getByRole("link", { name: "Open 298" })).toBeVisible();
});

test("a view is saved under a name, and a colleague sees it with its count, as it changes", async ({
  by,
  open,
}) => {
  const checker = await by("checker");
  const { ids } = await arrangeMany(checker, 4);
  for (const id of ids.slice(0, 2))
    await checker.edit({ id, version: 1 }, { priority: "high", dueOn: "2020-01-01" });
  const page = await open("checker");
  await page.goto("/queue");
  await page.getByRole("button", { name: "Priority", exact: true }).click();
  await page.getByRole("menuitemradio", { name: "High" }).click();
  await page.getByRole("link", { name: "Waiting" }).click();
  await expect(page.getByRole("columnheader", { name: "Waiting" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Due" }).check();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Save this view" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Burning");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: "Burning 2 2 late" })).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("button", { name: "Change “Burning”" })).toBeFocused();

  const colleague = await open("second");
  await colleague.goto("/queue");
  await colleague.getByRole("link", { name: "Burning 2 2 late" }).click();
  await expect(colleague.getByRole("columnheader", { name: "Due" })).toBeVisible();
  await expect(colleague.getByRole("cell", { name: /days late/ })).toHaveCount(2);
  await expect(colleague.getByRole("button", { name: "Change “Burning”" })).toHaveCount(0);
  await boxOf(colleague, "Claim number 0 stands here.").check();
  const due = chosen(colleague).getByRole("button", { name: "Due date…" });
  await due.click();
  await colleague.keyboard.press("Escape");
  await expect(due).toBeFocused();
  await chosen(colleague).getByRole("button", { name: "Hand over…" }).click();
  await expect(colleague.getByRole("combobox", { name: "To whom" })).toBeFocused();
  await colleague.keyboard.press("Escape");
  await due.click();
  await colleague.getByRole("button", { name: "No due date" }).click();
  await expect(doneLately(colleague)).toContainText("1 claim without a due date");
  await expect(colleague.getByRole("row").getByRole("link").and(colleague.locator(":focus"))).toHaveCount(1);
  await expect(colleague.getByRole("link", { name: "Burning 2 1 late" })).toBeVisible();
  await colleague.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(colleague.getByRole("link", { name: "Burning 2 2 late" })).toBeVisible();

  await page.getByRole("button", { name: "Change “Burning”" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Change “Burning”" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Take away" }).click();
  await expect(page.getByRole("navigation", { name: "Saved queues" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Save this view" })).toBeFocused();
  await expect(colleague.getByText("“Burning” was taken away")).toBeVisible();
  await expect(colleague).not.toHaveURL(/list=/);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("link", { name: "Burning 2 2 late" })).toHaveAttribute("aria-current", "page");
  await expect(colleague.getByRole("link", { name: "Burning 2 2 late" })).toBeVisible();
});

test("claims are chosen by keyboard and in ranges; on a phone and without scripts the list still works", async ({
  by,
  open,
}) => {
  const { ids } = await arrangeMany(await by("checker"), 6);
  const page = await open("checker");
  await page.goto("/queue");
  await expect(boxOf(page, "Claim number 0 stands here.")).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(chosen(page).getByRole("status")).toHaveText("1 claim chosen");
  const rows = page.getByRole("row");
  await rows.nth(2).getByRole("checkbox").click();
  await rows
    .nth(5)
    .getByRole("checkbox")
    .click({ modifiers: ["Shift"] });
  await expect(chosen(page).getByRole("status")).toHaveText("5 claims chosen");
  await page.getByRole("button", { name: "Choose none" }).click();
  await expect(chosen(page)).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 740 });
  await rows.nth(2).getByRole("checkbox").check();
  await chosen(page).getByRole("button", { name: "Priority" }).click();
  await page.getByRole("menuitem", { name: "High" }).click();
  await expect(doneLately(page)).toContainText("1 claim set to high priority");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  // A page of its own: what `open` gives waits until it is alive.
  const plain = await (await open("reader", { javaScriptEnabled: false })).context().newPage();
  await plain.goto("/queue");
  await expect(plain.getByRole("checkbox")).toHaveCount(0);
  await plain.getByRole("link", { name: "Waiting" }).click();
  await expect(plain.getByRole("columnheader", { name: "Waiting" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  expect(await plain.getByRole("row").count()).toBe(ids.length + 1);
});

test("an admin sets how long a claim may stand in a stage, and the queue says what is late", async ({
  by,
  open,
  desk,
}) => {
  const { ids } = await arrangeMany(await by("checker"), 2);
  const { query } = await import("./support/own-desk");
  await query("UPDATE claim SET stage_since = now() - interval '50 hours' WHERE desk_id = $1 AND id = $2", [
    desk.id,
    ids[0],
  ]);
  const page = await open("admin");
  await page.goto("/desk");
  await page.getByLabel("Open: target in hours").fill("48");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The target is set.")).toBeVisible();
  await page.goto("/queue");
  const ages = page.getByRole("list", { name: "Age by stage" });
  await expect(ages.getByRole("link", { name: "Open: oldest 2 d" })).toBeVisible();
  await ages.getByRole("link", { name: "1 late" }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("row").nth(1)).toContainText("over its 48 h here");
  await expect(page.getByRole("link", { name: "All 1", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
});
