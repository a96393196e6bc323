import { describe, expect, it } from "vitest";
import { cohensKappa } from "./cohens-kappa";
import { krippendorffsAlpha } from "./krippendorffs-alpha";
import { seededRandom } from "./seeded-random";

/** A row a rater, a column an item; a dot where somebody did not rate. */
function unitsOf(...rows: string[]): string[][] {
  const lines = rows.map((row) => row.split(" "));
  return (lines[0] ?? []).map((_, item) => lines.map((line) => line[item] ?? ".").filter((v) => v !== "."));
}
const numbers = (units: readonly (readonly string[])[]) => units.map((unit) => unit.map(Number));
const four = (number: number | undefined) => number?.toFixed(4);

const a = unitsOf("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
const b = unitsOf("a a b b d c c c e d d a", "b a b b b c c c e d d d");
const c = unitsOf(
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
);
/** Five observers, forty articles: Hayes & Krippendorff 2007, table 1. */
const tone = unitsOf(
  "1 1 2 . 0 0 1 1 2 2 . 0 1 3 1 1 2 1 1 0 0 0 2 0 1 0 0 1 1 1 1 2 2 3 2 2 2 2 2 1",
  "1 1 3 0 0 0 0 . 2 1 1 0 2 3 1 1 1 2 1 0 0 0 3 0 2 1 0 2 1 1 1 1 2 2 2 2 2 2 2 1",
  "2 0 3 0 0 0 2 2 2 1 0 0 2 2 1 1 2 3 0 0 1 . 3 0 . 1 0 1 2 2 0 2 . 2 2 3 2 . 2 1",
  ". 1 3 . . . . 0 . 1 0 0 2 2 . . . 3 1 . 1 0 3 0 2 1 1 2 2 . . 1 2 2 . . . 1 2 .",
  "2 . . 0 0 0 1 . 2 . . . . 3 1 1 2 . . 0 . 0 . . 2 . 0 . . 2 0 . 2 . 2 2 2 2 . 1",
);
/** Krippendorff's example of aggregated codings: how many gave 0 and how many 1 to each item. */
const items = [
  [1, 8],
  [9, 0],
  [0, 12],
  [5, 6],
  [8, 1],
] as const;
const many = (...chosen: number[]) =>
  chosen.map((number) => {
    const [zeros, ones] = items[number - 1] ?? [0, 0];
    return [...Array<string>(zeros).fill("0"), ...Array<string>(ones).fill("1")];
  });

/** By its definition: the mean difference within items, and among all ratings, over all ordered pairs. */
function byDefinition(units: readonly (readonly number[])[], metric: "nominal" | "ordinal"): number | null {
  const all = units.flat();
  const rank = (value: number) =>
    all.filter((other) => other < value).length + all.filter((other) => other === value).length / 2;
  const apart = (one: number, other: number) =>
    metric === "nominal" ? Number(one !== other) : (rank(one) - rank(other)) ** 2;
  const sum = (unit: readonly number[]) =>
    unit.reduce((total, one) => total + unit.reduce((part, other) => part + apart(one, other), 0), 0);
  const within = units.reduce((total, unit) => total + sum(unit) / (unit.length - 1), 0) / all.length;
  const among = sum(all) / (all.length * (all.length - 1));
  return among === 0 ? null : 1 - within / among;
}

/** Where three digits are published, the fourth comes from the exact fraction. */
const published = [
  {
    source: "Krippendorff 2011 A, binary: 0.095; 2/21",
    alpha: krippendorffsAlpha(a, "nominal"),
    is: "0.0952",
  },
  {
    source: "Krippendorff 2011 B, nominal: 0.692; 155/224",
    alpha: krippendorffsAlpha(b, "nominal"),
    is: "0.6920",
  },
  {
    source: "Krippendorff 2011 C, four observers, missing data, nominal: 0.743; 113/152",
    alpha: krippendorffsAlpha(c, "nominal"),
    is: "0.7434",
  },
  {
    source: "Krippendorff 2011 D, the same, ordinal: 0.815; 108577/133160",
    alpha: krippendorffsAlpha(numbers(c), "ordinal"),
    is: "0.8154",
  },
  {
    source: "Hayes & Krippendorff 2007, ordinal: 0.7598",
    alpha: krippendorffsAlpha(numbers(tone), "ordinal"),
    is: "0.7598",
  },
  {
    source: "Hayes & Krippendorff 2007, nominal: 0.477; 6400/13431",
    alpha: krippendorffsAlpha(tone, "nominal"),
    is: "0.4765",
  },
  {
    source: "R krippendorff, tests after a draft by Krippendorff 2020: 0.8687782805",
    alpha: krippendorffsAlpha(many(2, 3, 5), "nominal"),
    is: "0.8688",
  },
  {
    source: "R krippendorff, as above: 0.7989417989",
    alpha: krippendorffsAlpha(many(1, 2, 3, 5), "nominal"),
    is: "0.7989",
  },
  {
    source: "R krippendorff, as above: 0.60547504030",
    alpha: krippendorffsAlpha(many(1, 2, 3, 4, 5), "nominal"),
    is: "0.6055",
  },
];

describe("Krippendorff's alpha equals what is published", () => {
  it.each(published)("$source", ({ alpha, is }) => {
    expect(four(alpha?.value)).toBe(is);
  });

  it("of two values is the same as nominal and as ordinal", () => {
    const [nominal, ordinal] = [krippendorffsAlpha(a, "nominal"), krippendorffsAlpha(numbers(a), "ordinal")];
    expect(ordinal?.value).toBeCloseTo(nominal?.value ?? 0, 12);
  });

  it("takes only the order of the numbers", () => {
    const stretched = numbers(c).map((unit) => unit.map((value) => value ** 3 - 100));
    expect(krippendorffsAlpha(stretched, "ordinal")).toEqual(krippendorffsAlpha(numbers(c), "ordinal"));
  });

  it("leaves out items with fewer than two ratings", () => {
    expect(krippendorffsAlpha([...b, ["a"], []], "nominal")).toEqual(krippendorffsAlpha(b, "nominal"));
  });
});

describe("Krippendorff's alpha equals its definition", () => {
  it.each(["nominal", "ordinal"] as const)("on data of any shape, %s", (metric) => {
    const random = seededRandom(3);
    for (let round = 0; round < 60; round++) {
      const units = Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
        Array.from({ length: 2 + Math.floor(random() * 4) }, () => Math.floor(random() * 4) * 2 - 3),
      );
      const expected = byDefinition(units, metric);
      const figure = krippendorffsAlpha(units, metric as "ordinal");
      if (expected === null) expect(figure).toBeNull();
      else expect(figure?.value).toBeCloseTo(expected, 10);
    }
  });
});

