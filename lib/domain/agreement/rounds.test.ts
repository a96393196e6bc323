import { expect, it } from "vitest";
import { agreementOf } from "./measure";
import { markRepeats, type Round, sortRounds } from "./rounds";

function round(claimId: string, scaleId: string, at: string, people: readonly string[]): Round {
  const ratings = people.map((memberId) => ({
    ...{ memberId, scaleId, key: "true", ordinal: 6, independent: true },
  }));
  const state = people.length > 1 ? ("ended" as const) : ("going_on" as const);
  return { claimId, articleId: "article", kind: "event", at, state, ratings };
}

it("one rating on a new version of the scale does not hide what counts on the one before", () => {
  const before = round("one", "v1", "2026-01-01T00:00:00.000Z", ["ann", "bob"]);
  const begun = round("two", "v2", "2026-02-01T00:00:00.000Z", ["ann"]);
  expect(agreementOf([before, begun])).toMatchObject({ scaleId: "v1", items: 2, used: 1 });
  expect(agreementOf([before, begun], { scaleId: "v2" })).toMatchObject({ scaleId: "v2", used: 0 });
  expect(sortRounds(markRepeats([begun]))).toMatchObject({ scaleId: "v2", items: [] });
  const ended = round("two", "v2", "2026-02-01T00:00:00.000Z", ["ann", "bob"]);
  expect(agreementOf([before, ended])).toMatchObject({ scaleId: "v2", used: 1 });
});
