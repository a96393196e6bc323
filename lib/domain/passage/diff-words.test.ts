import fc from "fast-check";
import { expect, it } from "vitest";
import { diffWords } from "./diff-words";

const cases: [string, string, string, string][] = [
  ["nothing changed", "a b", "a b", "a b"],
  [
    "a word replaced",
    "It rose by 7.1 percent.",
    "It rose by 1.7 percent.",
    "It rose by [-7.1-]{+1.7+} percent.",
  ],
  ["a word put in", "It rose.", "It rose again.", "It rose{+ again+}."],
  ["a word taken out", "It rose again.", "It rose.", "It rose[- again-]."],
  [
    "a sentence taken out, told by its borders",
    "The bank said no. The bank said yes.",
    "The bank said yes.",
    "[-The bank said no. -]The bank said yes.",
  ],
  ["quotation marks", "“no”", '"no"', '[-“-]{+"+}no[-”-]{+"+}'],
  ["white space", "a b", "a  b", "a {+ +}b"],
  ["an emoji as a whole", "hi 👩‍👩‍👧", "hi 👩‍👩‍👦", "hi [-👩‍👩‍👧-]{+👩‍👩‍👦+}"],
  ["a script without spaces", "今天下雨了", "今天下雪了", "今天下[-雨-]{+雪+}了"],
  ["right to left", "שלום עולם", "שלום חבר", "שלום [-עולם-]{+חבר+}"],
  ["all of it", "", "new", "{+new+}"],
  ["none of it", "old", "", "[-old-]"],
];
it.each(cases)("shows %s", (_, old, fresh, shown) => {
  const marks = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] } as const;
  expect(
    diffWords(old, fresh)
      .map(({ kind, text }) => marks[kind][0] + text + marks[kind][1])
      .join(""),
  ).toBe(shown);
});

it("is both texts, whatever they are", () => {
  const pieces = [
    "war ",
    "a",
    " ",
    "\n\n",
    "Crime. ",
    "👩‍👩‍👧‍👦",
    "e\u0301",
    "é",
    "שלום",
    "“",
    '"',
    "12.5",
    "中文",
    "\u200b",
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, (old, fresh) => {
      const runs = diffWords(old, fresh);
      const without = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map((run) => run.text)
          .join("");
      expect(without("added")).toBe(old);
      expect(without("removed")).toBe(fresh);
      for (const [index, run] of runs.entries()) {
        expect(run.text).not.toBe("");
        expect(runs[index + 1]?.kind).not.toBe(run.kind);
      }
    }),
    { numRuns: 500 },
  );
});
