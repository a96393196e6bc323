import { claimPanel } from "./support/article-text";
import { expect, test } from "./support/test";

const text = "The mayor said the bridge fell in 1998.\n\nIt cost two million.";

test("what somebody declared an interest in is not handed to them, and a take by hand is answered for", async ({
  open,
  by,
}) => {
  const editor = await by("editor");
  const article = await editor.article(text);
  const touching = await editor.claim(article.id, "the bridge fell in 1998", {
    speaker: "Ann Núñez, mayor",
    priority: "high",
  });
  const other = await editor.claim(article.id, "It cost two million");
  const sam = await open("second");

  await test.step("it is declared in the account, without a name not", async () => {
    await sam.goto("/account");
    const section = sam.getByRole("region", { name: "Interests" });
    await expect(section).toContainText("You have declared none.");
    await section.getByRole("button", { name: "Declare it" }).click();
    await expect(section.getByLabel("Name")).toHaveAccessibleDescription(/Give a name\./);
    await section.getByLabel("Name").fill("Ann Nunez");
    await section.getByLabel("Note").fill("My aunt.");
    await section.getByRole("button", { name: "Declare it" }).click();
    await expect(section.getByRole("listitem")).toContainText(["Ann NunezMy aunt."]);
  });

  await test.step("the next claim handed out is another, though this one is more urgent", async () => {
    await sam.goto("/queue");
    await sam.getByRole("button", { name: "Take next" }).click();
    await expect(sam).toHaveURL(new RegExp(other.id));
  });

  await test.step("taken by hand it asks why, and takes nothing without an answer", async () => {
    await sam.goto(`/articles/${article.id}?claim=${touching.id}`);
    const take = claimPanel(sam).getByRole("button", { name: "Take this claim" });
    const dialog = sam.getByRole("dialog", { name: "You declared an interest" });
    await take.click();
    await expect(dialog).toContainText("You declared an interest in the speaker “Ann Nunez”");
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(dialog).toHaveCount(0);
    await take.click();
    await dialog.getByRole("button", { name: "Go on" }).click();
    await expect(dialog.getByRole("textbox")).toBeFocused();
    await dialog.getByRole("textbox").fill("Nobody else is here today.");
    await dialog.getByRole("button", { name: "Go on" }).click();
    await expect(claimPanel(sam)).toContainText("Held by you");
    await claimPanel(sam).getByText("History").click();
    await expect(claimPanel(sam)).toContainText("Nobody else is here today.");
  });

  await test.step("editors see it beside the name; checkers do not", async () => {
    const edith = await open("editor");
    await edith.goto("/desk");
    const row = edith.getByRole("list", { name: "Members" }).getByRole("listitem");
    await expect(row.filter({ hasText: "Interests:" })).toContainText(
      /Sam Second.*Interests: speaker Ann Nunez \(My aunt\.\)/,
    );
    await sam.goto("/desk");
    await expect(sam.getByRole("list", { name: "Members" })).not.toContainText("Interests:");
  });

  await test.step("an ended interest stays in sight and touches nothing", async () => {
    await sam.goto("/account");
    const section = sam.getByRole("region", { name: "Interests" });
    await section.getByRole("button", { name: "End the interest in Ann Nunez" }).click();
    await expect(section).toContainText("You have declared none.");
    await section.getByText("Ended", { exact: true }).click();
    await expect(section.getByRole("listitem")).toContainText(["Ann Nunez"]);
  });
});

test("from the queue's list it asks as well", async ({ open, by }) => {
  const editor = await by("editor");
  const article = await editor.article(text, { publisher: "The Daily Post" });
  const claim = await editor.claim(article.id, "It cost two million");
  const checker = await by("checker");
  const declared = await checker.request.post("/api/v1/me/interests", {
    data: { kind: "publisher", name: "daily post" },
  });
  expect(declared.status()).toBe(201);
  expect(await checker.refusal(claim.id, "take")).toBe(409);
  expect((await checker.request.post("/api/v1/queue/next")).status()).toBe(204);
  const carol = await open("checker");
  await carol.goto("/queue");
  await carol.getByRole("button", { name: "Take It cost two million" }).click();
  const dialog = carol.getByRole("dialog", { name: "You declared an interest" });
  await dialog.getByRole("textbox").fill("I have left that paper.");
  await dialog.getByRole("button", { name: "Go on" }).click();
  await expect(carol.getByText("Yours for 60 minutes")).toBeVisible();
});

test("it is handed to somebody who declared an interest only for a reason", async ({ open, by }) => {
  const editor = await by("editor");
  const article = await editor.article(text, { publisher: "The Daily Post" });
  const claim = await editor.claim(article.id, "It cost two million");
  const second = await by("second");
  const declared = await second.request.post("/api/v1/me/interests", {
    data: { kind: "publisher", name: "daily post" },
  });
  expect(declared.status()).toBe(201);
  await (await by("checker")).act(claim.id, "take");
  const carol = await open("checker");
  await carol.goto(`/articles/${article.id}?claim=${claim.id}`);
  const work = claimPanel(carol).getByRole("region", { name: "What to do" });
  await work.getByRole("button", { name: "Hand over" }).click();
  const dialog = carol.getByRole("dialog", { name: "Hand the claim over" });
  await dialog.getByRole("combobox", { name: "To whom" }).selectOption({ label: "Sam Second (checker)" });
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await expect(dialog).toContainText("Sam Second declared an interest in its publisher: write why");
  await dialog.getByLabel("Why").fill("Nobody else is here today.");
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await expect(claimPanel(carol)).toContainText("Held by Sam Second");
});
