import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { claimPanel, markByMouse } from "./support/article-text";
import { addSource, giveVerdict } from "./support/claim-forms";
import { expect, test } from "./support/test";

const fell = "the old bridge fell in 1998";
const paid = "Nobody paid for it";
const wording = "The old bridge of the town collapsed in 1998";
const source = "https://archive.example/1998?page=3";
// The first word takes more UTF-16 units than code points, so that positions tell one from the other.
const text = `🌉🌉 In the town ${fell}, they say.\n\n${paid}.`;
const start = "🌉🌉 In the town ".length - 2;

async function download(page: Page, label: string): Promise<string> {
  await page.getByRole("button", { name: "Export" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: new RegExp(`^${label}`) }).click(),
  ]);
  return readFile(await file.path(), "utf8");
}

test("each format says what was entered in the page", async ({ open, by, baseURL }) => {
  const article = await (await by("checker")).article(text, {
    title: "The bridge",
    publisher: "The Bridge Gazette",
    url: "https://gazette.example/bridge",
  });
  const carol = await open("checker");
  await carol.goto(`/articles/${article.id}`);
  const verified = await markByMouse(carol, fell);
  await claimPanel(carol).getByLabel("Checked as:").fill(wording);
  await carol.keyboard.press("Enter");
  await addSource(carol, {
    url: source,
    title: "City archive",
    stance: "supports the claim",
    quote: "It fell on 3 May 1998.",
  });
  await claimPanel(carol).getByRole("button", { name: "Take this claim" }).click();
  await giveVerdict(carol, {
    rating: "Mostly true",
    summary: "It fell, and was rebuilt.",
    rationale: "The archive dates it [1].",
    submit: "Propose verdict",
  });
  const open_ = await markByMouse(carol, paid);
  const sam = await open("second");
  await sam.goto(`/articles/${article.id}?claim=${verified}`);
  await claimPanel(sam).getByRole("button", { name: "Confirm" }).click();
  await expect(claimPanel(sam)).toContainText("Sam Second confirmed it");

  await test.step("HTML", async () => {
    const html = await download(sam, "Web page");
    for (const words of [
      wording,
      paid,
      "Mostly true",
      "Open",
      source,
      "It fell on 3 May 1998.",
      "It fell, and was rebuilt.",
    ])
      expect(html).toContain(words);
    expect(html).not.toMatch(/<script/i);
    const report = await carol.context().newPage();
    await report.setContent(html);
    await expect(report.getByRole("heading", { level: 1 })).toContainText("The bridge");
    await expect(report.getByText("The archive dates it").first()).toBeVisible();
  });

  await test.step("Markdown", async () => {
    const markdown = await download(sam, "Markdown");
    for (const words of [wording, paid, "Mostly true", "Open", source, "It fell on 3 May 1998"])
      expect(markdown).toContain(words);
  });

  await test.step("CSV", async () => {
    const rows: Record<string, string>[] = parse(await download(sam, "CSV"), { columns: true, bom: true });
    const [row, other] = rows;
    expect(row).toMatchObject({
      claim_id: verified,
      claim: wording,
      stage: "verified",
      rating: "mostly_true",
    });
    expect(JSON.parse(row?.passages ?? "")).toEqual([
      expect.objectContaining({ start, end: start + fell.length, exact: fell }),
    ]);
    expect(row?.evidence).toContain(source);
    expect(other).toMatchObject({ claim_id: open_, claim: paid, stage: "open", rating: "" });
    expect(rows).toHaveLength(2);
  });

  await test.step("JSON", async () => {
    const { claims } = JSON.parse(await download(sam, "JSON"));
    const claim = claims.find(({ id }: { id: string }) => id === verified);
    expect(claim).toMatchObject({ wording, stage: "verified" });
    expect(JSON.stringify(claim)).toContain('"mostly_true"');
    expect(JSON.stringify(claim)).toContain(source);
    expect(claim.passages).toEqual([
      expect.objectContaining({ start, end: start + fell.length, exact: fell }),
    ]);
    expect(claims.map(({ stage }: { stage: string }) => stage).sort()).toEqual(["open", "verified"]);
  });

  await test.step("ClaimReview: the verified claim alone", async () => {
    const review = await download(sam, "ClaimReview");
    expect(review).toContain(wording);
    expect(review).toContain(`${baseURL}/claims/${verified}`);
    expect(review).toContain("https://gazette.example/bridge");
    expect(review).not.toContain(paid);
    const rating = JSON.stringify(JSON.parse(review)).match(/"reviewRating":(\{[^}]*\})/)?.[1] ?? "{}";
    expect(JSON.parse(rating)).toMatchObject({ alternateName: "Mostly true", ratingValue: 4 });
  });

  await test.step("Web Annotation: words and positions", async () => {
    const annotations = await download(sam, "Web Annotations");
    const all = JSON.stringify(JSON.parse(annotations));
    expect(all).toContain(JSON.stringify(fell));
    expect(all).toContain(`"start":${start},"end":${start + fell.length}`);
    expect(all).toContain(wording);
  });
});
