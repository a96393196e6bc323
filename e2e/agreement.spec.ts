import type { ArticleView } from "@/lib/contract/article/article";
import type { Desk } from "./support/desk-by-api";
import { expect, test } from "./support/test";

test.describe.configure({ timeout: 120_000 });

const given: readonly (readonly [string, string, string])[] = [
  ["The bridge fell in 1998", "true", "true"],
  ["It cost two million", "mostly_true", "true"],
  ["Nobody was hurt", "false", "false"],
  ["The mayor resigned", "half_true", "mostly_false"],
  ["It was rebuilt in 2001", "true", "true"],
  ["It opened in 1931", "unproven", "false"],
  ["The river was high", "false", "false"],
  ["The toll was doubled", "mostly_false", "mostly_false"],
];

/** An article reviewed by two who rate apart, and one reviewed openly. */
async function arrange(by: (who: "editor" | "checker" | "second") => Promise<Desk>): Promise<ArticleView> {
  const [editor, checker, second] = [await by("editor"), await by("checker"), await by("second")];
  const text = given.map(([words]) => `${words}.`).join(" ");
  const article = await editor.article(text, { title: "What happened to the bridge" });
  const answer = await editor.request.patch(`/api/v1/articles/${article.id}`, {
    data: { reviewMode: "blind_double" },
    headers: { "if-match": `"${article.version}"` },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  for (const [words, one, other] of given) {
    const claim = await checker.claim(article.id, words, { kind: one === "false" ? "event" : "statistic" });
    await checker.propose(claim.id, one);
    await second.act(claim.id, "rate", { rating: other, rationale: "So says the log." });
  }
  const open = await editor.article("The ferry sank in 1950.", { title: "The ferry" });
  const claim = await checker.claim(open.id, "The ferry sank in 1950");
  await checker.propose(claim.id, "true");
  await second.act(claim.id, "confirm");
  return article;
}

test("the desk sees how far its people agree, and what was not counted", async ({ open, by }) => {
  const article = await arrange(by);
  const page = await open("reader");
  await page.goto("/desk");
  await page.getByRole("link", { name: "How far people agree" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Agreement");

  const figures = page.getByRole("region", { name: "How far people agree" });
  // Five of eight the same; by chance 14 of 64: (40 - 14) / (64 - 14) = 0.52.
  await expect(figures.locator("dd").last()).toContainText(/^0\.52, between 0\.\d\d and 0\.\d\d: moderate/);
  await figures.getByText("The numbers to four digits").click();
  await expect(figures.getByRole("row", { name: /^Cohen/ })).toContainText("0.5200");

  const counted = page.getByRole("region", { name: "What was counted" });
  await expect(counted).toContainText("8 of 9 rounds are used.");
  await expect(counted.getByRole("listitem").first()).toContainText(
    "Reviewed openly: the second person saw the first rating1",
  );
  await expect(page.getByRole("row", { name: /5 \(63%\)/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /^Statistic 6/ })).toBeVisible();

  await page.getByRole("combobox", { name: "Article" }).selectOption("The ferry");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(
    page.getByRole("heading", { name: "Nothing can be counted under these filters" }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Clear all filters" }).click();
  await expect(page).toHaveURL(/\/desk\/agreement$/);
  await page.getByRole("combobox", { name: "Kind of claim" }).selectOption("Event");
  await page.getByRole("button", { name: "Show" }).press("Enter");
  await expect(page).toHaveURL(/\/desk\/agreement\?kind=event$/);
  await expect(counted).toContainText("2 of 2 rounds are used.");

  await page.goto("/desk/agreement?from=2026-02-01&to=2026-01-01");
  await expect(page.getByText("The period ends before it begins.")).toBeVisible();
  await expect(counted, "and these are all days").toContainText("8 of 9 rounds are used.");

  const answer = await (await by("reader")).request.get(`/api/v1/agreement?article=${article.id}`);
  expect(await answer.json()).toMatchObject({
    items: 8,
    used: 8,
    unused: [],
    kappa: { value: expect.closeTo(0.52, 12), low: expect.any(Number), high: expect.any(Number) },
    alpha: { nominal: { value: expect.any(Number) }, ordinal: { value: expect.any(Number) } },
  });
});

test("the first rating on a new version of the scale leaves the figures of the one before", async ({
  open,
  by,
}) => {
  await arrange(by);
  const adam = await open("admin");
  await adam.goto("/desk/scale");
  await adam.getByRole("button", { name: "Change", exact: true }).click();
  await adam.getByRole("form", { name: "Rating scale" }).getByLabel("Name").fill("Truth scale of 2026");
  await adam.getByRole("button", { name: "Save as version 2" }).click();
  const [editor, checker] = [await by("editor"), await by("checker")];
  const article = await editor.article("The tunnel was closed.", { title: "The tunnel" });
  await editor.reviewBy(article, { reviewMode: "panel", votes: 3, carry: 2 });
  await checker.propose((await checker.claim(article.id, "The tunnel was closed")).id, "true");

  const page = await open("reader");
  await page.goto("/desk/agreement");
  const counted = page.getByRole("region", { name: "What was counted" });
  await expect(counted).toContainText("8 of 10 rounds are used.");
  await page.getByRole("combobox", { name: "Rating scale" }).selectOption("2");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("8 rounds count on Truth scale, version 1.")).toBeVisible();
  await page.getByRole("link", { name: "Show version 1" }).click();
  await expect(counted).toContainText("8 of 10 rounds are used.");
});

test("a desk that has rated nothing apart is told how to", async ({ open }) => {
  const page = await open("reader");
  await page.goto("/desk/agreement");
  await expect(page.getByRole("heading", { name: "No agreement to measure yet" })).toBeVisible();
  await expect(page.getByText("blind double review")).toBeVisible();
});
