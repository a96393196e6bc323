import { expect, it } from "vitest";
import { interestPattern, touches } from "./interest";
import { interestCases } from "./interest-cases";

it.each(interestCases)("$kind “$name” and $claim: $touched", ({ kind, name, claim, touched }) => {
  const whole = { speaker: null, articlePublisher: null, articleAuthors: [], wording: "x", ...claim };
  expect(touches({ kind, name }, whole)).toBe(touched);
});

it("a name of signs alone is none", () => {
  expect(["", "  ", "—!?", "´"].map(interestPattern)).toEqual([null, null, null, null]);
});
