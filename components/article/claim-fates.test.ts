import { expect, test } from "vitest";
import type { Fate } from "@/lib/contract/article/revision";
import { claimFates, countFates } from "./claim-fates";

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