describe("the interval of Krippendorff's alpha", () => {
  it.each(["nominal", "ordinal"] as const)("is that of all draws there are, %s", (metric) => {
    const units = [
      [1, 1],
      [2, 2],
      [3, 4],
      [4, 4],
      [1, 2, 2],
      [5, 5],
    ];
    const all: number[] = [];
    for (let number = 0; number < 5 ** 5; number++) {
      const draw = units.map((_, place) => units[Math.floor(number / 5 ** place) % 5] ?? []);
      all.push(byDefinition(draw, metric) ?? 0);
    }
    const { low = 0, high = 0 } = krippendorffsAlpha(units, metric as "ordinal") ?? {};
    const share = (is: (value: number) => boolean) => all.filter(is).length / all.length;
    // The ends are among the values there are: a fortieth lies beyond each, give or take what drawing does.
    expect(share((value) => value < low - 1e-9)).toBeLessThan(0.035);
    expect(share((value) => value < low + 1e-9)).toBeGreaterThan(0.015);
    expect(share((value) => value > high + 1e-9)).toBeLessThan(0.035);
    expect(share((value) => value > high - 1e-9)).toBeGreaterThan(0.015);
  });

  it("comes close to the large-sample one of kappa where the two raters are alike", () => {
    const table = [
      [40, 10, 5],
      [10, 60, 10],
      [5, 10, 50],
    ];
    const pairs = table.flatMap((line, row) =>
      line.flatMap((count, column) =>
        Array.from({ length: count }, (): [string, string] => [`${row}`, `${column}`]),
      ),
    );
    const [alpha, kappa] = [krippendorffsAlpha(pairs, "nominal"), cohensKappa(pairs)];
    for (const part of ["value", "low", "high"] as const)
      expect(Math.abs((alpha?.[part] ?? 1) - (kappa?.[part] ?? 0))).toBeLessThan(0.01);
  });

  it("holds the value in nineteen of twenty samples, or nearly", () => {
    // Two raters, three ratings alike often: each gives the true one with 0.8, else any; alpha is 0.8 squared.
    const random = seededRandom(11);
    const rate = (truth: number) => (random() < 0.8 ? truth : Math.floor(random() * 3));
    let held = 0;
    for (let sample = 0; sample < 200; sample++) {
      const units = Array.from({ length: 60 }, () => {
        const truth = Math.floor(random() * 3);
        return [rate(truth), rate(truth)];
      });
      const figure = krippendorffsAlpha(units, "nominal");
      if (figure && figure.low <= 0.64 && figure.high >= 0.64) held++;
    }
    expect(held).toBeGreaterThan(200 * 0.9);
    expect(held).toBeLessThan(200);
  });

  it("is the same every time and in any order of items and raters", () => {
    const turned = [...tone].reverse().map((unit) => [...unit].reverse());
    expect(krippendorffsAlpha(turned, "nominal")).toEqual(krippendorffsAlpha(tone, "nominal"));
    expect(krippendorffsAlpha(numbers(turned), "ordinal")).toEqual(
      krippendorffsAlpha(numbers(tone), "ordinal"),
    );
  });

  it("does not take items that all agree for certainty", () => {
    const figure = krippendorffsAlpha(unitsOf("a a b", "a a b"), "nominal");
    // Share of agreement at least 0.025^(1/3) = 0.2924; expected by chance 1 - 16/30.
    expect(figure?.value).toBe(1);
    expect(figure?.high).toBe(1);
    expect(figure?.low).toBeCloseTo(1 - (1 - 0.025 ** (1 / 3)) / (16 / 30), 9);
  });

  it("leaves a single item that was disagreed on wide open", () => {
    expect(krippendorffsAlpha([["a", "b"]], "nominal")).toEqual({
      value: 0,
      low: 0,
      high: expect.closeTo(0.975, 9),
    });
  });

  it("costs little for thousands of items", () => {
    const random = seededRandom(5);
    const units = Array.from({ length: 20_000 }, () => [1, 2, 3].map(() => 1 + Math.floor(random() * 5)));
    const start = performance.now();
    krippendorffsAlpha(units, "ordinal");
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("Krippendorff's alpha where there is nothing to say", () => {
  it.each([
    ["no items", []],
    ["items rated once", [["a"], ["b"]]],
    [
      "one and the same rating throughout",
      [
        ["a", "a"],
        ["a", "a", "a"],
      ],
    ],
  ])("is null for %s", (_, units) => {
    expect(krippendorffsAlpha(units, "nominal")).toBeNull();
  });
});
