import { expect, type Page } from "@playwright/test";
import { claimPanel } from "./article-text";

type Source = { url: string; title: string; stance: string; quote?: string };

/** Tags a source on the open claim through its form, and waits until it stands there. */
export async function addSource(page: Page, { url, title, stance, quote = "" }: Source): Promise<void> {
  await claimPanel(page).getByRole("button", { name: "Add source" }).click();
  const form = claimPanel(page).getByRole("form", { name: "Add a source" });
  await form.getByLabel("Address").fill(url);
  await form.getByLabel("Title").fill(title);
  await form.getByRole("radio", { name: stance }).check();
  await form.getByLabel("What it says, word for word").fill(quote);
  await form.getByRole("button", { name: "Add source" }).click();
  await expect(claimPanel(page).getByRole("link", { name: title })).toBeVisible();
}

type Verdict = { rating: string; summary: string; rationale: string; submit: string };

/** Gives a verdict on the open claim through its form. */
export async function giveVerdict(
  page: Page,
  { rating, summary, rationale, submit }: Verdict,
): Promise<void> {
  const form = claimPanel(page).locator("#your-verdict");
  await form.getByRole("radio", { name: rating, exact: true }).check();
  await form.getByLabel("In one sentence").fill(summary);
  await form.getByLabel("Why").fill(rationale);
  await form.getByRole("button", { name: submit }).click();
  await expect(form).toHaveCount(0);
}
