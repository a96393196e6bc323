import { beforeAll, expect, test } from "vitest";
import { requireBlocks } from "@/lib/domain/article/blocks";
import { measurePage, type PageMeasure, pageFixtures } from "./fixtures/measure-pages";

const pages = pageFixtures();
let measures: PageMeasure[] = [];

beforeAll(async () => {
  measures = await Promise.all(pages.map(measurePage));
}, 60_000);

const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const share = (key: "title" | "date" | "authors") => mean(measures.map((measure) => Number(measure[key])));
const recall = (key: "captions" | "credits") =>
  measures.reduce((sum, measure) => sum + measure[key].found, 0) /
  measures.reduce((sum, measure) => sum + measure[key].all, 0);

test("pages in the shapes of news sites are read as people read them", () => {
  expect(pages.length).toBeGreaterThanOrEqual(24);
  expect(mean(measures.map(({ f1 }) => f1))).toBeGreaterThanOrEqual(0.98);
  expect(share("title")).toBeGreaterThanOrEqual(0.95);
  expect(share("date")).toBeGreaterThanOrEqual(0.95);
  expect(share("authors")).toBeGreaterThanOrEqual(0.9);
  expect(recall("captions")).toBeGreaterThanOrEqual(0.95);
  expect(recall("credits")).toBeGreaterThanOrEqual(0.9);
});

test("more of each text is right than by Readability alone", () => {
  expect(mean(measures.map(({ f1 }) => f1))).toBeGreaterThan(mean(measures.map(({ aloneF1 }) => aloneF1)));
});

test.each(pages.map(({ name }) => name))(
  "%s: no page falls far behind, and its blocks fit its text",
  (name) => {
    const measure = measures.find((each) => each.name === name)!;
    expect(measure.f1).toBeGreaterThanOrEqual(0.85);
    const { text, blocks } = measure.read;
    expect(requireBlocks(text, blocks)).toEqual(blocks);
  },
);

test("an article's address is without what tracks readers, and as the page states it", () => {
  for (const page of pages) {
    if (page.canonicalUrl === null) continue;
    expect(measures.find(({ name }) => name === page.name)!.read.canonicalUrl).toBe(page.canonicalUrl);
  }
});
