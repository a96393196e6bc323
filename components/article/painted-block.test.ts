import { describe, expect, test } from "vitest";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { defaultScale } from "@/lib/domain/verdict/rating";
import { describeStop, endNumbers, paintBlocks } from "./painted-block";

const text = "One two three. 😀 four five.";
const blocks = [
  { type: "paragraph" as const, start: 0, end: 14, text: "One two three." },
  { type: "paragraph" as const, start: 15, end: 27, text: "😀 four five." },
];

function claim(id: string, spans: [number, number][], more: Partial<ClaimView> = {}): ClaimView {
  const passages = spans.map(([start, end]) => ({
    id: `${id}-${start}`,
    start,
    end,
    exact: "",
    prefix: "",
    suffix: "",
  }));
  return { id, stage: "open", rating: null, passages, startsAt: spans[0]?.[0] ?? 0, ...more } as ClaimView;
}
const rated = (key: string) => {
  const rating = defaultScale.find((one) => one.key === key);
  return rating ? { ...rating, scaleVersion: 1 } : null;
};

describe("painting", () => {
  test("runs of a block, put together, are its text", () => {
    const painted = paintBlocks(blocks, [claim("a", [[4, 7]]), claim("b", [[0, 20]])]);
    expect(painted.map(({ runs }) => runs.map((run) => run.text).join(""))).toEqual(
      blocks.map((block) => block.text),
    );
    expect(text).toContain(painted[1]?.runs[0]?.text);
  });

  test("a claim across blocks has one tab stop, where it begins", () => {
    const painted = paintBlocks(blocks, [claim("a", [[8, 22]])]);
    const stops = painted.flatMap(({ runs }) => runs.filter((run) => run.stop !== null));
    expect(stops.map(({ start, stop }) => [start, stop])).toEqual([[8, [{ claimId: "a", word: "open" }]]]);
  });

  test("overlaps keep the outermost tone and name the innermost", () => {
    const outer = claim("outer", [[0, 13]], { stage: "verified", rating: rated("true") });
    const inner = claim("inner", [[4, 7]], { stage: "verified", rating: rated("unproven") });
    const runs = paintBlocks(blocks, [outer, inner])[0]?.runs ?? [];
    expect(runs.map(({ claims, tone, innerTone, depth }) => [claims, tone, innerTone, depth])).toEqual([
      ["outer", "green", null, 1],
      ["outer inner", "green", "violet nominal", 2],
      ["outer", "green", null, 1],
      ["", "", null, 0],
    ]);
  });

  test("a rating in review colours nothing", () => {
    const proposed = claim("a", [[0, 3]], { stage: "in_review", rating: rated("false") });
    expect(paintBlocks(blocks, [proposed])[0]?.runs[0]?.tone).toBe("unrated");
  });

  test("a block on which nothing changed is the same object as before", () => {
    const [first, second] = [claim("a", [[0, 3]]), claim("b", [[17, 21]])];
    const before = paintBlocks(blocks, [first, second]);
    const after = paintBlocks(blocks, [first, claim("b", [[17, 26]])], before);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(after[1]).toEqual(paintBlocks(blocks, [first, claim("b", [[17, 26]])])[1]);
  });

  test("more than three on each other are counted once, where most lie", () => {
    const stack = ["a", "b", "c", "d"].map((id, index) => claim(id, [[index, 13 - index]]));
    const runs = paintBlocks(blocks, stack)[0]?.runs ?? [];
    expect(runs.map(({ depth, count }) => [depth, count])).toEqual([
      [1, null],
      [2, null],
      [3, null],
      [4, 4],
      [3, null],
      [2, null],
      [1, null],
      [0, null],
    ]);
  });

  test("a passage's end has the numbers of the claims that end there, once, and none of those set aside", () => {
    const claims = [claim("a", [[0, 21]]), claim("b", [[4, 7]]), claim("c", [[1, 7]]), claim("d", [[2, 7]])];
    const numbers = new Map<string, number | null>([
      ["a", 1],
      ["b", 2],
      ["c", 12],
      ["d", null],
    ]);
    const said = paintBlocks(blocks, claims).flatMap(({ runs }) =>
      runs.map(({ text, ends }) => [text, endNumbers(ends, numbers)]),
    );
    expect(said.filter(([, ends]) => ends !== undefined)).toEqual([
      ["two", "2, 12"],
      ["😀 four", "1"],
    ]);
  });

  test("a highlight says its claims by their numbers, of many the first four", () => {
    const stop = ["a", "b", "c", "d", "e", "f"].map((claimId) => ({ claimId, word: "open" }));
    const numbers = new Map([
      ["a", 1],
      ["b", null],
      ["c", 3],
    ]);
    expect(describeStop(stop.slice(0, 2), numbers)).toBe("Claim 1, open; Claim, open");
    expect(describeStop(stop, numbers)).toBe(
      "Claim 1, open; Claim, open; Claim 3, open; Claim, open; and 2 more",
    );
  });
});
