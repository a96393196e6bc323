import { expect, test } from "vitest";
import type { Event } from "@/lib/contract/event/event";
import { describeEvent } from "./describe-event";

const event = (type: string, over: Partial<Event>): Event => ({
  id: "e",
  at: "2026-03-16T12:00:00.000Z",
  type,
  actor: { id: "ann", name: "Ann" },
  articleId: "a",
  claimId: "c",
  old: null,
  new: null,
  why: null,
  ...over,
});
const inputs = [
  { name: "start", value: "2022-03-03", unit: null, evidence: 1 },
  { name: "n", value: "2", unit: "weeks", evidence: null },
];

test.each<[string, Event, string[]]>([
  [
    "somebody asked",
    event("claimant_request.added", {
      new: { whom: "the mayor", askedOn: "2022-03-03", answer: null, onRecord: true, whyNot: null },
    }),
    ["Ann recorded a request to “the mayor”", "Asked on: null → 3 March 2022", "On the record: null → Yes"],
  ],
  [
    "nobody asked",
    event("claimant_request.added", { new: { whom: "the mayor", whyNot: "She is dead." } }),
    ["Ann recorded why “the mayor” was not asked", "Why not asked: null → She is dead."],
  ],
  [
    "an answer that came",
    event("claimant_request.edited", { old: { answer: null }, new: { answer: "No." } }),
    ["Ann changed the request", "Answer: null → No."],
  ],
  [
    "a search",
    event("search.added", {
      new: { place: "the archive", query: "bridge", sought: "refuting", found: "Nothing." },
    }),
    [
      "Ann recorded a search in “the archive”",
      "Searched for: null → bridge",
      "Which way: null → Against the claim",
      "Found: null → Nothing.",
    ],
  ],
  [
    "a search taken off",
    event("search.removed", { old: { place: "the archive" } }),
    ["Ann took the search in “the archive” off the claim"],
  ],
  [
    "a calculation",
    event("calculation.added", {
      new: { title: "Days", formula: "start + n", inputs, result: "2022-03-05" },
    }),
    [
      "Ann recorded the calculation of “Days”",
      "Formula: null → start + n",
      "Numbers: null → start = 2022-03-03 [1]; n = 2 weeks",
      "Result: null → 2022-03-05",
    ],
  ],
  [
    "a calculation put back",
    event("calculation.restored", { new: { title: "Days" } }),
    ["Ann put the calculation of “Days” back on the claim"],
  ],
])("%s", (_, given, words) => {
  const { who, did, changes } = describeEvent(given, {});
  expect([
    `${who} ${did}`,
    ...changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`),
  ]).toEqual(words);
});
