import { expectAccessible } from "./support/accessible";
import type { Desk } from "./support/desk-by-api";
import { expectProblem } from "./support/endpoints";
import { expect, test } from "./support/test";

test.describe.configure({ timeout: 120_000 });

const told = [
  "The bridge fell in 1998",
  "Nobody was hurt",
  "It cost two million",
  "It will rain",
  "It opened",
];

/** Two claims verified, one in review, one set aside, and three in one pair of hands. */
async function arrange(by: (who: "checker" | "second") => Promise<Desk>): Promise<void> {
  const [checker, second] = [await by("checker"), await by("second")];
  const text = [...told, "One stood", "Two stood", "Three stood"].map((words) => `${words}.`).join(" ");
  const article = await checker.article(text, { publisher: "The Bridge Gazette" });
  const mark = (words: string, more = {}) => checker.claim(article.id, words, more);
  for (const [index, rating] of (["true", "false"] as const).entries()) {
    const claim = await mark(told[index] ?? "", { speaker: "The mayor", kind: "event" });
    await checker.propose(claim.id, rating);
    await second.act(claim.id, "confirm");
  }
  const waiting = await mark(told[2] ?? "", { kind: "statistic", dueOn: "2020-01-01" });
  await checker.propose(waiting.id, "half_true");
  await checker.act((await mark(told[3] ?? "")).id, "set_aside", { reason: "prediction" });
  await second.act((await mark(told[4] ?? "")).id, "take");
  await second.act(waiting.id, "take_review");
  for (const words of ["One stood", "Two stood", "Three stood"])
    await checker.act((await mark(words)).id, "take");
}

test("the desk is seen in figures, each with the table behind it", async ({ open, by }) => {
  await arrange(by);
  const page = await open("reader");
  await page.goto("/work");
  const desk = page.getByRole("region", { name: "The desk" });
  await expect(
    desk.getByRole("figure", { name: "2 verified, 2 more than in the 7 days before" }),
  ).toBeVisible();
  await desk.getByRole("link", { name: "Statistics" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Statistics");

  const chart = (name: string | RegExp) => page.getByRole("figure", { name });
  await expect(chart("2 verified, 2 more than in the 30 days before")).toBeVisible();
  await expect(chart("8 marked, 8 more than in the 30 days before")).toBeVisible();
  await expect(page.getByRole("img", { name: /^Claims set aside a day, .*: at most 1, / })).toBeVisible();

  const ages = chart("5 claims wait, 1 of them too long");
  await expect(ages.getByRole("listitem").filter({ hasText: "In review" })).toContainText("1, 1 late");
  await ages.getByText("The table behind it").click();
  await expect(ages.getByRole("row", { name: /^Researching 4/ })).toBeVisible();

  const load = chart("Nobody is overloaded");
  await expect(load.getByRole("listitem").first()).toContainText(/checker.*3 claims/i);
  const kinds = chart("5 of 8 claims are of the kind other");
  await kinds.getByText("The table behind it").click();
  await expect(kinds.getByRole("row", { name: "Event 2 2 1 1 0 0" })).toBeVisible();
  const speakers = chart("2 of 8 claims are by The mayor");
  await expect(speakers.getByRole("listitem").first()).toContainText("1 True");
  await expect(page.getByText("Half true")).toHaveCount(0);

  await expectAccessible(page);
});

test("the days are chosen in the address, without scripts, and the tables are open on paper", async ({
  open,
  by,
}) => {
  await arrange(by);
  // A page of its own: what `open` gives waits until it is alive.
  const page = await (await open("reader", { javaScriptEnabled: false })).context().newPage();
  await page.goto("/desk/statistics");
  await page.getByLabel("From").fill("2020-01-01");
  await page.getByLabel("To", { exact: true }).fill("2020-01-31");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/\?from=2020-01-01&to=2020-01-31$/);
  await expect(page.getByText("1 Jan to 31 Jan 2020")).toBeVisible();
  await expect(page.getByText("No claim was marked in these days.")).toBeVisible();
  await page.goto("/desk/statistics?from=2020-02-01&to=2020-01-31");
  await expect(page.getByText("The period ends before it begins.")).toBeVisible();
  await expect(page.getByLabel("From")).toHaveValue("2020-02-01");
  await expect(page.getByRole("navigation", { name: "Period" }).locator("[aria-current]")).toHaveCount(0);
  await page.getByRole("link", { name: "7 days" }).click();
  await expect(page.getByText("2 verified, 2 more than in the 7 days before")).toBeVisible();
  const table = page.getByRole("table", { name: "Claims by speaker" });
  await expect(table).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(table).toBeVisible();
});

test("a desk without claims is told where they come from, and programs what is wrong with a period", async ({
  open,
  by,
}) => {
  const page = await open("reader");
  await page.goto("/desk/statistics");
  await expect(page.getByRole("heading", { name: "Nothing to count in these days" })).toBeVisible();
  const { request } = await by("reader");
  const ask = (query: string) => request.get(`/api/v1/desk/statistics${query}`);
  expect(await (await ask("?from=2026-01-01&to=2026-01-02")).json()).toMatchObject({
    period: { days: 2 },
    throughput: { total: { marked: 0, verified: 0, setAside: 0 } },
  });
  for (const query of ["?from=2026-01-02&to=2026-01-01", "?from=2020-01-01&to=2026-01-01", "?to=tomorrow"])
    await expectProblem(await ask(query), "invalid");
});
