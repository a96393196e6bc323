import { describe, expect, it } from "vitest";
import { type Round, roundOutcome } from "./round-outcome";

const blind = { reviewMode: "blind_double", votes: null, carry: null } as const;
const panel = (votes: number, carry: number) => ({ reviewMode: "panel", votes, carry }) as const;

describe("where the ratings of a round lead", () => {
  const cases: [string, Omit<Round, "proposed">, string, string | null][] = [
    ["single review has no round", { ...blind, reviewMode: "single", given: ["a"] }, "in_review", null],
    ["nobody has rated yet", { ...blind, given: [] }, "in_review", null],
    ["two who rate alike", { ...blind, given: ["a"] }, "verified", "a"],
    ["two who do not", { ...blind, given: ["b"] }, "disputed", null],
    ["a panel of which one has voted", { ...panel(3, 2), given: ["a"] }, "in_review", null],
    ["two of three for the proposal", { ...panel(3, 2), given: ["a", "a"] }, "verified", "a"],
    ["two of three for something else", { ...panel(3, 2), given: ["b", "b"] }, "verified", "b"],
    ["the author's own rating is no vote", { ...panel(3, 2), given: ["a", "b"] }, "in_review", null],
    ["the third decides", { ...panel(3, 2), given: ["a", "b", "b"] }, "verified", "b"],
    ["three who all differ", { ...panel(3, 2), given: ["a", "b", "c"] }, "disputed", null],
    ["unanimity missed at the second vote", { ...panel(3, 3), given: ["a", "b"] }, "disputed", null],
    ["one vote never carries, whatever was set once", { ...panel(2, 1), given: ["b"] }, "in_review", null],
    ["nor does one of three", { ...panel(3, 1), given: ["b"] }, "in_review", null],
    ["nor the first half of a tie", { ...panel(4, 2), given: ["b", "b"] }, "in_review", null],
    ["a tie is disputed", { ...panel(4, 2), given: ["b", "b", "a", "a"] }, "disputed", null],
    [
      "four of seven can still be had",
      { ...panel(7, 4), given: ["a", "b", "a", "c", "b"] },
      "in_review",
      null,
    ],
    ["and no longer", { ...panel(7, 4), given: ["a", "b", "c", "d", "a", "b"] }, "disputed", null],
  ];
  it.each(cases)("%s", (_name, round, stage, carried) => {
    expect(roundOutcome({ ...round, proposed: "a" })).toEqual({ stage, carried });
  });
});
