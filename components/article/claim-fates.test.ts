import { expect, test } from "vitest";
import type { Fate } from "@/lib/contract/article/revision";
import { claimFates, countFates, stillWaiting } from "./claim-fates";

const fate = (claimId: string, outcome: Fate["outcome"]): Fate => ({
  claimId,
  wording: `Claim ${claimId}`,
  outcome,
  was: "words",
  confidence: 1,
  method: "diff",
});

test("a claim fares as its worst passage, and what needs a person comes first", () => {
  const claims = claimFates([
    fate("a", "unchanged"),
    fate("b", "moved"),
    fate("b", "changed"),
    fate("c", "gone"),
    fate("d", "unchanged"),
  ]);
  expect(claims.map(({ claimId, outcome }) => `${claimId} ${outcome}`)).toEqual([
    "c gone",
    "b changed",
    "a unchanged",
    "d unchanged",
  ]);
  expect(countFates(claims)).toEqual({ unchanged: 2, moved: 0, changed: 1, gone: 1 });
});

test("what waits for the same as before is told apart, unless the text makes another passage wait", () => {
  const waits = (claimId: string, waitsSince: number): Fate => ({ ...fate(claimId, "changed"), waitsSince });
  const claims = claimFates([
    waits("a", 4),
    waits("b", 3),
    fate("b", "moved"),
    waits("c", 3),
    fate("c", "gone"),
    fate("d", "changed"),
    waits("e", 3),
  ]);
  expect(
    stillWaiting(claims).map(({ since, claims }) => [since, claims.map(({ claimId }) => claimId)]),
  ).toEqual([
    [3, ["b", "e"]],
    [4, ["a"]],
  ]);
  expect(countFates(claims)).toEqual({ unchanged: 0, moved: 0, changed: 1, gone: 1 });
});
