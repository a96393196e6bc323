import { describe, expect, it } from "vitest";
import { defaultScale } from "@/lib/domain/verdict/rating";
import {
  beginTyping,
  bodyOf,
  issuesOf,
  withAnother,
  withMoved,
  withoutRating,
  withRating,
} from "./typed-scale";

const begun = beginTyping({
  name: "Truth scale",
  ratings: defaultScale.map((rating) => ({ ...rating, labels: {} })),
});
const keys = (typed: typeof begun) => typed.ratings.map(({ key }) => key);

it("sends what it was given", () => {
  expect(bodyOf(begun).ratings).toEqual(defaultScale.map((rating) => ({ ...rating, labels: {} })));
  expect(issuesOf(begun)).toEqual([]);
});

it("a new rating has a look of its own, and a key that follows its label", () => {
  const added = withAnother(withAnother(begun));
  const [first, second] = added.ratings.slice(-2);
  expect(`${first?.colour} ${first?.shape}`).not.toBe(`${second?.colour} ${second?.shape}`);
  expect(first?.id).not.toBe(second?.id);
  const named = withRating(added, first?.id ?? "", { label: "Out of date" });
  expect(named.ratings.at(-2)?.key).toBe("out_of_date");
  const keyed = withRating(named, first?.id ?? "", { key: "old", keyFollows: false });
  expect(withRating(keyed, first?.id ?? "", { label: "Stale" }).ratings.at(-2)?.key).toBe("old");
});

describe("order", () => {
  it("moves by places, and stays at the ends", () => {
    expect(keys(withMoved(begun, "rating-1", -1)).slice(0, 2)).toEqual(["mostly_true", "true"]);
    expect(withMoved(begun, "rating-0", -1)).toBe(begun);
    expect(withMoved(begun, "rating-7", 1)).toBe(begun);
  });
  it("goes on without the one that is taken out", () => {
    expect(keys(withoutRating(begun, "rating-5"))).not.toContain("unproven");
  });
});

it("says by path what is wrong", () => {
  const label = { language: "de", label: "Wahr", description: "" };
  const wrong = withRating(begun, "rating-0", {
    key: "No",
    ordinal: "x",
    labels: [label, { ...label, language: "DE " }],
  });
  expect(issuesOf(wrong).map(({ path }) => path)).toEqual(
    expect.arrayContaining(["ratings.0.key", "ratings.0.ordinal", "ratings.0.labels"]),
  );
});
