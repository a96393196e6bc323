import type { Locator, Page } from "@playwright/test";
import type { ThreadView } from "@/lib/contract/discussion/discussion";
import { claimPanel } from "./support/article-text";
import { expect, test } from "./support/test";

const text = "The bridge fell in 1998.\n\nIt cost two million.";
const rationale = "😀 The *city archive* says so [1]. Two papers agree.";

const discussion = (page: Page) => claimPanel(page).getByRole("region", { name: "Discussion" });
const field = (page: Page, label: string | RegExp) => discussion(page).getByRole("textbox", { name: label });

/** Selects words of a text by its characters, as a person drags over them. */
async function select(box: Locator, words: string): Promise<void> {
  await box.evaluate((element, words) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: { node: Node; from: number }[] = [];
    let all = "";
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, from: all.length });
      all += walker.currentNode.textContent ?? "";
    }
    const start = all.indexOf(words);
    const at = (unit: number) => nodes.findLast(({ from }) => from <= unit) ?? nodes[0];
    const [first, last] = [at(start), at(start + words.length - 1)];
    if (start === -1 || !first || !last) throw new Error(`“${words}” is not shown: ${all}`);
    const range = document.createRange();
    range.setStart(first.node, start - first.from);
    range.setEnd(last.node, start + words.length - last.from);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  }, words);
}

test("a thread on words of a rationale: a mention, an answer, resolved and reopened", async ({
  open,
  by,
  desk,
}) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  await checker.evidence(claim.id, { title: "City archive" });
  await checker.propose(claim.id, "true", rationale);
  const address = `/articles/${article.id}?claim=${claim.id}`;
  const sam = await open("second");
  const verdict = claimPanel(sam).getByRole("article", { name: "Verdict by Carol Checker" });

  await test.step("words are selected across markup, and somebody is named by keyboard", async () => {
    await sam.goto(address);
    await select(verdict, "city archive says");
    await sam.getByRole("button", { name: "Comment on this" }).click();
    const words = field(sam, /^New thread on words of Carol Checker’s rationale/);
    await expect(words).toBeFocused();
    await words.pressSequentially("Which volume, @ca");
    await expect(sam.getByRole("listbox").getByRole("option")).toHaveText(/Carol Checker/);
    await words.press("Enter");
    await expect(words).toHaveValue("Which volume, @Carol Checker ");
    await words.pressSequentially("exactly?");
    await sam.reload();
    await expect(words).toHaveValue("Which volume, @Carol Checker exactly?");
    await words.press("Control+Enter");
    const thread = discussion(sam).getByRole("listitem", { name: /^Thread on words/ });
    await expect(thread).toContainText("Which volume, @Carol Checker exactly?");
    await expect(thread.getByRole("strong")).toHaveText("@Carol Checker");
    await expect(thread.getByRole("blockquote")).toHaveText("city archive says");
  });

  const answer = await checker.request.get(`/api/v1/claims/${claim.id}/threads`);
  const [thread] = ((await answer.json()) as { items: ThreadView[] }).items;
  expect(thread?.verdict?.span).toMatchObject({ start: 7, end: 25, exact: "city archive* says" });
  expect(thread?.comments[0]?.mentions).toEqual([
    { id: desk.people.checker.memberId, name: "Carol Checker" },
  ]);

  const carol = await open("checker");
  await test.step("the words are underlined and lead to the thread, which a colleague answers", async () => {
    await carol.goto(address);
    const own = claimPanel(carol).getByRole("article", { name: "Verdict by Carol Checker" });
    await own.getByRole("link", { name: "city archive" }).first().click();
    const there = discussion(carol).getByRole("listitem", { name: /^Thread on words/ });
    await expect(there).toBeFocused();
    await there.getByRole("button", { name: "Answer" }).click();
    await field(carol, "Your answer").fill("Volume 12.");
    await field(carol, "Your answer").press("Control+Enter");
    await expect(there).toContainText("Volume 12.");
    await expect(there).toBeFocused();
    await there.getByRole("button", { name: "Change your comment" }).click();
    await carol.getByRole("menuitem", { name: "Edit" }).click();
    await field(carol, "Change your comment").fill("Volume 13.");
    await discussion(carol).getByRole("button", { name: "Save" }).click();
    await expect(there).toContainText("Volume 13.");
    await expect(there).toBeFocused();
  });

  await test.step("who is answering while it is resolved goes on typing, and is told", async () => {
    const there = discussion(carol).getByRole("listitem", { name: /^Thread on words/ });
    await there.getByRole("button", { name: "Answer" }).click();
    await field(carol, "Your answer").pressSequentially("Two");
    const second = await by("second");
    await second.request.post(`/api/v1/threads/${thread?.id}/resolve`);
    await expect(there).toContainText("Resolved by Sam Second");
    await carol.keyboard.type(" take");
    await expect(field(carol, "Your answer")).toHaveValue("Two take");
    await expect(field(carol, "Your answer")).toBeFocused();
    await field(carol, "Your answer").fill("");
    await carol.keyboard.press("Escape");
    await expect(discussion(carol)).toContainText("1 resolved");
    await expect(discussion(carol)).toBeFocused();

    const led = await open("third");
    await led.goto(`${address}#thread-${thread?.id}`);
    const found = discussion(led).getByRole("listitem", { name: /^Thread on words/ });
    await expect(found).toBeFocused();
    await expect(found).toBeInViewport();
    await second.request.post(`/api/v1/threads/${thread?.id}/reopen`);
    await expect(there.getByRole("button", { name: "Resolve" })).toBeVisible();
  });

  await test.step("the gate stops the confirmation until it is resolved", async () => {
    const gates = claimPanel(sam).getByRole("region", { name: "Gates" });
    await expect(gates).toContainText("One thread is open. Answer and resolve it");
    await claimPanel(sam).getByRole("button", { name: "Confirm" }).click();
    await expect(sam.getByText(/^This claim cannot be verified yet\./)).toContainText("Threads resolved");
    await gates.getByRole("link", { name: "Go to the discussion" }).click();
    await expect(discussion(sam)).toBeFocused();
    const there = discussion(sam).getByRole("listitem", { name: /^Thread on words/ });
    await expect(there).toContainText("Volume 13.");
    await there.getByRole("button", { name: "Resolve" }).click();
    await expect(discussion(sam)).toContainText("1 resolved");
    await discussion(sam).getByText("1 resolved").click();
    await there.getByRole("button", { name: "Reopen" }).click();
    await expect(discussion(sam)).not.toContainText("1 resolved");
    await there.getByRole("button", { name: "Resolve" }).click();
    await expect(discussion(sam)).toContainText("1 resolved");
    await expect(gates).not.toContainText("One thread is open");
    await claimPanel(sam).getByRole("button", { name: "Confirm" }).click();
    await expect(claimPanel(sam).getByText("confirmed it")).toBeVisible();
  });

  await test.step("history tells of it without a word of it", async () => {
    await claimPanel(sam).getByText("History").click();
    await expect(claimPanel(sam)).toContainText("Sam Second opened a thread on a verdict");
    const { events } = await checker.claimDetail(claim.id);
    expect(JSON.stringify(events.filter(({ type }) => /^(?:thread|comment)\./.test(type)))).not.toMatch(
      /volume|archive/i,
    );
  });
});

