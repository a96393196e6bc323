import { expect, test } from "vitest";
import { requireBlocks, splitBlocks } from "./blocks";
import { bylineNames, headFacts, lineDay } from "./text-head";

const body = "The council voted for it on Monday. Nobody spoke against it.\n\nIt is the largest sum so far.";

const heads: [name: string, text: string, types: string, authors: string[], day: string | null][] = [
  [
    "headline, byline and date, parted by blank lines",
    `City spends record sum on a bridge…\n\nBy Anna Größe\n\n3 May 2024\n\n${body}`,
    "headline dateline dateline paragraph paragraph",
    ["Anna Größe"],
    "2024-05-03",
  ],
  [
    "the same line by line",
    `City spends record sum\nBy Anna Größe and Tim Lee, Reuters\n3 May 2024\n\n${body}`,
    "headline dateline dateline paragraph paragraph",
    ["Anna Größe", "Tim Lee"],
    "2024-05-03",
  ],
  [
    "no blank line at all",
    "City spends record sum\n3 May 2024\nThe council voted for it. Nobody spoke.",
    "headline dateline paragraph",
    [],
    "2024-05-03",
  ],
  [
    "a sentence below the headline",
    `City spends record sum\n\nThe mayor is content.\n\nBy Anna Größe\n\nPublished on 3 May 2024 at 10:30 GMT\n\n${body}`,
    "headline paragraph dateline dateline paragraph paragraph",
    ["Anna Größe"],
    "2024-05-03",
  ],
  [
    "German",
    `Rekordsumme für die Brücke\nVon Anna von der Größe\nBerlin, 3. Mai 2024\n\n${body}`,
    "headline dateline dateline paragraph paragraph",
    ["Anna von der Größe"],
    "2024-05-03",
  ],
  ["a headline alone", `City spends record sum\n\n${body}`, "headline paragraph paragraph", [], null],
  [
    "more dates than there are lines over a text",
    `City spends record sum\n${"3 May 2024\n".repeat(8)}And words.\n\n${body}`,
    "headline dateline dateline dateline paragraph paragraph paragraph",
    [],
    "2024-05-03",
  ],
  ["nothing over it", body, "paragraph paragraph", [], null],
  [
    "days and names that are part of what is said",
    `By 2024 the bridge was old.\n\nOn 3 May 2024 Anna Größe said that it would fall within a year.\n\n${body}`,
    "paragraph paragraph paragraph paragraph",
    [],
    null,
  ],
  [
    "a date before the words",
    " date 2024-05-08 Mayor Lee spoke. It rained.\n\nYes.",
    "dateline paragraph paragraph",
    [],
    "2024-05-08",
  ],
  [
    "Japanese",
    `橋に過去最大の予算\n2024年5月3日\n\n市議会は月曜日に可決した。\n\n反対はなかった。`,
    "headline dateline paragraph paragraph",
    [],
    "2024-05-03",
  ],
];

test.each(heads)("%s", (_, text, types, authors, publishedAt) => {
  const blocks = splitBlocks(text);
  expect(blocks.map(({ type }) => type).join(" ")).toBe(types);
  expect(headFacts(blocks, null)).toEqual({ authors, publishedAt });
  expect(requireBlocks(text, blocks)).toEqual(blocks);
});

test.each([
  ["By the time we came", []],
  ["By Anna Größe.", []],
  ["Por Juan García y Ana López", ["Juan García", "Ana López"]],
  ["Von Berlin nach Paris", []],
  ["文：山田太郎", ["山田太郎"]],
])("the byline %s", (line, names) => expect(bylineNames(line)).toEqual(names));

test.each([
  ["Friday, 3 May 2024", "2024-05-03"],
  ["2024-05-03T10:00:00Z", "2024-05-03"],
  ["Updated 3 May 2024 10:30 AM ET", "2024-05-03"],
  ["Le maire a parlé le 3 mai 2024 de la ville", null],
  ["3 May", null],
])("the date line %s", (line, day) => expect(lineDay(line, null)).toBe(day));
