import { claimPanel } from "./support/article-text";
import { giveVerdict } from "./support/claim-forms";
import { query } from "./support/own-desk";
import { expect, test } from "./support/test";

const text = "The bridge fell in 1998.\n\nIt cost two million.";
const leaseUntil = (claimId: string, minutes: number) =>
  query("UPDATE claim SET lease_until = now() + make_interval(mins => $2) WHERE id = $1", [claimId, minutes]);

test("before one's time runs out one is warned, and keeps the claim", async ({ open, by }) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  await checker.act(claim.id, "take");
  await leaseUntil(claim.id, 4);
  const carol = await open("checker");
  await carol.goto(`/articles/${article.id}?claim=${claim.id}`);
  const warning = claimPanel(carol).getByRole("alert").filter({ hasText: "You hold this claim for" });
  await expect(warning).toContainText(/(4|5) more minutes/);
  await warning.getByRole("button", { name: "Keep it" }).click();
  await expect(warning).toHaveCount(0);
  await expect(claimPanel(carol)).toContainText(/Held by you for (59|60) more minutes/);
  const { version } = await checker.claimDetail(claim.id);
  expect(version, "holding on is no change of the claim").toBe(2);
});

test("others see at once that somebody goes on working", async ({ open, by }) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  await checker.act(claim.id, "take");
  await leaseUntil(claim.id, 4);
  const sam = await open("second");
  await sam.goto(`/articles/${article.id}?claim=${claim.id}`);
  await expect(claimPanel(sam)).toContainText(/Held by Carol Checker for (3|4) more minutes/);
  const extended = await checker.request.post(`/api/v1/claims/${claim.id}/lease`);
  expect(extended.ok()).toBe(true);
  await expect(claimPanel(sam)).toContainText(/Held by Carol Checker for (59|60) more minutes/);
});

test("a claim is held for as long as one works on it, without asking the desk at every key", async ({
  open,
  by,
}) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  await checker.act(claim.id, "take");
  const carol = await open("checker");
  await carol.clock.install();
  const asked: string[] = [];
  carol.on("request", (request) => {
    if (request.url().endsWith(`/claims/${claim.id}/lease`)) asked.push(request.method());
  });
  await carol.goto(`/articles/${article.id}?claim=${claim.id}`);
  await expect(claimPanel(carol)).toContainText("Held by you");
  const why = claimPanel(carol).getByLabel("Why");
  await why.pressSequentially("The arch");
  expect(asked).toEqual([]);
  await carol.clock.fastForward("06:00");
  await leaseUntil(claim.id, 7);
  await why.pressSequentially("ive says");
  await expect.poll(() => asked).toEqual(["POST"]);
  await carol.clock.fastForward("02:00");
  await why.pressSequentially(" so.");
  expect(asked).toEqual(["POST"]);
  const left = async () => Date.parse((await checker.claimDetail(claim.id)).leaseUntil ?? "") - Date.now();
  await expect.poll(left, "the desk holds it for an hour from then").toBeGreaterThan(50 * 60_000);
});

test("a verdict that comes too late is kept, and offered wherever its author opens the form", async ({
  open,
  by,
}) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  await checker.act(claim.id, "take");
  const address = `/articles/${article.id}?claim=${claim.id}`;
  const carol = await open("checker");
  // A page that does not hear that the time ran out.
  await carol.route("**/api/v1/stream", (request) => request.abort());
  await carol.goto(address);
  const form = claimPanel(carol).locator("#your-verdict");
  await form.getByRole("radio", { name: "Mostly true", exact: true }).check();
  await form.getByLabel("Why").fill("The archive dates it.");
  await leaseUntil(claim.id, -1);
  await form.getByRole("button", { name: "Propose verdict" }).click();
  await expect(carol.getByText(/What you wrote is kept as a draft/).first()).toBeVisible();

  const elsewhere = await open("checker");
  await elsewhere.goto(address);
  await claimPanel(elsewhere).getByRole("button", { name: "Take this claim" }).click();
  await expect(claimPanel(elsewhere)).toContainText(/You wrote this on .*, and it came too late to be saved/);
  await claimPanel(elsewhere).getByRole("button", { name: "Use it" }).click();
  await expect(claimPanel(elsewhere).getByLabel("Why")).toHaveValue("The archive dates it.");
  await giveVerdict(elsewhere, {
    rating: "Mostly true",
    summary: "It fell.",
    rationale: "The archive dates it to May.",
    submit: "Propose verdict",
  });
  const drafts = await checker.request.get(`/api/v1/claims/${claim.id}/drafts`);
  expect(await drafts.json()).toEqual({ items: [] });
});
