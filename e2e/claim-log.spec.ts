import type { Page } from "@playwright/test";
import { claimPanel } from "./support/article-text";
import type { Desk } from "./support/desk-by-api";
import { expect, test } from "./support/test";

const part = (page: Page, name: string) => claimPanel(page).getByRole("region", { name, exact: true });

async function arrange(checker: Desk) {
  const article = await checker.article("The bridge was closed for 22 days.");
  const claim = await checker.claim(article.id, "The bridge was closed for 22 days");
  await checker.evidence(claim.id, { title: "Log of the river office" });
  return { claim, address: `/articles/${article.id}?claim=${claim.id}` };
}

test("who was asked, and what they answered, or why nobody was", async ({ open, by }) => {
  const checker = await by("checker");
  const { claim, address } = await arrange(checker);
  const page = await open("checker");
  await page.goto(address);
  const asked = part(page, "Asked");
  await expect(asked).toContainText("Nobody was asked yet.");

  await test.step("what is missing is said at its field, and the first of it has the focus", async () => {
    await asked.getByRole("button", { name: "Add request" }).click();
    await expect(asked.getByLabel("Whom")).toBeFocused();
    await page.keyboard.press("Control+Enter");
    await expect(asked.getByText("Say whom, a person or an office.")).toBeVisible();
    await expect(asked.getByLabel("Whom")).toBeFocused();
  });

  await test.step("a request that waited too long says so; what is typed survives a reload", async () => {
    await asked.getByLabel("Whom").fill("The river office");
    await asked.getByLabel("What was asked").fill("When was it closed?");
    await page.reload();
    await asked.getByRole("button", { name: "Add request" }).click();
    await expect(asked.getByText("What you typed before is back.")).toBeVisible();
    await asked.getByLabel("Asked on").fill("2024-02-26");
    await asked.getByLabel("Answer due on").fill("2024-02-25");
    await asked.getByRole("form").getByRole("button", { name: "Add request" }).click();
    await expect(asked.getByText("This is before the day you asked.")).toBeVisible();
    await asked.getByLabel("Answer due on").fill("2024-02-28");
    await page.keyboard.press("Control+Enter");
    const card = asked.getByRole("listitem", { name: "Request to The river office" });
    await expect(card).toContainText("Overdue: no answer by 28 February 2024");
  });

  await test.step("an answer that came, while somebody else wrote another", async () => {
    const card = asked.getByRole("listitem", { name: "Request to The river office" });
    await card.getByRole("button", { name: "Change: Request to The river office" }).click();
    await page.getByRole("menuitem", { name: "Edit" }).click();
    await asked.getByLabel("Answer", { exact: true }).fill("From 3 to 24 May.");
    await asked.getByRole("radio", { name: "Yes" }).check();
    const [request] = (await checker.claimDetail(claim.id)).requests;
    const second = await by("second");
    const answer = await second.request.patch(`/api/v1/requests/${request?.id}`, {
      data: { question: "When was it closed, and why?" },
      headers: { "if-match": '"1"' },
    });
    expect(answer.status()).toBe(200);
    await page.keyboard.press("Control+Enter");
    await expect(asked.getByText("Somebody saved in the meantime.")).toBeVisible();
    await asked.getByRole("button", { name: "Take theirs: What was asked" }).click();
    await asked.getByRole("button", { name: "Save mine over theirs" }).click();
    await expect(card).toContainText("When was it closed, and why?");
    await expect(card).toContainText("From 3 to 24 May.");
    await expect(card).toContainText("on the record");
  });

  await test.step("nobody asked, and why; taken off and put back", async () => {
    await asked.getByRole("button", { name: "Add request" }).click();
    await asked.getByLabel("Whom").fill("The mayor");
    await asked.getByRole("radio", { name: "Not asked" }).check();
    await page.keyboard.press("Control+Enter");
    await expect(asked.getByText("Say why nobody was asked.")).toBeVisible();
    await asked.getByLabel("Why nobody was asked").fill("In office only since 2019.");
    await page.keyboard.press("Control+Enter");
    const card = asked.getByRole("listitem", { name: "Not asked: The mayor" });
    await expect(card).toContainText("In office only since 2019.");
    await card.getByRole("button", { name: "Change: Not asked: The mayor" }).click();
    await page.getByRole("menuitem", { name: "Take off this claim" }).click();
    await expect(card).toHaveCount(0);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(card).toBeVisible();
  });

  await test.step("history says it in words, and readers read it", async () => {
    await claimPanel(page).getByText("History", { exact: true }).click();
    await expect(claimPanel(page)).toContainText("recorded a request to “The river office”");
    const reader = await open("reader");
    await reader.goto(address);
    await expect(part(reader, "Asked").getByRole("listitem")).toHaveCount(2);
    await expect(part(reader, "Asked").getByRole("button")).toHaveCount(0);
  });
});

