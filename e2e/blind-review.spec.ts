import type { Page } from "@playwright/test";
import { claimPanel, highlightOf } from "./support/article-text";
import { giveVerdict } from "./support/claim-forms";
import type { Desk } from "./support/desk-by-api";
import { expect, test } from "./support/test";

const text = "The bridge fell in 1998.\n\nIt cost two million.";
const panelOfThree = { reviewMode: "panel", votes: 3, carry: 2 };

/** A claim in an article that is reviewed so, which Carol has proposed a verdict on. */
async function arrange(by: (who: "editor" | "checker") => Promise<Desk>, way: Record<string, unknown>) {
  const editor = await by("editor");
  const article = await editor.article(text);
  await editor.reviewBy(article, way);
  const claim = await editor.claim(article.id, "The bridge fell in 1998");
  await editor.evidence(claim.id, { title: "City archive", quote: "It fell on 3 May 1998." });
  return { id: claim.id, address: `/articles/${article.id}?claim=${claim.id}`, articleId: article.id };
}

const work = (page: Page) => claimPanel(page).getByRole("region", { name: "What to do" });
const sealed = (page: Page) => claimPanel(page).getByRole("region", { name: "Rated apart" });
const verdictBy = (page: Page, name: string) =>
  claimPanel(page).getByRole("article", { name: `Verdict by ${name}` });

test("two rate apart, they differ, and the editor who was named ends it", async ({ open, by }) => {
  const { id, address, articleId } = await arrange(by, { reviewMode: "single" });
  const edith = await open("editor");
  await test.step("an editor has the article's claims rated apart", async () => {
    await edith.goto(`/articles/${articleId}/details`);
    const form = edith.getByRole("form", { name: "How claims are reviewed" });
    await form.getByRole("radio", { name: /^Blind double review/ }).check();
    await form.getByRole("button", { name: "Save the way of reviewing" }).click();
    await expect(edith.getByText("Saved. Reviews under way go on as they began.")).toBeVisible();
  });

  const carol = await open("checker");
  await test.step("the first proposes and is told who is waited for", async () => {
    await carol.goto(address);
    await work(carol).getByRole("button", { name: "Take this claim" }).click();
    await giveVerdict(carol, {
      rating: "Mostly true",
      summary: "It fell, in spring.",
      rationale: "The zebrafish archive dates it [1].",
      submit: "Propose verdict",
    });
    await expect(sealed(carol)).toContainText("Your verdict is sealed");
    await expect(sealed(carol)).toContainText("Waiting for a second person.");
    await expect(verdictBy(carol, "Carol Checker")).toContainText("zebrafish");
  });

  const sam = await open("second");
  await test.step("the second sees that there is a verdict, and nothing of it", async () => {
    await sam.goto("/queue?queue=review");
    await expect(sam.getByRole("row", { name: /The bridge fell/ })).toContainText("Rate apart");
    await sam.goto(address);
    await expect(sealed(sam)).toContainText("Carol Checker has given a verdict");
    await expect(sealed(sam)).toContainText("theirs is shown when you have rated");
    await expect(claimPanel(sam).getByRole("article")).toHaveCount(0);
    await expect(claimPanel(sam)).not.toContainText("zebrafish");
    await expect(work(sam).getByRole("button", { name: /Confirm|Dispute/ })).toHaveCount(0);
    await expect(highlightOf(sam, id)).toHaveAttribute("data-rating", "unrated");
  });

  await test.step("after the second rating both stand side by side", async () => {
    await giveVerdict(sam, {
      rating: "False",
      summary: "It stands.",
      rationale: "The okapi photographs show it [1].",
      submit: "Send rating",
    });
    await expect(claimPanel(sam)).toContainText("Disputed: they differ.");
    await expect(verdictBy(sam, "Carol Checker")).toContainText("Mostly true");
    await expect(verdictBy(sam, "Sam Second")).toContainText("Rated apart by Sam Second");
    await carol.reload();
    await expect(verdictBy(carol, "Sam Second")).toContainText("okapi");
    await expect(work(carol).getByRole("button", { name: "Adjudicate" })).toHaveCount(0);
  });

  const adam = await open("admin");
  await test.step("an admin names who ends it, of those who may", async () => {
    await adam.goto(address);
    await claimPanel(adam).getByRole("button", { name: "Name who ends it" }).click();
    const dialog = adam.getByRole("dialog", { name: "Name who ends it" });
    const offered = dialog.getByRole("combobox", { name: "Editor" }).getByRole("option");
    await expect(offered).toHaveText(["Choose", "Adam Admin (you)", "Edith Editor (editor)"]);
    await dialog.getByRole("combobox").selectOption({ label: "Edith Editor (editor)" });
    await dialog.getByRole("button", { name: "Name them" }).click();
    await expect(claimPanel(adam)).toContainText("Waits for Edith Editor, named to end the dispute.");
    await expect(work(adam).getByRole("button", { name: "Adjudicate" })).toHaveCount(0);
    expect(await (await by("admin")).refusal(id, "adjudicate", { rating: "true", rationale: "Me." })).toBe(
      403,
    );
  });

  await test.step("the named editor decides, and what each had rated stays", async () => {
    await edith.goto(address);
    await expect(claimPanel(edith)).toContainText("Waits for you, named to end the dispute.");
    await giveVerdict(edith, {
      rating: "Half true",
      summary: "It fell, and was rebuilt.",
      rationale: "Both are right [1].",
      submit: "Adjudicate",
    });
    await expect(highlightOf(edith, id)).toHaveAttribute("data-rating", "amber");
    await expect(verdictBy(edith, "Edith Editor")).toContainText("Adjudicated by");
    await expect(claimPanel(edith)).toContainText("Disputed: they differ.");
    for (const name of ["Carol Checker", "Sam Second"]) await expect(verdictBy(edith, name)).toBeVisible();
    await edith.goto(`/articles/${articleId}/history`);
    await expect(edith.getByRole("main")).toContainText("named Edith Editor to end the dispute");
    await expect(edith.getByRole("main")).toContainText("Carol Checker: Mostly true");
    await expect(edith.getByRole("main")).toContainText("Sam Second: False");
  });
});

