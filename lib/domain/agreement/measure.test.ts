import { describe, expect, it } from "vitest";
import { defaultScale } from "@/lib/domain/verdict/rating";
import { cohensKappa } from "./cohens-kappa";
import { agreementOf } from "./measure";
import { type GivenRating, type Round, unusedReasons } from "./rounds";

const ordinals = new Map(defaultScale.map(({ key, ordinal }) => [key, ordinal]));

function rating(given: string, more: Partial<GivenRating> = {}): GivenRating {
  const [memberId = "", key = ""] = given.split(" ");
  return { memberId, key, ordinal: ordinals.get(key) ?? null, scaleId: "v1", independent: true, ...more };
}

let number = 0;
function round(given: readonly (string | GivenRating)[], more: Partial<Round> = {}): Round {
  return {
    claimId: `claim-${++number}`,
    articleId: "article",
    kind: "statistic",
    at: "2026-11-01T12:00:00.000Z",
    state: "ended",
    ratings: given.map((one) => (typeof one === "string" ? rating(one) : one)),
    ...more,
  };
}

const seen = { independent: false };
const newer = { scaleId: "v2" };

describe("which rounds count, and why others do not", () => {
  const cases = [
    { name: "one rating", is: "waiting", of: round(["ann true"], { state: "going_on" }) },
    {
      name: "a panel of which two have voted",
      is: "going_on",
      of: round(["ann true", "bob true"], { state: "going_on" }),
    },
    {
      name: "a panel that was given up",
      is: "given_up",
      of: round(["ann true", "bob true"], { state: "given_up" }),
    },
    { name: "none yet", is: "waiting", of: round([]) },
    { name: "withdrawn", is: "given_up", of: round(["ann true"], { state: "given_up" }) },
    { name: "confirmed in single review", is: "open", of: round(["ann true", rating("bob true", seen)]) },
    {
      name: "two versions of the scale",
      is: "versions",
      of: round(["ann true", rating("bob true", newer)]),
    },
    {
      name: "an older version of the scale",
      is: "other_scale",
      of: round([rating("ann true", { scaleId: "v0" }), rating("bob true", { scaleId: "v0" })], {
        at: "2026-10-01T12:00:00.000Z",
      }),
    },
    { name: "one person twice", is: "waiting", of: round(["ann true", "ann false"]) },
  ] as const;

  it.each(cases)("$name: $is", ({ of, is }) => {
    const counted = round(["ann true", "bob true"], { at: "2026-11-02T12:00:00.000Z" });
    const { items, used, unused } = agreementOf([counted, of]);
    expect({ items, used, unused }).toEqual({ items: 2, used: 1, unused: [{ reason: is, count: 1 }] });
    expect(unusedReasons[is]).toMatch(/^[A-Z].*[^.]$/);
  });

  it("counts every round once: used and unused make the whole", () => {
    const rounds = [
      ...cases.map(({ of }) => of),
      round(["ann true", "bob false"], { at: "2026-12-01T00:00:00Z" }),
    ];
    const { items, used, unused } = agreementOf(rounds);
    expect(items).toBe(rounds.length);
    expect(used + unused.reduce((sum, { count }) => sum + count, 0)).toBe(items);
    expect(unused[0]).toEqual({ reason: "waiting", count: 3 });
  });

  it("does not take a round of people who could know what one of them rated before", () => {
    const first = round(["ann true", "bob false"], { claimId: "one", at: "2026-01-01T00:00:00.000Z" });
    const again = { claimId: "one", at: "2026-01-02T00:00:00.000Z" };
    const repeated = { used: 1, unused: [{ reason: "again", count: 1 }] };
    expect(agreementOf([round(["ann false", "cyd false"], again), first])).toMatchObject(repeated);
    expect(agreementOf([first, round(["cyd false", "dan false"], again)]).used).toBe(2);
    const withdrawn = round(["ann true"], { ...first, ratings: [rating("ann true")], state: "given_up" });
    expect(agreementOf([withdrawn, round(["ann false", "bob false"], again)]).used).toBe(1);
    expect(agreementOf([first, round(["ann false", "bob false"], again)], { from: again.at })).toMatchObject({
      items: 1,
      used: 0,
      unused: [{ reason: "again", count: 1 }],
    });
  });

  it("takes two who rated apart though a third saw them", () => {
    const { used, pairs } = agreementOf([round(["ann true", "bob true", rating("cyd true", seen)])]);
    expect(used).toBe(1);
    expect(pairs.map(({ members }) => members)).toEqual([["ann", "bob"]]);
  });

  it("takes the later of two ratings by one person", () => {
    expect(agreementOf([round(["ann true", "bob false", "ann false"])]).pairs[0]?.same).toBe(1);
  });

  it("has nothing to say without rounds", () => {
    const alpha = { nominal: null, ordinal: null };
    const none = { items: 0, used: 0, unused: [], partly: [], scales: [], pairs: [], kinds: [] };
    expect(agreementOf([])).toEqual({ ...none, kappa: null, alpha, scaleId: null });
  });
});

