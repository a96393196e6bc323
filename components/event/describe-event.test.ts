import { describe, expect, test } from "vitest";
import type { Event } from "@/lib/contract/event/event";
import { actions, movesOf } from "@/lib/domain/workflow";
import { changedMiddle, describeEvent } from "./describe-event";

const ann = { id: "ann", name: "Ann" };
const event = (type: string, over: Partial<Event> = {}): Event => ({
  id: "e",
  at: "2026-03-16T12:00:00.000Z",
  type,
  actor: ann,
  articleId: "a",
  claimId: type.startsWith("article") ? null : "c",
  old: null,
  new: null,
  why: null,
  ...over,
});
const names = { people: { ben: "Ben" }, claims: { twin: "It rained on Monday" } };
const told = (given: Event) => {
  const { who, did, changes } = describeEvent(given, names);
  return [`${who} ${did}`, ...changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`)];
};

test.each(actions)("%s is said as the workflow table says it", (action) => {
  expect(describeEvent(event(`claim.${action}`), names).did).toBe(movesOf(action)[0]?.done);
});

describe("revisions, repairs, splits and merges", () => {
  test.each<[string, Event, string[]]>([
    [
      "a revision with what it did",
      event("article.revised", {
        old: { revision: 1, sha256: "x" },
        new: { revision: 2, sha256: "y", unchanged: 0, moved: 12, changed: 1, gone: 0 },
      }),
      ["Ann saved revision 2", "Claims moved: null → 12", "Text changed: null → 1"],
    ],
    [
      "a correction of the publisher’s",
      event("article.revised", {
        new: { revision: 3, unchanged: 0, moved: 0, changed: 0, gone: 0, waiting: 0 },
        why: "Wrong.",
      }),
      ["Ann saved revision 3, a correction of the publisher’s"],
    ],
    [
      "a claim whose words changed",
      event("claim.went_stale", { old: { words: "21 days" }, new: { outcome: "changed", words: "22 days" } }),
      ["Ann saved a revision that changed the claim’s words", "Words: 21 days → 22 days"],
    ],
    [
      "words that are gone",
      event("claim.went_stale", { old: { words: "21 days" }, new: { outcome: "gone", words: null } }),
      ["Ann saved a revision in which the claim’s words are gone", "Words: 21 days → null"],
    ],
    [
      "a repair",
      event("claim.repaired", {
        old: { words: "21 days" },
        new: { resolution: "confirm", words: "22 days" },
      }),
      ["Ann confirmed where the claim’s words stand now", "Words: 21 days → 22 days"],
    ],
    [
      "a split",
      event("claim.split", { new: { into: "twin", wording: "It rained" } }),
      ["Ann split the claim in two; the other half is “It rained on Monday”"],
    ],
    [
      "a merge",
      event("claim.merged", {
        new: { from: "twin", wording: "It rained on Monday", passages: [], evidence: 1 },
      }),
      ["Ann merged a claim into this one: “It rained on Monday”"],
    ],
    [
      "a sentence without a claim",
      event("sentence.set_aside", {
        claimId: null,
        new: { start: 0, end: 9, words: "It may rain.", reason: "prediction" },
      }),
      ["Ann found no claim in a sentence", "Reason: null → Prediction"],
    ],
  ])("%s", (_, given, expected) => expect(told(given)).toEqual(expected));
});

describe("old and new are said in words", () => {
  test.each<[string, Event, string[]]>([
    [
      "a source that was judged",
      event("source.edited", {
        claimId: null,
        old: { type: null, authors: [], publishedOn: null, reliability: "reliable", reliabilityNote: null },
        new: {
          type: "fact_check",
          authors: ["Ann Archer"],
          publishedOn: "1999-03-04",
          reliability: "mixed",
          reliabilityNote: "Errors.",
        },
      }),
      [
        "Ann changed a source’s details",
        "Type: null → Other fact-check",
        "Authors: null → Ann Archer",
        "Published on: null → 4 March 1999",
        "Reliability: Reliable → Mixed record",
        "Note on reliability: null → Errors.",
      ],
    ],
    [
      "the weight of evidence",
      event("evidence.edited", {
        old: { number: 2, strength: "weak", group: null, translation: null },
        new: { number: 2, strength: "strong", group: "AP", translation: "It fell." },
      }),
      [
        "Ann edited the evidence [2]",
        "Strength: Weak → Strong",
        "Shares its origin with: null → AP",
        "Translation: null → It fell.",
      ],
    ],
    [
      "stages",
      event("claim.take", {
        old: { stage: "open", holder: null },
        new: { stage: "researching", holder: "ann" },
      }),
      ["Ann took the claim", "Stage: Open → Researching"],
    ],
    [
      "a lease that ran out",
      event("claim.take", {
        old: { stage: "researching", holder: "ben" },
        new: { stage: "researching", holder: "ann" },
      }),
      ["Ann took the claim, which Ben had held"],
    ],
    [
      "the clock",
      event("claim.expire", { actor: null, old: { stage: "researching" }, new: { stage: "open" } }),
      ["The claim went back to the queue: the lease ran out", "Stage: Researching → Open"],
    ],
    [
      "why it was set aside",
      event("claim.set_aside", {
        old: { stage: "open" },
        new: { stage: "set_aside", reason: "duplicate", duplicateOf: "twin" },
      }),
      [
        "Ann set the claim aside",
        "Stage: Open → Set aside",
        "Reason: null → Duplicate of another claim",
        "Duplicate of: null → It rained on Monday",
      ],
    ],
    [
      "details of an article",
      event("article.edited", {
        old: { publishedAt: null, language: "en", authors: [] },
        new: { publishedAt: "2022-03-16", language: "pt-BR", authors: ["Ann", "Ben"] },
      }),
      [
        "Ann changed the article’s details",
        "Date: null → 16 March 2022",
        "Language: English → Brazilian Portuguese",
        "Authors: null → Ann, Ben",
      ],
    ],
    [
      "evidence",
      event("evidence.tagged", {
        new: { number: 2, stance: "refutes", quote: null, url: "https://x.org/", title: "A paper" },
      }),
      ["Ann tagged a source [2]: A paper", "Stance: null → Refutes"],
    ],
    [
      "evidence edited",
      event("evidence.edited", { old: { stance: "refutes" }, new: { stance: "mixed" } }),
      ["Ann edited the evidence", "Stance: Refutes → Mixed"],
    ],
    [
      "borders",
      event("claim.passages_changed", {
        old: { passages: [{ start: 0, end: 2, exact: "It" }] },
        new: { passages: [{ start: 0, end: 9, exact: "It rained" }] },
      }),
      ["Ann changed the words that the claim is marked on", "Words marked: It → It rained"],
    ],
    ["something new", event("claim.something_else"), ["Ann claim something else"]],
  ])("%s", (_, given, words) => {
    expect(told(given)).toEqual(words);
  });
});

test("a verdict's rating is drawn, not listed; its words are", () => {
  const given = event("claim.propose_verdict", {
    old: { stage: "researching", rating: null },
    new: { stage: "in_review", rating: "mostly_true", summary: "", rationale: "Because [1]." },
  });
  const { rating, changes } = describeEvent(given, names);
  expect(rating).toBe("mostly_true");
  expect(changes.map(({ field }) => field)).toEqual(["stage", "rationale"]);
});

test("a marked claim quotes its words", () => {
  const given = event("claim.marked", {
    new: {
      wording: "It rained",
      passages: [{ exact: "It" }, { exact: "rained" }],
      kind: "event",
      stage: "open",
    },
  });
  expect(describeEvent(given, names).quote).toBe("It … rained");
  expect(told(given)).toEqual(["Ann marked a claim", "Kind: null → Event"]);
});

test.each([
  [
    "in the middle",
    "It rained on Monday here",
    "It rained on Tuesday here",
    ["It rained on ", "Monday ", "Tuesday ", "here"],
  ],
  ["at the end", "It rained", "It rained hard", ["It ", "rained", "rained hard", ""]],
  ["everything", "One", "Two", ["", "One", "Two", ""]],
  ["a repeated word", "a a", "a a a", ["a ", "", "a ", "a"]],
])("what differs %s", (_, before, after, parts) => {
  const { start, before: was, after: is, end } = changedMiddle(before, after);
  expect([start, was, is, end]).toEqual(parts);
  expect([start + was + end, start + is + end]).toEqual([before, after]);
});