test("a search that found nothing is recorded", async ({ open, by }) => {
  const { address } = await arrange(await by("checker"));
  const page = await open("checker");
  await page.goto(address);
  const searched = part(page, "Searched");
  await searched.getByRole("button", { name: "Add search" }).click();
  await searched.getByLabel("Where", { exact: true }).fill("The city archive");
  await page.keyboard.press("Control+Enter");
  await expect(searched.getByText("Say what you searched for.")).toBeVisible();
  await expect(searched.getByText("Say whether you looked for, against, or either.")).toBeVisible();
  await searched.getByLabel("What for").fill("bridge open May 1998");
  await searched.getByRole("radio", { name: "Against the claim" }).check();
  await searched.getByRole("button", { name: "Nothing" }).click();
  await searched.getByLabel("Searched on").fill("2024-03-01");
  await page.keyboard.press("Control+Enter");
  const card = searched.getByRole("listitem", { name: "Search in The city archive" });
  await expect(card).toContainText("Against the claim");
  await expect(card).toContainText("“bridge open May 1998”");
  await expect(card).toContainText("Found: Nothing.");
  await expect(card).toContainText("1 March 2024 · Carol Checker");
});

test("days are counted in a worked sum that a reader can redo", async ({ open, by }) => {
  const { claim, address } = await arrange(await by("checker"));
  const page = await open("checker");
  await page.goto(address);
  const calculated = part(page, "Calculated");
  const result = calculated.getByRole("status", { name: "Result" });
  const line = (number: string) => calculated.getByRole("group", { name: `Number ${number}` });
  await calculated.getByRole("button", { name: "Add calculation" }).click();
  await calculated.getByLabel("What is calculated").fill("Days that it was closed");

  await test.step("the result is there while one types, or what is missing for it", async () => {
    await line("1").getByLabel("Name").fill("start");
    await line("start").getByLabel("Value").fill("1998-05-03");
    await line("start").getByLabel("From").selectOption({ label: "[1] Log of the river office" });
    await line("2").getByLabel("Name").fill("end");
    await line("end").getByLabel("Value").fill("1998-05-34");
    await calculated.getByLabel("Formula").fill("end - start + 1");
    await expect(result).toContainText("No result yet. 1998-05-34 is not in the calendar.");
    await line("end").getByLabel("Value").fill("1998-05-24");
    await calculated.getByLabel("Unit of the result").fill("days");
    await expect(result).toContainText("22 days");
  });

  await test.step("what cannot be computed is not saved, and says why", async () => {
    await calculated.getByLabel("Formula").fill("end - begin + 1");
    await page.keyboard.press("Control+Enter");
    await expect(calculated.getByLabel("Formula")).toBeFocused();
    await expect(
      calculated.getByText("There is no number named “begin”. Add it above the formula.").first(),
    ).toBeVisible();
    await calculated.getByLabel("Formula").fill("end - start + 1");
    await page.keyboard.press("Control+Enter");
  });

  const card = calculated.getByRole("listitem", { name: "Calculation: Days that it was closed" });
  await test.step("the sum names its numbers, where they are from, and what comes out", async () => {
    await expect(card).toContainText("end − start + 1");
    await expect(card).toContainText("1998-05-24 − 1998-05-03 + 1");
    await expect(card).toContainText("22 days");
    await card.getByRole("link", { name: "Evidence 1" }).click();
    await expect(page).toHaveURL(/#evidence-1$/);
  });

  await test.step("by program it is computed by the desk, and refused in words", async () => {
    const second = await by("second");
    const [saved] = (await second.claimDetail(claim.id)).calculations;
    expect(saved).toMatchObject({ result: "22", inputs: [{ evidence: 1 }, { evidence: null }] });
    const refused = await second.request.post(`/api/v1/claims/${claim.id}/calculations`, {
      data: { title: "T", formula: "a / 0", inputs: [{ name: "a", value: "1,000" }] },
    });
    expect(refused.status()).toBe(422);
    expect((await refused.json()).issues).toEqual([
      { path: "inputs.0.value", message: "Write 1000, without marks between thousands." },
    ]);
  });

  await test.step("on a phone the form fits", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    await calculated.getByRole("button", { name: "Add calculation" }).click();
    await expect(calculated.getByRole("button", { name: "Add number" })).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});
