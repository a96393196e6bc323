import { expect, test } from "vitest";
import { coverageOf, nextUntouched, wholeSentences } from "./coverage";

const sentences = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 22, end: 40 },
  { start: 41, end: 50 },
];
const states = (claimed: number[][], aside: number[][]) =>
  coverageOf(sentences, claimed.map(span), aside.map(span)).sentences.map(({ state }) => state);
const span = ([start = 0, end = 0]: number[]) => ({ start, end });

test.each([
  ["nothing yet", [], [], ["untouched", "untouched", "untouched", "untouched"]],
  ["a claim on some words", [[3, 5]], [], ["claimed", "untouched", "untouched", "untouched"]],
  ["a claim over two sentences", [[8, 12]], [], ["claimed", "claimed", "untouched", "untouched"]],
  [
    "a claim that ends where the next begins",
    [[0, 11]],
    [],
    ["claimed", "untouched", "untouched", "untouched"],
  ],
  ["set aside", [], [[22, 40]], ["untouched", "untouched", "set_aside", "untouched"]],
  ["set aside for less than half", [], [[22, 30]], ["untouched", "untouched", "untouched", "untouched"]],
  ["a claim wins", [[23, 24]], [[22, 40]], ["untouched", "untouched", "claimed", "untouched"]],
  [
    "overlapping claims, out of order",
    [
      [42, 44],
      [0, 2],
      [1, 15],
    ],
    [],
    ["claimed", "claimed", "untouched", "claimed"],
  ],
])("%s", (_, claimed, aside, expected) => expect(states(claimed, aside)).toEqual(expected));

const some = coverageOf(sentences, [span([0, 10])], [span([22, 40])]);

test("counts", () => expect(some).toMatchObject({ claimed: 1, setAside: 1, untouched: 2 }));

test.each([
  ["from the beginning", 0, 11],
  ["from within", 12, 41],
  ["after the last the first again", 51, 11],
])("the next untouched sentence %s", (_, from, start) =>
  expect(nextUntouched(some, from)?.start).toBe(start),
);

test("there is no next one when all were looked at", () =>
  expect(nextUntouched(coverageOf(sentences, [span([0, 50])], []), 0)).toBeNull());

test.each([
  ["one", [11, 20], [11]],
  ["one without its full stop", [11, 19], [11]],
  ["two", [11, 40], [11, 22]],
  ["a part", [12, 18], []],
  ["one and a part", [11, 30], []],
])("whole sentences of a selection: %s", (_, selection, starts) =>
  expect(wholeSentences(some, span(selection)).map(({ start }) => start)).toEqual(starts),
);
