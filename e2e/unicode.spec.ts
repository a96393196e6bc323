import { createHash } from "node:crypto";
import {
  doubleClickOn,
  highlightedWords,
  markByMouse,
  openClaimId,
  selectByMouse,
} from "./support/article-text";
import { expect, test } from "./support/test";

const family = "👩‍👩‍👧‍👦";
const flag = "🏴󠁧󠁢󠁳󠁣󠁴󠁿";
const cafe = "cafe\u0301";
const hebrew = "הגשר נפל בשנת 1998 אחרי השיטפון";
const arabic = "سقط الجسر في عام 1998 بعد الفيضان";
const given = [
  `The ${family} crossed ${flag} near the ${cafe} in 1998, people say 👍🏽.`,
  `${hebrew}.`,
  `${arabic}.`,
  `A nai\u0308ve line\r\nwith a break inside, and 𝔊𝔬𝔱𝔥𝔦𝔠 letters.`,
].join("\r\n\r\n");
const canonical = given.replaceAll("\r\n", "\n");

/** Where words stand in the canonical text, counted in code points by another way than the app's. */
function place(words: string): { start: number; end: number; exact: string } {
  const start = Array.from(canonical.slice(0, canonical.indexOf(words))).length;
  return { start, end: start + Array.from(words).length, exact: words };
}

test("words in any script are marked as they are selected, to the code point", async ({ open, by }) => {
  const checker = await by("checker");
  const article = await checker.article(given);
  expect(article.revision.text).toBe(canonical);
  expect(article.revision.sha256).toBe(createHash("sha256").update(canonical, "utf8").digest("hex"));
  const page = await open("checker");
  await page.goto(`/articles/${article.id}`);

  for (const words of [
    `${family} crossed ${flag} near the ${cafe}`,
    "people say 👍🏽",
    "נפל בשנת 1998 אחרי השיטפון",
    "بعد الفيضان",
    "𝔊𝔬𝔱𝔥𝔦𝔠 letters",
    "line\nwith a break",
  ])
    await test.step(`by mouse: ${JSON.stringify(words)}`, async () => {
      const id = await markByMouse(page, words);
      expect((await checker.claimDetail(id)).passages).toEqual([expect.objectContaining(place(words))]);
      expect(await highlightedWords(page, id)).toBe(words);
    });

  await test.step("a word by double click", async () => {
    const before = new URL(page.url()).searchParams.get("claim") ?? "";
    await doubleClickOn(page, `nai\u0308ve`);
    await page.keyboard.press("c");
    const id = await openClaimId(page, before);
    expect((await checker.claimDetail(id)).passages).toEqual([expect.objectContaining(place("nai\u0308ve"))]);
    expect(await highlightedWords(page, id)).toBe("nai\u0308ve");
  });
});

test("a selection across blocks and directions is one passage", async ({ open, by }) => {
  const checker = await by("checker");
  const article = await checker.article(given);
  const page = await open("checker");
  await page.goto(`/articles/${article.id}`);
  const words = `in 1998, people say 👍🏽.\n\n${hebrew}.\n\n${arabic}.\n\nA nai\u0308ve`;
  const id = await markByMouse(page, words);
  expect((await checker.claimDetail(id)).passages).toEqual([expect.objectContaining(place(words))]);
  expect(await highlightedWords(page, id)).toBe(words.replaceAll("\n\n", ""));

  await test.step("and again with the mouse drawn backwards, over the highlight", async () => {
    await selectByMouse(page, `1998, people`);
    await expect(page.getByRole("status").filter({ hasText: "Selected 2 words: 1998, people." })).toHaveCount(
      1,
    );
  });
});
