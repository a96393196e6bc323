import { describe, expect, it } from "vitest";
import type { ClaimState } from "./permission";
import { destination, leaseIsLive, requireMove } from "./permission";
import { claimIn, earlier, later, longAgo, now, outcome, type Person, who } from "./testing/permission-cases";
import { type Action, movesOf, type Stage } from "./workflow";

describe("refusals, asked in order: role, stage, person", () => {
  const refusals: [string, Action, ClaimState, Person, string][] = [
    [
      "a reader hears of the role, though the stage is wrong as well",
      "confirm",
      claimIn("open"),
      "reader",
      "forbidden",
    ],
    ["the author in the wrong stage hears of the stage", "confirm", claimIn("open"), "author", "conflict"],
    [
      "the author in the right stage hears of the second person",
      "confirm",
      claimIn("in_review"),
      "author",
      "forbidden",
    ],
    [
      "an admin who is the author is refused too",
      "confirm",
      claimIn("in_review", { authorId: "admin" }),
      "admin",
      "forbidden",
    ],
    [
      "the author may not adjudicate, even if not listed as a rater",
      "adjudicate",
      claimIn("disputed", { authorId: "admin", raterIds: [] }),
      "admin",
      "forbidden",
    ],
    ["rating is for other reviews", "rate", claimIn("in_review"), "bystander", "conflict"],
    [
      "confirming is for single review",
      "confirm",
      claimIn("in_review", { reviewMode: "panel" }),
      "bystander",
      "conflict",
    ],
    [
      "rating twice",
      "rate",
      claimIn("in_review", { reviewMode: "panel", roundRaterIds: ["bystander"] }),
      "bystander",
      "conflict",
    ],
    [
      "rating in a panel while another does",
      "rate",
      claimIn("in_review", { reviewMode: "panel", reviewerId: "editor", reviewLeaseUntil: later }),
      "bystander",
      "allowed",
    ],
    [
      "rating blind while another does",
      "rate",
      claimIn("in_review", { reviewMode: "blind_double", reviewerId: "editor", reviewLeaseUntil: later }),
      "bystander",
      "conflict",
    ],
    [
      "rating what one proposed",
      "rate",
      claimIn("in_review", { reviewMode: "panel" }),
      "author",
      "forbidden",
    ],
    [
      "withdrawing after somebody rated",
      "withdraw",
      claimIn("in_review", { reviewMode: "panel", roundRaterIds: ["bystander"] }),
      "author",
      "conflict",
    ],
    [
      "adjudicating when another was named",
      "adjudicate",
      claimIn("disputed", { adjudicatorId: "admin" }),
      "editor",
      "forbidden",
    ],
    [
      "adjudicating when named",
      "adjudicate",
      claimIn("disputed", { adjudicatorId: "editor" }),
      "editor",
      "allowed",
    ],
    ["rating in a panel", "rate", claimIn("in_review", { reviewMode: "panel" }), "bystander", "allowed"],
    ["taking what is held", "take", claimIn("researching"), "bystander", "conflict"],
    ["taking what one holds", "take", claimIn("researching"), "holder", "conflict"],
    [
      "taking what was held too long",
      "take",
      claimIn("researching", { leaseUntil: now }),
      "bystander",
      "allowed",
    ],
    [
      "proposing after the lease ran out",
      "propose_verdict",
      claimIn("researching", { leaseUntil: now }),
      "holder",
      "forbidden",
    ],
    [
      "confirming under another's review",
      "confirm",
      claimIn("in_review", { reviewerId: "editor", reviewLeaseUntil: later }),
      "bystander",
      "conflict",
    ],
    [
      "confirming under one's own review",
      "confirm",
      claimIn("in_review", { reviewerId: "bystander", reviewLeaseUntil: later }),
      "bystander",
      "allowed",
    ],
    [
      "confirming after another's review ran out",
      "confirm",
      claimIn("in_review", { reviewerId: "editor", reviewLeaseUntil: earlier }),
      "bystander",
      "allowed",
    ],
    [
      "undoing too late",
      "undo",
      claimIn("set_aside", { setAside: { byId: "setter", at: longAgo, version: 3 } }),
      "setter",
      "forbidden",
    ],
    [
      "an editor undoing late",
      "undo",
      claimIn("set_aside", { setAside: { byId: "setter", at: longAgo, version: 3 } }),
      "editor",
      "allowed",
    ],
    [
      "undoing what was changed since",
      "undo",
      claimIn("set_aside", { setAside: { byId: "setter", at: earlier, version: 2 } }),
      "setter",
      "stale",
    ],
    ["undoing nothing", "undo", claimIn("set_aside", { setAside: null }), "setter", "conflict"],
  ];
  it.each(refusals)("%s", (_name, action, claim, person, code) => {
    expect(outcome(() => requireMove(action, claim, who(person), now))).toBe(code);
  });
});

describe("where a move leads", () => {
  const leads: [string, Action, Stage, Stage | null, boolean, Stage][] = [
    ["to the stage of the table", "confirm", "in_review", null, true, "verified"],
    ["nowhere", "take_review", "disputed", null, true, "disputed"],
    ["back to where it was", "undo", "set_aside", "suggested", true, "suggested"],
    ["to open where nobody knows", "undo", "set_aside", null, true, "open"],
    ["where the ratings lead", "rate", "in_review", null, true, "in_review"],
    ["to the author", "request_changes", "in_review", null, true, "researching"],
    ["to the queue when the author is gone", "request_changes", "in_review", null, false, "open"],
  ];
  it.each(leads)("%s", (_name, action, stage, before, authorIsHere, to) => {
    const move = movesOf(action).find((row) => row.from.includes(stage));
    expect(move && destination(move, claimIn(stage), before, authorIsHere)).toBe(to);
  });
});

it("counts a lease that ends now as run out", () => {
  expect([leaseIsLive(null, now), leaseIsLive(now, now), leaseIsLive(later, now)]).toEqual([
    false,
    false,
    true,
  ]);
});
