import { describe, expect, it } from "vitest";
import type { Stance } from "./evidence";
import { balanceOf, independenceSentence, independentSources } from "./independence";

type Row = [source: string, group: string | null, stance?: Stance];
const items = (...rows: Row[]) =>
  rows.map(([sourceId, group, stance = "supports"], index) => ({
    number: index + 1,
    sourceId,
    group,
    stance,
  }));

const cases: { name: string; rows: Row[]; numbers: number[][]; names?: (string | null)[] }[] = [
  { name: "nothing at all", rows: [], numbers: [] },
  { name: "context weighs nothing", rows: [["a", null, "context"]], numbers: [] },
  {
    name: "context joins nothing either",
    rows: [
      ["a", "AP"],
      ["b", "AP", "context"],
      ["b", null],
    ],
    numbers: [[1], [3]],
  },
  {
    name: "three pages, three sources",
    rows: [
      ["a", null],
      ["b", null, "refutes"],
      ["c", null, "mixed"],
    ],
    numbers: [[1], [2], [3]],
  },
  {
    name: "one page quoted twice",
    rows: [
      ["a", null],
      ["a", null],
    ],
    numbers: [[1, 2]],
    names: [null],
  },
  {
    name: "two stories from one wire",
    rows: [
      ["a", "AP"],
      ["b", null],
      ["c", " ap "],
    ],
    numbers: [[1, 3], [2]],
    names: ["AP", null],
  },
  {
    name: "space inside a name",
    rows: [
      ["a", "City  press office"],
      ["b", "city press OFFICE"],
    ],
    numbers: [[1, 2]],
    names: ["City press office"],
  },
  {
    name: "an empty group is none",
    rows: [
      ["a", ""],
      ["b", "  "],
    ],
    numbers: [[1], [2]],
  },
  {
    name: "a source in two groups joins them",
    rows: [
      ["a", "AP"],
      ["b", "Reuters"],
      ["c", "AP"],
      ["c", "reuters"],
    ],
    numbers: [[1, 2, 3, 4]],
    names: ["AP"],
  },
  {
    name: "letters written two ways",
    rows: [
      ["a", "Agência"],
      ["b", "Agência"],
    ],
    numbers: [[1, 2]],
  },
];

describe("independent sources", () => {
  for (const { name, rows, numbers, names } of cases)
    it(name, () => {
      const found = independentSources(items(...rows));
      expect(found.groups.map((group) => group.numbers)).toEqual(numbers);
      expect(found.count).toBe(numbers.length);
      if (names) expect(found.groups.map((group) => group.name)).toEqual(names);
    });

  it("does not depend on the order in which evidence is given", () => {
    const given = items(["a", "AP"], ["b", "Reuters"], ["c", "AP"], ["c", "reuters"], ["d", null]);
    expect(independentSources(given.toReversed())).toEqual(independentSources(given));
  });
});

it("each side is counted by itself", () => {
  const given = items(["a", "AP"], ["b", "AP"], ["c", null], ["d", "AP", "refutes"], ["e", null, "mixed"]);
  expect(balanceOf(given)).toEqual({ for: 2, against: 1, mixed: 1 });
});

it("says who stands for whom", () => {
  expect(independenceSentence([])).toBe("");
  expect(independenceSentence(items(["a", null]))).toBe("1 independent source: [1].");
  expect(independenceSentence(items(["a", "AP"], ["b", "AP"], ["c", null]))).toBe(
    "2 independent sources: [1] and [3]. [2] shares AP with [1].",
  );
  expect(independenceSentence(items(["a", null], ["b", null], ["a", null], ["a", null], ["c", null]))).toBe(
    "3 independent sources: [1], [2] and [5]. [3] and [4] share a source with [1].",
  );
});