test("a panel of three: two carry, each vote and reason is kept, and nobody sees them before", async ({
  open,
  by,
}) => {
  const { id, address } = await arrange(by, panelOfThree);
  await (await by("checker")).propose(id, "true", "The zebrafish archive dates it [1].");
  const [sam, theo, carol] = [await open("second"), await open("third"), await open("checker")];
  await sam.goto(address);
  await expect(sealed(sam)).toContainText("0 of 3 votes given; 2 must agree.");
  await giveVerdict(sam, {
    rating: "False",
    summary: "It stands.",
    rationale: "The okapi photographs show it [1].",
    submit: "Send rating",
  });
  await expect(sealed(sam)).toContainText("1 of 3 votes given; 2 must agree. Sam Second has voted.");
  await expect(verdictBy(sam, "Sam Second")).toContainText("okapi");
  await expect(claimPanel(sam)).not.toContainText("zebrafish");

  await carol.goto(address);
  await expect(sealed(carol)).toContainText("Waiting for up to 2 more votes.");
  await expect(claimPanel(carol)).not.toContainText("okapi");
  await theo.goto(address);
  await expect(sealed(theo)).toContainText("Sam Second has voted.");
  await expect(claimPanel(theo)).not.toContainText(/okapi|zebrafish/);
  await giveVerdict(theo, {
    rating: "False",
    summary: "It stands to this day.",
    rationale: "I went there [1].",
    submit: "Send rating",
  });
  await expect(claimPanel(theo)).toContainText(
    "False: 2 of 3 votes, 2 needed; the author of the proposal has no vote.",
  );
  await expect(claimPanel(theo).getByText("Stands", { exact: true })).toHaveCount(1);
  await expect(verdictBy(theo, "Sam Second").getByText("Stands", { exact: true })).toBeVisible();
  await expect(highlightOf(theo, id)).toHaveAttribute("data-rating", "red");
  for (const name of ["Carol Checker", "Sam Second", "Theo Third"])
    await expect(verdictBy(theo, name)).toBeVisible();
});

