import { expect, test } from "vitest";
import type { Event } from "@/lib/contract/event/event";
import { describeEvent } from "./describe-event";

const told = (given: Pick<Event, "type"> & Partial<Event>) => {
  const event: Event = {
    id: "e",
    at: "2026-03-16T12:00:00.000Z",
    actor: { id: "ann", name: "Ann" },
    articleId: null,
    claimId: null,
    old: null,
    new: null,
    why: null,
    ...given,
  };
  const { who, did, changes } = describeEvent(event, {});
  return [`${who} ${did}`, ...changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`)];
};

test.each<[string, Parameters<typeof told>[0], string[]]>([
  [
    "what was done to many says so, and not by which deed",
    {
      type: "claim.set_aside",
      old: { stage: "open" },
      new: { stage: "set_aside", reason: "opinion", deed: "x" },
    },
    ["Ann set the claim aside, in one go with others", "Stage: Open → Set aside", "Reason: null → Opinion"],
  ],
  [
    "a due date of a claim is not that of a request",
    { type: "claim.edited", old: { dueOn: null }, new: { dueOn: "2026-03-20" } },
    ["Ann edited the claim", "Due: null → 20 March 2026"],
  ],
  [
    "a saved queue",
    {
      type: "queue.saved",
      new: { name: "Urgent", filter: { stage: "open" }, columns: ["due"], sort: "due" },
    },
    ["Ann saved a queue", "Name: null → Urgent"],
  ],
  [
    "targets of stages",
    { type: "desk.targets_changed", old: { in_review: null }, new: { in_review: 48 } },
    ["Ann changed the targets of stages", "In review: null → 48"],
  ],
])("%s", (_, event, words) => {
  expect(told(event)).toEqual(words);
});
