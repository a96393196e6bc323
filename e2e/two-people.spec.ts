import { articleText, claimPanel, highlightOf } from "./support/article-text";
import { giveVerdict } from "./support/claim-forms";
import { expect, test } from "./support/test";

const text = "The bridge fell in 1998.\n\nIt cost two million.";

test("two people take at the same time and get two different claims", async ({ open, by }) => {
  const editor = await by("editor");
  const article = await editor.article(text);
  await editor.claim(article.id, "The bridge fell in 1998");
  await editor.claim(article.id, "It cost two million");
  const [carol, sam] = [await open("checker"), await open("second")];
  await Promise.all([carol.goto("/queue"), sam.goto("/queue")]);
  const take = (page: typeof carol) => page.getByRole("button", { name: "Take next" }).click();
  await Promise.all([take(carol), take(sam)]);
  await Promise.all([carol, sam].map((page) => expect(claimPanel(page)).toContainText("Held by you")));
  const quoted = await Promise.all(
    [carol, sam].map((page) => claimPanel(page).getByRole("blockquote").textContent()),
  );
  expect(quoted.sort()).toEqual(["It cost two million", "The bridge fell in 1998"]);

  await test.step("the next press offers what one holds already", async () => {
    await carol.goto("/queue");
    await carol.getByRole("button", { name: "Take next" }).click();
    const offer = carol.getByRole("dialog", { name: "You hold one already" });
    await offer.getByRole("link", { name: "Continue" }).click();
    await expect(claimPanel(carol)).toContainText("Held by you");
  });
});

test("one proposes, the author cannot confirm, the other asks for changes and then confirms", async ({
  open,
  by,
}) => {
  const editor = await by("editor");
  const article = await editor.article(text);
  const claim = await editor.claim(article.id, "The bridge fell in 1998");
  await editor.evidence(claim.id, { title: "City archive", quote: "It fell on 3 May 1998." });
  const address = `/articles/${article.id}?claim=${claim.id}`;
  const carol = await open("checker");
  const highlight = (page: typeof carol) => highlightOf(page, claim.id);

  await test.step("the first takes the claim and proposes, citing evidence", async () => {
    await carol.goto(address);
    await claimPanel(carol).getByRole("button", { name: "Take this claim" }).click();
    await giveVerdict(carol, {
      rating: "Mostly true",
      summary: "It fell, in spring.",
      rationale: "The archive dates it [1].",
      submit: "Propose verdict",
    });
    const verdict = claimPanel(carol).getByRole("article", { name: "Verdict by Carol Checker" });
    await expect(verdict).toContainText("It fell, in spring.");
    await verdict.getByRole("link", { name: /1/ }).click();
    await expect(claimPanel(carol).getByRole("listitem", { name: "Evidence 1" })).toBeFocused();
  });

  await test.step("the author is offered no way to confirm, and the desk refuses", async () => {
    const work = claimPanel(carol).getByRole("region", { name: "What to do" });
    await expect(work.getByRole("button", { name: "Withdraw my verdict" })).toBeVisible();
    await expect(work.getByRole("button", { name: /Confirm|Dispute|Ask for changes/ })).toHaveCount(0);
    expect(await (await by("checker")).refusal(claim.id, "confirm")).toBe(403);
    await expect(highlight(carol)).toHaveAttribute("data-rating", "unrated");
  });

  const sam = await open("second");
  await test.step("the second asks for changes and says why", async () => {
    await sam.goto(address);
    await claimPanel(sam).getByRole("button", { name: "Ask for changes" }).click();
    await claimPanel(sam).getByLabel("What has to change?").fill("Say which spring.");
    await claimPanel(sam).getByRole("button", { name: "Ask for changes" }).last().click();
    await expect(claimPanel(sam)).toContainText("Researching");
  });

  await test.step("the author reads why and proposes again", async () => {
    await carol.goto(address);
    await claimPanel(carol).getByText("Earlier verdicts").click();
    await expect(claimPanel(carol)).toContainText("Say which spring.");
    await giveVerdict(carol, {
      rating: "True",
      summary: "It fell in May 1998.",
      rationale: "The archive says May [1].",
      submit: "Propose verdict",
    });
  });

  await test.step("the second confirms, and only now the text shows the rating", async () => {
    await sam.goto(address);
    await expect(highlight(sam)).toHaveAttribute("data-rating", "unrated");
    await claimPanel(sam).getByRole("button", { name: "Confirm" }).click();
    await expect(highlight(sam)).toHaveAttribute("data-rating", "green");
    await expect(highlight(sam)).toHaveAccessibleDescription("Claim 1, true");
    await expect(claimPanel(sam)).toContainText("Sam Second confirmed it");
    expect(await (await by("checker")).refusal(claim.id, "propose_verdict")).toBe(409);
  });
});

test("a disputed claim is adjudicated by an editor who has rated nothing on it", async ({ open, by }) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "It cost two million");
  await checker.propose(claim.id, "true");
  const address = `/articles/${article.id}?claim=${claim.id}`;

  const sam = await open("second");
  await sam.goto(address);
  await claimPanel(sam).getByRole("button", { name: "Dispute" }).click();
  await giveVerdict(sam, {
    rating: "False",
    summary: "It cost twenty.",
    rationale: "The council's books say twenty.",
    submit: "Dispute",
  });
  await expect(claimPanel(sam)).toContainText("Two views");
  await expect(claimPanel(sam).getByRole("button", { name: "Adjudicate" })).toHaveCount(0);
  expect(await (await by("second")).refusal(claim.id, "adjudicate")).toBe(403);

  const edith = await open("editor");
  await edith.goto("/work");
  await edith.getByRole("button", { name: "Adjudicate: It cost two million" }).click();
  await expect(claimPanel(edith).getByRole("article", { name: /^Verdict by/ })).toHaveCount(2);
  await giveVerdict(edith, {
    rating: "Unproven",
    summary: "Nobody knows.",
    rationale: "The books are lost.",
    submit: "Adjudicate",
  });
  await expect(highlightOf(edith, claim.id)).toHaveAttribute("data-rating", "violet nominal");
  await expect(claimPanel(edith).getByRole("article", { name: "Verdict by Edith Editor" })).toContainText(
    "Unproven",
  );
});

test("a reader sees everything and no button that changes anything", async ({ open, by }) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  await checker.evidence(claim.id);
  const rita = await open("reader");
  await rita.goto(`/articles/${article.id}?claim=${claim.id}`);
  await expect(articleText(rita)).toContainText("It cost two million.");
  await expect(claimPanel(rita).getByRole("listitem", { name: "Evidence 1" })).toBeVisible();
  const changing = /Take|Set aside|Add source|Details|Next claim|Change|Propose|Confirm|Release|New article/;
  await expect(rita.getByRole("button", { name: changing })).toHaveCount(0);
  await expect(rita.getByLabel("Checked as:")).toHaveCount(0);
  await articleText(rita).getByText("It cost two million.").selectText();
  await expect(rita.getByRole("status").filter({ hasText: "Selected 4 words" })).toHaveCount(1);
  await expect(rita.getByRole("toolbar")).toHaveCount(0);
  for (const path of ["/queue", "/work", "/articles", "/articles/new", `/articles/${article.id}/details`]) {
    await rita.goto(path);
    await expect(rita.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(rita.getByRole("button", { name: /Take|Bring in|Save|Archive|Delete/ })).toHaveCount(0);
  }
  expect(await (await by("reader")).refusal(claim.id, "take")).toBe(403);
});
