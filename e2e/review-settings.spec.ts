import { expectAccessible } from "./support/accessible";
import { claimPanel } from "./support/article-text";
import { expect, test } from "./support/test";

const text = "The bridge fell in 1998.\n\nIt cost two million.";

test("an admin has the whole desk vote; an editor takes an article out of that, everybody reads both", async ({
  open,
  by,
}) => {
  const article = await (await by("editor")).article(text);
  const adam = await open("admin");
  await adam.goto("/desk");
  const form = adam.getByRole("form", { name: "How claims are reviewed" });
  await form.getByRole("radio", { name: /^Panel/ }).check();
  await form.getByLabel("How many vote").fill("5");
  await form.getByLabel("How many must agree").fill("2");
  await form.getByRole("button", { name: "Save the way of reviewing" }).click();
  await expect(form).toContainText("Of 5 votes more than half must agree: 3 to 5.");
  await form.getByLabel("How many must agree").fill("3");
  await expect(form).toContainText(
    "Beside a verdict’s author 4 people of this desk may vote now: a panel of 5 could not end.",
  );
  await form.getByLabel("How many vote").fill("4");
  await form.getByRole("button", { name: "Save the way of reviewing" }).click();
  await expect(adam.getByText("Saved. Reviews under way go on as they began.")).toBeVisible();

  const details = `/articles/${article.id}/details`;
  const rita = await open("reader");
  await rita.goto("/desk");
  await expect(rita.getByRole("main")).toContainText("Panel: 4 vote, 3 must agree.");
  await rita.goto(details);
  await expect(rita.getByRole("main")).toContainText("Panel: 4 vote, 3 must agree, as the desk does.");

  const edith = await open("editor");
  await edith.goto(details);
  await edith.getByLabel("Publisher").fill("The Bridge Gazette");
  const own = edith.getByRole("form", { name: "How claims are reviewed" });
  await own.getByRole("radio", { name: /^Single review/ }).check();
  await own.getByRole("button", { name: "Save the way of reviewing" }).click();
  await expect(edith.getByText("Saved. Reviews under way go on as they began.")).toBeVisible();
  await expect(edith.getByLabel("Publisher"), "what was typed beside it stays").toHaveValue(
    "The Bridge Gazette",
  );
  await edith.getByRole("button", { name: "Save", exact: true }).click();
  await expect(edith.getByText("Saved", { exact: true })).toBeVisible();
  await rita.goto(details);
  await expect(rita.getByRole("main")).toContainText("Single review.");
});

test("an admin sets how long claims and reviews are held, from the next on; others read it", async ({
  open,
  by,
}) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  const adam = await open("admin");
  await adam.goto("/desk");
  const minutes = adam.getByLabel("A claim that is taken: minutes it is held");
  await minutes.fill("5");
  await minutes.press("Enter");
  await expect(adam.getByText("Whole minutes from 10 to 1440.")).toBeVisible();
  await minutes.fill("90");
  await minutes.press("Enter");
  await expect(adam.getByText("The time is set, from the next on.")).toBeVisible();
  const form = adam.getByRole("form", { name: "How claims are reviewed" });
  await form.getByRole("radio", { name: /^Blind double/ }).check();
  await form.getByRole("button", { name: "Save the way of reviewing" }).click();
  await expect(adam.getByText("Saved. Reviews under way go on as they began.")).toBeVisible();

  await checker.act(claim.id, "take");
  const carol = await open("checker");
  await carol.goto(`/articles/${article.id}?claim=${claim.id}`);
  await expect(claimPanel(carol)).toContainText(/Held by you for (89|90) more minutes/);
  await carol.goto("/desk");
  await expect(carol.getByRole("main")).toContainText("90 min");
  await expect(carol.getByRole("spinbutton")).toHaveCount(0);
});

test("axe finds nothing in reviews that are sealed, opened, disputed and handed over", async ({
  open,
  by,
}) => {
  test.slow();
  const [editor, checker] = [await by("editor"), await by("checker")];
  const article = await editor.article(text);
  await editor.reviewBy(article, { reviewMode: "panel", votes: 2, carry: 2 });
  const sealed = await editor.claim(article.id, "The bridge fell in 1998");
  const differing = await editor.claim(article.id, "It cost two million");
  for (const { id } of [sealed, differing]) {
    await editor.evidence(id, { title: "City archive" });
    await checker.propose(id, "true", "The archive says so [1].");
    await (await by("second")).act(id, "rate", { rating: "false", rationale: "I went there [1]." });
  }
  await (await by("third")).act(differing.id, "rate", { rating: "half_true", rationale: "So did I [1]." });
  const adam = await open("admin");
  const panel = claimPanel(adam);
  await adam.goto(`/articles/${article.id}?claim=${sealed.id}`);
  await panel.getByRole("button", { name: "Open this review…" }).click();
  await expectAccessible(adam);
  await adam.goto(`/articles/${article.id}?claim=${differing.id}`);
  await expect(panel).toContainText(
    "Disputed: they differ, and no rating has the 2 votes it needs; the author of the proposal has no vote.",
  );
  await expectAccessible(adam);
  await panel.getByRole("button", { name: "Name who ends it" }).click();
  await expectAccessible(adam);
  await adam.keyboard.press("Escape");
  await panel.getByRole("button", { name: "Hand over" }).click();
  await expectAccessible(adam);
});
