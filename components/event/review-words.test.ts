import { describe, expect, test } from "vitest";
import type { Event } from "@/lib/contract/event/event";
import { describeEvent } from "./describe-event";

const event = (type: string, over: Partial<Event> = {}): Event => ({
  ...{ id: "e", at: "2026-03-16T12:00:00.000Z", type, actor: { id: "ann", name: "Ann" } },
  ...{ articleId: "a", claimId: type.startsWith("claim") ? "c" : null, old: null, new: null, why: null },
  ...over,
});

describe("reviews", () => {
  const people = { ann: "Ann", ben: "Ben" };
  const words = (given: Event) => {
    const { did, changes, why } = describeEvent(given, { people });
    return [did, ...changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`), why];
  };
  test.each<[string, Event, (string | null)[]]>([
    [
      "a round that ended, with what each had rated",
      event("claim.rate", {
        old: { stage: "in_review" },
        new: {
          stage: "disputed",
          rating: null,
          ratings: [
            { member: "ann", rating: "true" },
            { member: "ben", rating: "false" },
          ],
        },
      }),
      ["rated the claim", "Stage: In review → Disputed", "Ratings: null → Ann: True\nBen: False", null],
    ],
    ["a rating that is sealed", event("claim.rate", { new: { blind: true } }), ["rated the claim", null]],
    [
      "a blind review that was opened",
      event("claim.review_opened", {
        old: { reviewMode: "blind_double" },
        new: { reviewMode: "single" },
        why: "Ill.",
      }),
      ["opened the review before its end", "Review: Blind double review → Single review", "Ill."],
    ],
    [
      "who ends a dispute",
      event("claim.adjudicator_named", { old: { adjudicator: null }, new: { adjudicator: "ben" } }),
      ["named Ben to end the dispute", null],
    ],
    [
      "nobody named any more",
      event("claim.adjudicator_named", { old: { adjudicator: "ben" }, new: { adjudicator: null } }),
      ["left the dispute to any editor again", null],
    ],
    [
      "an open claim that was handed to somebody",
      event("claim.hand_over", { old: { holder: null }, new: { holder: "ben" } }),
      ["handed the claim to Ben", null],
    ],
    [
      "a review that was handed over",
      event("claim.hand_over", { old: { reviewer: "ann" }, new: { reviewer: "ben" }, why: "Holidays." }),
      ["handed the review over to Ben", "Holidays."],
    ],
    ["a skip", event("claim.skipped", { why: "Too near." }), ["left the claim to others", "Too near."]],
    [
      "a review given back",
      event("claim.review_released", { old: { reviewer: "ann" }, new: { reviewer: null } }),
      ["gave the review back", null],
    ],
    [
      "the desk's way of reviewing",
      event("desk.edited", {
        old: { reviewMode: "single", votes: 3, carry: 2 },
        new: { reviewMode: "panel", votes: 5, carry: 3 },
      }),
      [
        "changed the desk’s settings",
        "Review: Single review → Panel",
        "Votes: 3 → 5",
        "Votes that must agree: 2 → 3",
        null,
      ],
    ],
    [
      "an article's way of reviewing",
      event("article.edited", {
        old: { reviewMode: "panel", votes: 3, carry: 2 },
        new: { reviewMode: "blind_double", votes: null, carry: null },
      }),
      [
        "changed the article’s details",
        "Review: Panel → Blind double review",
        "Votes: 3 → null",
        "Votes that must agree: 2 → null",
        null,
      ],
    ],
  ])("%s", (_, given, expected) => expect(words(given)).toEqual(expected));
});
