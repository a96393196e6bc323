import { describe, expect, test } from "vitest";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { paintBlocks } from "./painted-block";

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
const rated = (key: string, ordinal: number | null) => ({ key, label: key, description: "", ordinal });
const numbered = (...claims: ClaimView[]) => claims.map((one, index) => ({ claim: one, number: index + 1 }));

describe("painting", () => {
  test("runs of a block, put together, are its text", () => {
    const painted = paintBlocks(blocks, numbered(claim("a", [[4, 7]]), claim("b", [[0, 20]])));
    expect(painted.map(({ runs }) => runs.map((run) => run.text).join(""))).toEqual(
      blocks.map((block) => block.text),
    );
    expect(text).toContain(painted[1]?.runs[0]?.text);
  });

  test("a claim across blocks has one tab stop, where it begins", () => {
    const painted = paintBlocks(blocks, numbered(claim("a", [[8, 22]])));
    const stops = painted.flatMap(({ runs }) => runs.filter((run) => run.stop !== null));
    expect(stops.map(({ start, stop }) => [start, stop])).toEqual([[8, "Claim 1, open"]]);
  });

  test("overlaps keep the outermost tone and name the innermost", () => {
    const outer = claim("outer", [[0, 13]], { stage: "verified", rating: rated("true", 5) });
    const inner = claim("inner", [[4, 7]], { stage: "verified", rating: rated("unproven", null) });
    const runs = paintBlocks(blocks, numbered(outer, inner))[0]?.runs ?? [];
    expect(runs.map(({ claims, tone, innerTone, depth }) => [claims, tone, innerTone, depth])).toEqual([
      ["outer", "true", null, 1],
      ["outer inner", "true", "nominal", 2],
      ["outer", "true", null, 1],
      ["", "", null, 0],
    ]);
  });

  test("a rating in review colours nothing", () => {
    const proposed = claim("a", [[0, 3]], { stage: "in_review", rating: rated("false", 1) });
    expect(paintBlocks(blocks, numbered(proposed))[0]?.runs[0]?.tone).toBe("unrated");
  });

  test("a block's signature changes only with what is painted on it", () => {
    const before = paintBlocks(blocks, numbered(claim("a", [[0, 3]]), claim("b", [[17, 21]])));
    const after = paintBlocks(blocks, numbered(claim("a", [[0, 3]]), claim("b", [[17, 26]])));
    expect(after[0]?.signature).toBe(before[0]?.signature);
    expect(after[1]?.signature).not.toBe(before[1]?.signature);
  });
});
