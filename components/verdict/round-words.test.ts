import { describe, expect, test } from "vitest";
import type { VerdictView } from "@/lib/contract/verdict/verdict";
import { currentRound, roundOutcomeWords, standingOf, votesWords, wasRatedApart } from "./round-words";

const ratings: Record<string, string> = { true: "True", false: "False", half: "Half true" };
let ids = 0;
function verdict(kind: VerdictView["kind"], who: string, key = "true"): VerdictView {
  const look = { description: "", ordinal: 1, colour: "green", shape: "full", scaleVersion: 1 } as const;
  return {
    id: `v${++ids}`,
    kind,
    rating: { key, label: ratings[key] ?? key, ...look },
    ...{ summary: "", rationale: "Because.", confidence: null, evidenceUntil: null },
    author: { id: who, name: who },
    ...{ claimVersion: 1, submittedAt: "2026-03-16T12:00:00.000Z", supersedesId: null },
    ...{ stands: false, blind: kind !== "adjudication", cites: [], reviews: [] },
  };
}
const blind = { reviewMode: "blind_double", panel: null } as const;
const panel = { reviewMode: "panel", panel: { votes: 3, carry: 2 } } as const;

test.each([
  ["both alike", blind, ["true"], 0, "Both rated True."],
  ["they differ", blind, ["false"], null, "Disputed: they differ."],
  [
    "a panel that carries",
    panel,
    ["false", "true", "false"],
    1,
    "False: 2 of 3 votes, 2 needed; the author of the proposal has no vote.",
  ],
  [
    "a panel that carries early",
    panel,
    ["half", "half"],
    1,
    "Half true: 2 of 3 votes, 2 needed; the author of the proposal has no vote.",
  ],
  [
    "a panel that cannot carry",
    panel,
    ["true", "false", "half"],
    null,
    "Disputed: they differ, and no rating has the 2 votes it needs; the author of the proposal has no vote.",
  ],
] as const)("%s", (_, way, given, stands, words) => {
  const round = [verdict("proposal", "ann"), ...given.map((key, at) => verdict("rating", `r${at}`, key))].map(
    (each, at) => ({ ...each, stands: at === (stands ?? 0) }),
  );
  const claim = { ...way, stage: stands === null ? "disputed" : "verified" } as const;
  expect(roundOutcomeWords(claim, round)).toBe(words);
  expect(standingOf(claim, round)).toBe(stands === null ? undefined : round[stands]);
  expect(wasRatedApart(round)).toBe(true);
});

test("a panel says how many have voted and how many must agree", () => {
  expect(votesWords({ panel: { votes: 3, carry: 2 }, roundRaterIds: ["ben"] })).toBe(
    "1 of 3 votes given; 2 must agree.",
  );
});

describe("the round that is shown", () => {
  const before = [
    verdict("proposal", "ann"),
    verdict("rating", "ben", "false"),
    verdict("adjudication", "ed"),
  ];
  const own = verdict("proposal", "cy");
  const vote = verdict("rating", "ben");
  const shown = (claim: Partial<Parameters<typeof currentRound>[0]>, who = "ben") =>
    currentRound({ stage: "in_review", sealed: false, roundRaterIds: [], verdicts: before, ...claim }, who);

  test("is the last one, without what ended it", () => {
    expect(shown({ stage: "verified" })).toEqual(before.slice(0, 2));
    expect(shown({ verdicts: [...before, own] }, "cy")).toEqual([own]);
  });
  test("is not an earlier one while the next is sealed, but for one's own rating", () => {
    expect(shown({ sealed: true })).toEqual([]);
    expect(shown({ sealed: true, roundRaterIds: ["ben"], verdicts: [...before, vote] })).toEqual([vote]);
  });
  test("is none while the claim is researched", () => {
    expect(shown({ stage: "researching" })).toEqual([]);
  });
});
