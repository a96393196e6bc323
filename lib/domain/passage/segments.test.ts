import fc from "fast-check";
import { expect, it } from "vitest";
import { type Mark, segmentsOf } from "./segments";

const cases: [string, Mark[], string[]][] = [
  ["no marks", [], ["0-10"]],
  ["one mark", [{ claimId: "a", start: 2, end: 5 }], ["0-2", "2-5 a", "5-10"]],
  [
    "a nested mark stands last",
    [
      { claimId: "in", start: 3, end: 4 },
      { claimId: "out", start: 2, end: 5 },
    ],
    ["0-2", "2-3 out", "3-4 out in", "4-5 out", "5-10"],
  ],
  [
    "overlapping marks",
    [
      { claimId: "a", start: 0, end: 6 },
      { claimId: "b", start: 4, end: 10 },
    ],
    ["0-4 a", "4-6 a b", "6-10 b"],
  ],
  ["a mark over both borders", [{ claimId: "a", start: -5, end: 50 }], ["0-10 a"]],
  ["a mark beside the block", [{ claimId: "a", start: 10, end: 12 }], ["0-10"]],
  [
    "two passages of one claim",
    [
      { claimId: "a", start: 1, end: 4 },
      { claimId: "a", start: 3, end: 6 },
    ],
    ["0-1", "1-3 a", "3-4 a", "4-6 a", "6-10"],
  ],
];
it.each(cases)("cuts %s", (_name, marks, segments) => {
  const shown = segmentsOf(0, 10, marks).map(({ start, end, claimIds }) =>
    [`${start}-${end}`, ...claimIds].join(" "),
  );
  expect(shown).toEqual(segments);
});

it("covers every position once, with exactly the claims that stand there", () => {
  const marks = fc.array(
    fc.record({
      claimId: fc.constantFrom("a", "b", "c", "d"),
      start: fc.nat(25),
      long: fc.integer({ min: 1, max: 12 }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(marks, (given) => {
      const all = given.map(({ claimId, start, long }) => ({ claimId, start, end: start + long }));
      const segments = segmentsOf(5, 25, all);
      expect([segments[0]?.start, segments.at(-1)?.end]).toEqual([5, 25]);
      for (const [index, segment] of segments.entries()) {
        if (index) expect(segment.start).toBe(segments[index - 1]?.end);
        for (let at = segment.start; at < segment.end; at++) {
          const here = new Set(
            all.filter((mark) => mark.start <= at && at < mark.end).map((mark) => mark.claimId),
          );
          expect(new Set(segment.claimIds)).toEqual(here);
        }
      }
    }),
  );
});
