import { expect, test } from "vitest";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { matchingEvidence } from "./matching-evidence";

const one = (number: number, title: string, quote: string | null = null) =>
  ({
    number,
    stance: "supports",
    quote,
    source: { id: "", url: `https://site${number}.example/`, title, publisher: "Gazette", usedIn: 1 },
  }) as EvidenceView;
const evidence = [
  one(1, "Café opens"),
  one(2, "Bridge fell in 1998", "It fell at night."),
  one(12, "Budget"),
];

test.each([
  ["nothing typed offers all", "", [1, 2, 12]],
  ["a number's beginning", "1", [1, 12]],
  ["the whole number", "12", [12]],
  ["a number that only stands in words", "1998", [2]],
  ["words, without accents and case", "CAFE", [1]],
  ["words of the quote", "night fell", [2]],
  ["the publisher", "gazette", [1, 2, 12]],
  ["nothing like it", "sic", []],
])("%s", (_, typed, numbers) =>
  expect(matchingEvidence(evidence, typed).map(({ number }) => number)).toEqual(numbers),
);
