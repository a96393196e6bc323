import { describe, expect, test } from "vitest";
import { sampleArticles } from "./articles";
import { kinds, measure, revisionsOf } from "./measure";
import { emptyTally, sumOf } from "./score";

/** The measurement in small: what is right, not how fast. */
describe("anchoring keeps what bench/anchoring measured", () => {
  const tallies = Object.fromEntries(kinds.map((kind) => [kind, emptyTally()]));
  for (const article of sampleArticles)
    for (const revision of revisionsOf(article))
      measure("Factdesk", article, revision, 1, tallies[revision.kind]!);

  test("over all kinds of edit", () => {
    const { passages, right, silent, deleted, lookAlike } = sumOf(Object.values(tallies));
    expect(passages).toBeGreaterThan(2_500);
    expect(right / passages).toBeGreaterThanOrEqual(0.995);
    expect(silent / passages).toBeLessThanOrEqual(0.001);
    expect(deleted).toBeGreaterThan(300);
    expect(lookAlike).toBe(0);
  });

  test.each(kinds)("%s", (kind) => {
    const { passages, right, silent } = tallies[kind]!;
    expect(right / passages).toBeGreaterThanOrEqual(0.985);
    expect(silent / passages).toBeLessThanOrEqual(0.005);
  });
});

test("the measurement tells right from wrong", () => {
  const tally = emptyTally();
  const article = sampleArticles[1]!;
  for (const revision of revisionsOf(article)) measure("exact search, nearest", article, revision, 1, tally);
  expect(tally.silent / tally.passages).toBeGreaterThan(0.1);
  expect(tally.lookAlike).toBeGreaterThan(0);
});
