import { expect, it } from "vitest";
import { FactdeskError } from "@/lib/domain/errors";
import type { AnchorMethod, AnchorOutcome } from "./anchor";
import { describePassage } from "./describe";
import { mapRevision } from "./map-revision";
import { reanchor } from "./reanchor";

/** The passage stands between ‹ and › in the old text, and where it is expected in the new one. */
function marked(text: string) {
  const points = [...text];
  const start = points.indexOf("‹");
  const end = points.indexOf("›") - 1;
  return { text: points.filter((point) => point !== "‹" && point !== "›").join(""), start, end };
}

const first = "The central bank raised its rate to 4.5 percent in March 2024.";
const second = "Prices of food rose by 7.1 percent in the same month, the office of statistics said.";
const third = "“We were surprised,” said Ana Pires, who leads the union.";
const article = `${first} ‹${second}› ${third}\n\nNobody at the ministry replied.`;

const cases: [string, string, string, AnchorOutcome, AnchorMethod][] = [
  ["the same text", article, article, "unchanged", "same_place"],
  ["something after it", article, `${article}\n\nMore.`, "unchanged", "same_place"],
  ["something before it", article, `Correction: see below.\n\n${article}`, "moved", "diff"],
  [
    "its neighbours reworded",
    article,
    `The bank raised rates. ‹${second}› “We are shocked,” said Ana Pires.\n\nNobody at the ministry replied.`,
    "moved",
    "diff",
  ],
  [
    "its paragraph moved",
    `One thing happened here first today.\n\n‹${second}›\n\n${third}\n\nNobody at the ministry replied.`,
    `One thing happened here first today.\n\n${third}\n\nNobody at the ministry replied.\n\n‹${second}›`,
    "moved",
    "moved_block",
  ],
  [
    "straight quotation marks for curly ones",
    `${first} ‹${third}› ${second}`,
    `${first} ‹"We were surprised," said Ana Pires, who leads the union.› ${second}`,
    "moved",
    "typography",
  ],
  [
    "other white space within",
    `${first} ‹in the same month› as before`,
    `${first} ‹in the\u00a0same\nmonth› as before`,
    "moved",
    "typography",
  ],
  [
    "composed letters for decomposed ones",
    "He met ‹Zoe\u0308 Ma\u0301rquez› in Porto yesterday.",
    "He met ‹Zoë Márquez› in Porto yesterday.",
    "moved",
    "typography",
  ],
  ["a figure corrected inside", article, article.replace("7.1", "1.7"), "changed", "edited"],
  [
    "its only figure corrected",
    "It rose by ‹7.1› percent.",
    "It rose by ‹1.7› percent.",
    "changed",
    "replaced",
  ],
  [
    "its first word replaced",
    "So ‹Prices rose again› today.",
    "So ‹Rents rose again› today.",
    "changed",
    "edited",
  ],
  [
    "behind emoji",
    "👩‍👩‍👧 🎉 ‹It rained all day.› Then not.",
    "🎉🎉 News. ‹It rained all day.› Then not.",
    "moved",
    "diff",
  ],
  ["right to left", "אמר ‹שלום לכולם› היום", "אתמול אמר ‹שלום לכולם› היום", "moved", "diff"],
  ["without spaces", "他说‹今天下雨›了。", "昨天他说‹今天下雨›了。", "moved", "diff"],
  [
    "a part of a word",
    "The ‹war›ning came late.",
    "Yesterday the warning. The ‹war›ning came late.",
    "moved",
    "diff",
  ],
  [
    "a copy of its sentence before it",
    `${first} ‹${second}› ${third}\n\nNobody at the ministry replied.`,
    `${second}\n\nThat was the summary.\n\n${first} ‹${second}› ${third}\n\nNobody at the ministry replied.`,
    "moved",
    "diff",
  ],
  [
    "the second of two equal sentences, the first deleted",
    "Rain fell in Cork. It is what it is. Snow fell in Riga. ‹It is what it is.› Hail fell in Porto.",
    "Rain fell in Cork. Snow fell in Riga. ‹It is what it is.› Hail fell in Porto.",
    "moved",
    "diff",
  ],
];
it.each(cases)("places a passage with %s", (_, old, fresh, outcome, method) => {
  const { text, start, end } = marked(old);
  const expected = marked(fresh);
  const found = reanchor(mapRevision(text, expected.text), describePassage(text, start, end));
  expect(found).toMatchObject({ outcome, method, start: expected.start, end: expected.end });
  expect(found.exact).toBe([...expected.text].slice(expected.start, expected.end).join(""));
  expect(found.confidence).toBeGreaterThan(0);
  expect(found.confidence).toBeLessThanOrEqual(1);
});

const gone: [string, string, string][] = [
  ["deleted", article, article.replace(/‹.*› /, "")],
  [
    "deleted, with a look-alike left",
    "‹The bank said prices rose in May.› The bank said prices rose in June. It was late.",
    "The bank said prices rose in June. It was late.",
  ],
  [
    "deleted, with the same words left elsewhere",
    "Rain fell in Cork. ‹It is what it is.› Snow fell in Riga. It is what it is. Hail fell in Porto.",
    "Rain fell in Cork. Snow fell in Riga. It is what it is. Hail fell in Porto.",
  ],
  ["deleted with everything", article, "A wholly different thing was printed here instead."],
  [
    "replaced by another statement",
    article,
    article.replace(second, "Nobody knows what comes next, they say."),
  ],
  ["deleted from an article that is empty now", article, ""],
];
it.each(gone)("anchors nothing that was %s", (_, old, fresh) => {
  const { text, start, end } = marked(old);
  const bare = fresh.replace(/[‹›]/g, "");
  expect(reanchor(mapRevision(text, bare), describePassage(text, start, end))).toMatchObject({
    outcome: "gone",
    method: "deleted",
  });
});

it("refuses a passage that is not in the old text", () => {
  const mapping = mapRevision("one two", "one two");
  expect(() => reanchor(mapping, { start: 0, end: 3, exact: "two" })).toThrow(FactdeskError);
  expect(() => reanchor(mapping, { start: 3, end: 3, exact: "" })).toThrow(FactdeskError);
});
