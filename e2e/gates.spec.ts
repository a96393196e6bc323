import type { GateView } from "@/lib/contract/gate/gate";
import { claimPanel, highlightOf } from "./support/article-text";
import { addSource } from "./support/claim-forms";
import { expect, test } from "./support/test";

const text = "The bridge fell in 1998.\n\nIt cost two million.";

test("a missing gate says what to do, stops the confirmation, and is waived by an editor", async ({
  open,
  by,
}) => {
  const checker = await by("checker");
  const article = await checker.article(text);
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  const address = `/articles/${article.id}?claim=${claim.id}`;

  await test.step("an admin asks for two independent sources before verified", async () => {
    const adam = await open("admin");
    await adam.goto("/desk");
    const section = adam.getByRole("region", { name: "Gates" });
    await section
      .getByRole("group", { name: "Independent sources" })
      .getByRole("radio", { name: "Before verified" })
      .check();
    await expect(adam.getByText("The gate is set.")).toBeVisible();
    const atLeast = section.getByLabel("Independent sources: at least how many");
    await atLeast.fill("3");
    const saved = adam.waitForResponse((answer) => answer.request().method() === "PATCH");
    await atLeast.press("Enter");
    expect((await saved).ok()).toBe(true);
    await expect(atLeast).toBeFocused();
    await adam.reload();
    await expect(atLeast).toHaveValue("3");
  });

  await test.step("everybody reads it, and nobody but an admin sets it", async () => {
    const carol = await open("checker");
    await carol.goto("/desk");
    const section = carol.getByRole("region", { name: "Gates" });
    await expect(section).toContainText("Before verified, at least 3");
    await expect(section.getByRole("radio")).toHaveCount(0);
  });

  const carol = await open("checker");
  await test.step("while the verdict is written it is advice, with a way to mend it", async () => {
    await carol.goto(address);
    await claimPanel(carol).getByRole("button", { name: "Take this claim" }).click();
    const gates = claimPanel(carol).getByRole("region", { name: "Gates" });
    await expect(gates).toContainText("No independent sources; three are needed. Tag a source");
    await expect(claimPanel(carol)).toContainText(
      "Before somebody can verify it: Missing: independent sources.",
    );
    await expect(gates.getByRole("button", { name: /Waive/ })).toHaveCount(0);
    await gates.getByRole("link", { name: "Tag a source" }).first().click();
    await expect(carol.locator("#claim-evidence")).toBeFocused();
    await addSource(carol, { url: "https://one.example/a", title: "Archive", stance: "Supports" });
    await expect(gates).toContainText("One independent source; three are needed.");
    await checker.act(claim.id, "propose_verdict", { rating: "true", summary: "It did.", rationale: "[1]." });
  });

  const sam = await open("second");
  const confirm = () => claimPanel(sam).getByRole("button", { name: "Confirm" });
  await test.step("the second checker is told beside the button, and refused", async () => {
    await sam.goto(address);
    await expect(claimPanel(sam)).toContainText("It cannot be verified yet. Missing: independent sources.");
    await confirm().click();
    await expect(sam.getByText(/^This claim cannot be verified yet\./)).toContainText(
      "Independent sources: One independent source; three are needed. Tag another source, or ask an editor to waive this.",
    );
    await expect(confirm()).toBeVisible();
  });

  await test.step("an editor waives it and says why; what was typed outlives a reload", async () => {
    const edith = await open("editor");
    await edith.goto(address);
    const gates = claimPanel(edith).getByRole("region", { name: "Gates" });
    await gates.getByRole("button", { name: "Waive: Independent sources" }).click();
    await expect(gates).toContainText("Tag another source, or waive this.");
    const why = gates.getByLabel(/Why need this not hold/);
    await why.fill("Only the city keeps these records.");
    await edith.reload();
    await gates.getByRole("button", { name: "Waive: Independent sources" }).click();
    await expect(why).toHaveValue("Only the city keeps these records.");
    await gates.getByRole("button", { name: "Waive it" }).click();
    await expect(gates.getByRole("listitem").filter({ hasText: "Waived by Edith Editor" })).toContainText(
      "Only the city keeps these records.",
    );
    const answer = await (await by("reader")).request.get(`/api/v1/claims/${claim.id}/gates`);
    const listed: GateView[] = await answer.json();
    expect(listed.find(({ key }) => key === "independent_sources")).toMatchObject({
      state: "waived",
      message: expect.stringContaining("An editor waived this."),
    });
  });

  await test.step("then it is confirmed, and history tells of the waiver", async () => {
    await sam.reload();
    await confirm().click();
    await expect(highlightOf(sam, claim.id)).toHaveAttribute("data-rating", "green");
    await claimPanel(sam).getByText("History").click();
    await expect(claimPanel(sam)).toContainText("Edith Editor waived a gate");
  });
});

test("an editor takes a waiver back, and the gate is asked again", async ({ open, by }) => {
  const editor = await by("editor");
  const article = await editor.article(text);
  const claim = await editor.claim(article.id, "It cost two million");
  const waive = () =>
    editor.request.post(`/api/v1/claims/${claim.id}/gates/primary_source/waive`, {
      data: { reason: "The books burnt." },
    });
  expect((await waive()).status()).toBe(200);
  expect((await waive()).status()).toBe(409);
  const edith = await open("editor");
  await edith.goto(`/articles/${article.id}?claim=${claim.id}`);
  const gates = claimPanel(edith).getByRole("region", { name: "Gates" });
  await gates.getByText("Gates").click();
  await gates.getByRole("button", { name: "Take the waiver back: Primary source" }).click();
  await expect(gates.getByRole("button", { name: "Waive: Primary source" })).toBeVisible();
  await expect(gates).not.toContainText("The books burnt.");
});
