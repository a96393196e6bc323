import { describe, expect, it } from "vitest";
import { cohensKappa } from "./cohens-kappa";

/** Each item of a table of counts: the first rater's ratings are its rows. */
function pairsOf(table: readonly (readonly number[])[]): [string, string][] {
  return table.flatMap((line, row) =>
    line.flatMap((count, column) =>
      Array.from({ length: count }, (): [string, string] => [`r${row}`, `r${column}`]),
    ),
  );
}

const four = (number: number | undefined) => number?.toFixed(4);

/** Published with four digits or as a fraction of which those are the first. */
const published = [
  {
    source: "SAS PROC FREQ, cited in the tests of statsmodels (table10)",
    table: [
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ],
    is: ["0.4842", "0.2137", "0.7547"],
  },
  {
    source: "SAS PROC FREQ, J. Uebersax, Calculating kappa with SAS",
    table: [
      [0, 0, 0],
      [5, 16, 3],
      [8, 12, 28],
    ],
    is: ["0.3333", "0.1738", "0.4929"],
  },
  {
    source: "R statpsych ci.kappa, after Fleiss & Paik 2003: 0.6756757, 0.5317210 to 0.8196303",
    table: [
      [31, 12],
      [4, 58],
    ],
    is: ["0.6757", "0.5317", "0.8196"],
  },
  {
    source: "R blorr/inferr, high mathematics and reading: 0.4454, 0.2984 to 0.5923",
    table: [
      [135, 21],
      [18, 26],
    ],
    is: ["0.4454", "0.2984", "0.5923"],
  },
  {
    source:
      "Fleiss, Cohen & Everitt 1969: kappa 0.429, error 0.054; here from 3/7 and the variance 0.0028849",
    table: [
      [106, 10, 4],
      [22, 28, 10],
      [2, 12, 6],
    ],
    is: ["0.4286", "0.3233", "0.5338"],
  },
  {
    source: "Cohen 1960: 0.492; here from 29/59 and the error 0.0510018",
    table: [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ],
    is: ["0.4915", "0.3916", "0.5915"],
  },
  {
    source: "Wikipedia, Cohen's kappa, simple example: 0.4",
    table: [
      [20, 5],
      [10, 15],
    ],
    is: ["0.4000", "0.1511", "0.6489"],
  },
  {
    source: "Wikipedia, same percentage but different numbers: 0.1304",
    table: [
      [45, 15],
      [25, 15],
    ],
    is: ["0.1304", "-0.0629", "0.3238"],
  },
  {
    source: "Wikipedia, same percentage but different numbers: 0.2593",
    table: [
      [25, 35],
      [5, 35],
    ],
    is: ["0.2593", "0.1080", "0.4105"],
  },
];

describe("Cohen's kappa equals what is published", () => {
  it.each(published)("$source", ({ table, is }) => {
    const figure = cohensKappa(pairsOf(table));
    expect([four(figure?.value), four(figure?.low), four(figure?.high)]).toEqual(is);
  });

  it("is the same whichever of the two is called the first", () => {
    for (const { table } of published) {
      const turned = pairsOf(table).map(([one, other]): [string, string] => [other, one]);
      const [here, there] = [cohensKappa(pairsOf(table)), cohensKappa(turned)];
      for (const part of ["value", "low", "high"] as const)
        expect(there?.[part]).toBeCloseTo(here?.[part] ?? Number.NaN, 12);
    }
  });
});

describe("Cohen's kappa where the formula has nothing to say", () => {
  it("is null without items", () => {
    expect(cohensKappa([])).toBeNull();
  });

  it("is null when both used one and the same rating throughout", () => {
    expect(cohensKappa(pairsOf([[12]]))).toBeNull();
  });

  it("is 0 between two who each used one rating, and not the same", () => {
    const figure = cohensKappa(
      pairsOf([
        [0, 3],
        [0, 0],
      ]),
    );
    // The exact limits of no agreement in three items: 0 and 1 - 0.025^(1/3).
    expect(figure).toEqual({ value: 0, low: 0, high: expect.closeTo(0.7076, 4) });
  });

  it("does not take three items that all agree for certainty", () => {
    const figure = cohensKappa([
      ["true", "true"],
      ["true", "true"],
      ["false", "false"],
    ]);
    // Share of agreement at least 0.025^(1/3) = 0.2924; expected by chance 5/9.
    expect(figure?.value).toBeCloseTo(1, 12);
    expect(figure?.low).toBeCloseTo((0.025 ** (1 / 3) - 5 / 9) / (4 / 9), 9);
    expect(figure?.high).toBe(1);
  });

  it("comes closer to certainty the more items agree", () => {
    const figure = cohensKappa(
      pairsOf([
        [500, 0],
        [0, 500],
      ]),
    );
    expect(figure?.low).toBeCloseTo(2 * 0.025 ** (1 / 1000) - 1, 9);
  });

  it("says nothing much when one rater never varied", () => {
    // Kappa and its standard error are 0; agreement in 9 of 10 has the exact limits 0.5550 and 0.9975.
    const figure = cohensKappa(
      pairsOf([
        [9, 1],
        [0, 0],
      ]),
    );
    expect(figure?.value).toBeCloseTo(0, 12);
    expect(figure?.low).toBe(-1);
    expect(figure?.high).toBeCloseTo((0.99747 - 0.9) / 0.1, 3);
  });

  it("is not taken in by rounding, where all but one of thousands are the same", () => {
    const figure = cohensKappa(
      pairsOf([
        [9_999, 1],
        [0, 0],
      ]),
    );
    expect(figure?.value).toBeCloseTo(0, 9);
    expect(figure?.low).toBe(-1);
    expect(figure?.high).toBeGreaterThan(0.9);
  });

  it("is -1 at its lowest, between two who always differ", () => {
    const figure = cohensKappa(
      pairsOf([
        [0, 5],
        [5, 0],
      ]),
    );
    expect(figure?.value).toBe(-1);
    expect(figure?.low).toBe(-1);
    expect(figure?.high).toBeCloseTo(2 * (1 - 0.025 ** 0.1) - 1, 9);
  });
});
