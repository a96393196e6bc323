import { readFileSync } from "node:fs";
import type { Article } from "./measure";
import { newsArticle } from "./news-text";
import { seededRandom } from "./random";

const demo = readFileSync(new URL("../../prisma/seed/article.txt", import.meta.url), "utf8");

function written(seed: number, length: number, passages: number): Article {
  const text = newsArticle(seededRandom(seed), length).slice(0, length);
  return { name: `news, ${length.toLocaleString("en")} characters, no. ${seed}`, text, passages, seed };
}

/**
 * What is measured: 16,000 passages over nine articles.
 * @param others added to the seeds, for articles that nobody has looked at
 */
export const articlesOf = (others: number): Article[] => [
  { name: "demo article", text: demo, passages: 60, seed: 1 + others },
  ...[2, 3, 4, 5, 6].map((seed) => written(seed + others, 12_000, 160)),
  written(7 + others, 60_000, 1_000),
  written(8 + others, 250_000, 4_140),
  written(9 + others, 1_000_000, 10_000),
];

/** Small enough for a unit test. */
export const sampleArticles: Article[] = [
  { name: "demo article", text: demo, passages: 40, seed: 1 },
  written(21, 15_000, 160),
  written(22, 15_000, 160),
];