test("an admin opens a blind review: it says what that does, asks why, and both stand in history", async ({
  open,
  by,
}) => {
  const { id, address, articleId } = await arrange(by, { reviewMode: "blind_double" });
  await (await by("checker")).propose(id, "true", "The zebrafish archive dates it [1].");
  const edith = await open("editor");
  await edith.goto(address);
  await expect(sealed(edith)).toBeVisible();
  await expect(claimPanel(edith).getByRole("button", { name: "Open this review…" })).toHaveCount(0);

  const adam = await open("admin");
  await adam.goto(address);
  await expect(claimPanel(adam)).not.toContainText("zebrafish");
  await claimPanel(adam).getByRole("button", { name: "Open this review…" }).click();
  await expect(sealed(adam)).toContainText("This cannot be taken back.");
  await sealed(adam).getByLabel("Why must it be opened?").fill("The only other checker is ill.");
  await sealed(adam).getByRole("button", { name: "Open the review" }).click();
  await expect(claimPanel(adam)).toContainText("Adam Admin opened the blind double review");
  await expect(verdictBy(adam, "Carol Checker")).toContainText("zebrafish");

  await edith.reload();
  await expect(claimPanel(edith)).toContainText("The only other checker is ill.");
  await claimPanel(edith).getByRole("button", { name: "Confirm" }).click();
  await expect(highlightOf(edith, id)).toHaveAttribute("data-rating", "green");
  await edith.goto(`/articles/${articleId}/history`);
  const entry = edith.getByRole("listitem").filter({ hasText: "opened the review before its end" });
  await expect(entry).toContainText("Blind double review");
  await expect(entry).toContainText("The only other checker is ill.");
});

test("work is handed to a colleague, and left to others with a reason", async ({ open, by }) => {
  const { address, id } = await arrange(by, { reviewMode: "single" });
  await (await by("checker")).act(id, "take");
  const carol = await open("checker");
  await carol.goto(address);
  await work(carol).getByRole("button", { name: "Hand over" }).click();
  const dialog = carol.getByRole("dialog", { name: "Hand the claim over" });
  await dialog.getByRole("combobox", { name: "To whom" }).selectOption({ label: "Sam Second (checker)" });
  await dialog.getByLabel("Why").fill("My day ends.");
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await expect(claimPanel(carol)).toContainText("Held by Sam Second");

  const sam = await open("second");
  await sam.goto(address);
  await expect(claimPanel(sam)).toContainText("Held by you");
  await claimPanel(sam).getByRole("button", { name: "More about this claim" }).click();
  await sam.getByRole("menuitem", { name: "Leave it to others" }).click();
  await sam.getByRole("dialog", { name: "Leave it to others" }).getByLabel("Why?").fill("Not my field.");
  await sam.getByRole("button", { name: "Skip it" }).click();
  await expect(work(sam).getByRole("button", { name: "Take this claim" })).toBeVisible();
  await claimPanel(sam).getByText("History").click();
  await expect(claimPanel(sam)).toContainText("handed the claim over to Sam Second");
  await expect(claimPanel(sam)).toContainText("Not my field.");
});

test("what somebody writes while the verdict is withdrawn is kept, said to be, and comes back", async ({
  open,
  by,
}) => {
  const { id, address } = await arrange(by, { reviewMode: "blind_double" });
  const checker = await by("checker");
  const propose = () =>
    checker.act(id, "propose_verdict", { rating: "true", summary: "It did.", rationale: "[1]." });
  await checker.act(id, "take");
  await propose();
  const sam = await open("second");
  await sam.goto(address);
  await work(sam).getByLabel("Why").fill("The photographs show it standing [1].");
  await checker.act(id, "withdraw");
  await expect(work(sam)).toContainText("It comes back when you rate this claim again.");
  await work(sam).getByText("Read it").click();
  await expect(work(sam).getByText("The photographs show it standing [1].")).toBeVisible();
  const edith = await open("editor");
  await edith.goto(address);
  await expect(work(edith)).toContainText(
    "Carol Checker holds this claim. You can release it or hand it over.",
  );
  await expect(work(edith)).not.toContainText("Take another one");
  await propose();
  await expect(work(sam).getByLabel("Why")).toHaveValue("The photographs show it standing [1].");
  await expect(work(sam)).not.toContainText("kept in this browser");
});