test("comments are kept and sent together as one review; one is taken away", async ({ open, by }) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "It cost two million");
  await checker.evidence(claim.id, { title: "City archive" });
  const first = await checker.thread(claim.id, "Who paid?");
  const sam = await open("second");
  await sam.goto(`/articles/${article.id}?claim=${claim.id}`);
  const review = discussion(sam).getByRole("region", { name: "Your review" });

  await claimPanel(sam).getByRole("button", { name: "Discuss evidence 1" }).click();
  await field(sam, "New thread on evidence 1").press("Escape");
  await expect(claimPanel(sam).getByRole("button", { name: "Discuss evidence 1" })).toBeFocused();
  await sam.keyboard.press("Enter");
  await field(sam, "New thread on evidence 1").fill("Is it the same bridge?");
  await discussion(sam).getByRole("button", { name: "Add to review" }).click();
  await expect(review).toContainText("Is it the same bridge?");
  const thread = discussion(sam).getByRole("listitem", { name: /begun by Carol Checker$/ });
  await thread.getByRole("button", { name: "Answer" }).click();
  await field(sam, "Your answer").fill("The state paid.");
  await discussion(sam).getByRole("button", { name: "Add to review" }).click();
  await discussion(sam).getByRole("button", { name: "New thread" }).click();
  await field(sam, "New thread on the claim").fill("In which currency?");
  await discussion(sam).getByRole("button", { name: "Add to review" }).click();
  await expect(review.getByRole("button", { name: "Send review (3)" })).toBeVisible();

  const others = await checker.request.get(`/api/v1/claims/${claim.id}/threads`);
  expect(((await others.json()) as { items: ThreadView[] }).items).toHaveLength(1);
  const another = await open("second");
  await another.goto(`/articles/${article.id}?claim=${claim.id}`);
  await expect(discussion(another).getByRole("button", { name: "Send review (3)" })).toBeVisible();

  await review.getByRole("button", { name: "Send review (3)" }).click();
  await expect(review).toHaveCount(0);
  await expect(discussion(sam)).toBeFocused();
  await expect(discussion(sam).getByRole("listitem", { name: /^Thread on/ })).toHaveCount(3);
  const { events } = await checker.claimDetail(claim.id);
  expect(events.filter(({ type }) => type === "discussion.sent")).toMatchObject([
    { new: { threads: 2, comments: 1, mentions: [] } },
  ]);

  await thread.getByRole("button", { name: "Change your comment" }).click();
  await sam.getByRole("menuitem", { name: "Take away" }).click();
  await expect(thread).toContainText("Taken away by its author.");
  await expect(thread).not.toContainText("The state paid.");
  expect(first.id).toBeTruthy();
});

test("who reads along reads the discussion, and a rationale is chosen from without a pointer", async ({
  open,
  by,
}) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "It cost two million");
  await checker.propose(claim.id, "true", rationale.replace(" [1]", ""));
  await (await by("second")).thread(claim.id, "Who paid?");
  const address = `/articles/${article.id}?claim=${claim.id}`;
  const rita = await open("reader");
  await rita.goto(address);
  await expect(discussion(rita)).toContainText("Who paid?");
  await expect(discussion(rita).getByRole("button")).toHaveCount(0);
  await expect(claimPanel(rita).getByRole("button", { name: /^Discuss/ })).toHaveCount(0);

  const sam = await open("second");
  await sam.goto(address);
  await claimPanel(sam).getByRole("button", { name: "Discuss the verdict by Carol Checker" }).click();
  await field(sam, "New thread on the verdict of Carol Checker").fill("Which ones?");
  await discussion(sam).getByLabel("About").selectOption({ label: "Two papers agree." });
  await expect(field(sam, "New thread on words of Carol Checker’s rationale")).toHaveValue("Which ones?");
  await discussion(sam).getByRole("button", { name: "Send", exact: true }).click();
  const verdict = claimPanel(sam).getByRole("article", { name: "Verdict by Carol Checker" });
  await expect(verdict.getByRole("link", { name: "Two papers agree." })).toBeVisible();
});