describe("figures over rounds", () => {
  /** Krippendorff 2011 C and D: four raters, twelve items, some missing. */
  const observers = [
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
  ];
  const published = Array.from({ length: 12 }, (_, item) =>
    round(
      observers.flatMap((row, member) => {
        const value = row.split(" ")[item] ?? ".";
        return value === "." ? [] : [rating(`m${member} r${value}`, { ordinal: Number(value) })];
      }),
    ),
  );

  it("equal the published ones to four digits", () => {
    const { items, used, unused, alpha, partly } = agreementOf(published);
    expect({ items, used, unused }).toEqual({
      items: 12,
      used: 11,
      unused: [{ reason: "waiting", count: 1 }],
    });
    expect(alpha.nominal?.value.toFixed(4)).toBe("0.7434");
    expect(alpha.ordinal?.value.toFixed(4)).toBe("0.8154");
    expect(partly).toEqual([{ figure: "kappa", reason: "more_than_two", count: 10 }]);
  });

  it("leave items without a number out of the ordinal one, and say so", () => {
    const rounds = [
      round(["ann true", "bob mostly_true"]),
      round(["ann false", "bob false"]),
      round(["ann unproven", "bob false"]),
      round(["ann satire", "bob satire"]),
    ];
    const { used, alpha, partly } = agreementOf(rounds);
    expect(used).toBe(4);
    expect(partly).toEqual([{ figure: "ordinal", reason: "no_number", count: 2 }]);
    expect(alpha.ordinal).toEqual(agreementOf(rounds.slice(0, 2)).alpha.ordinal);
    expect(alpha.nominal).not.toEqual(agreementOf(rounds.slice(0, 2)).alpha.nominal);
  });

  it("never mix versions of the scale; the one rated on last comes first", () => {
    const rounds = [
      round(["ann true", "bob false"], { at: "2026-01-01T00:00:00.000Z" }),
      round([rating("ann true", newer), rating("bob true", newer)], { at: "2026-02-01T00:00:00.000Z" }),
      round(["ann false", "bob false"], { at: "2026-01-15T00:00:00.000Z" }),
    ];
    const { scaleId, scales, used } = agreementOf(rounds);
    expect({ scaleId, used }).toEqual({ scaleId: "v2", used: 1 });
    expect(scales).toEqual([
      { scaleId: "v2", rounds: 1 },
      { scaleId: "v1", rounds: 2 },
    ]);
    expect(agreementOf(rounds, { scaleId: "v1" })).toMatchObject({
      scaleId: "v1",
      used: 2,
      unused: [{ reason: "other_scale", count: 1 }],
    });
    expect(agreementOf(rounds, { scaleId: "v9" })).toMatchObject({ scaleId: "v9", used: 0, kappa: null });
  });

  it("come per pair, whoever rated first, and of a panel for each two of it", () => {
    const rounds = [
      round(["ann true", "bob true"]),
      round(["bob false", "ann true"]),
      round(["ann false", "bob false", "cyd true"]),
    ];
    const { pairs, kappa } = agreementOf(rounds);
    expect(pairs).toEqual([
      {
        members: ["ann", "bob"],
        used: 3,
        same: 2,
        kappa: cohensKappa([
          ["true", "true"],
          ["true", "false"],
          ["false", "false"],
        ]),
      },
      { members: ["ann", "cyd"], used: 1, same: 0, kappa: expect.objectContaining({ value: 0 }) },
      { members: ["bob", "cyd"], used: 1, same: 0, kappa: expect.objectContaining({ value: 0 }) },
    ]);
    expect(kappa).toEqual(
      cohensKappa([
        ["true", "true"],
        ["false", "true"],
      ]),
    );
  });

  it("can be asked for one pair, one person or one kind", () => {
    const rounds = [
      round(["ann true", "bob true"]),
      round(["ann false", "bob true", "cyd false"]),
      round(["ann false", "cyd false"], { kind: "quotation" }),
      round(["ann false", rating("bob false", seen)]),
    ];
    expect(agreementOf(rounds, { members: ["bob", "ann"] })).toMatchObject({
      items: 3,
      used: 2,
      unused: [{ reason: "open", count: 1 }],
      partly: [],
      pairs: [{ members: ["ann", "bob"], used: 2, same: 1 }],
    });
    expect(agreementOf(rounds, { members: ["cyd"] }).items).toBe(2);
    expect(agreementOf(rounds, { kind: "quotation" })).toMatchObject({ items: 1, used: 1 });
    expect(agreementOf(rounds, { kind: "legal" })).toMatchObject({ items: 0, used: 0, kappa: null });
  });

  it("can be asked for a period: from a time on, and before another", () => {
    const rounds = ["2026-01-01", "2026-01-02", "2026-01-03"].map((day) =>
      round(["ann true", "bob true"], { at: `${day}T00:00:00.000Z` }),
    );
    const used = (from?: string, before?: string) => agreementOf(rounds, { from, before }).used;
    expect(used("2026-01-02T00:00:00.000Z")).toBe(2);
    expect(used(undefined, "2026-01-02T00:00:00.000Z")).toBe(1);
    expect(used("2026-01-02T00:00:00.000Z", "2026-01-03T00:00:00.000Z")).toBe(1);
  });

  it("come per kind of claim", () => {
    const rounds = [
      round(["ann true", "bob true"]),
      round(["ann false", "bob true"]),
      round(["ann false", "bob false"], { kind: "quotation" }),
      round(["ann false"], { kind: "legal" }),
    ];
    const { kinds } = agreementOf(rounds);
    expect(kinds.map(({ kind, used }) => [kind, used])).toEqual([
      ["statistic", 2],
      ["quotation", 1],
    ]);
    expect(kinds[0]?.alpha).toEqual(agreementOf(rounds.slice(0, 2)).alpha);
  });
});
