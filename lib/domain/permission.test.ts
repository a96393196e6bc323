import { describe, expect, it } from "vitest";
import { permittedMoves, requireMove } from "./permission";
import {
  checkers,
  claimIn,
  editors,
  everybody,
  now,
  outcome,
  type Person,
  who,
  without,
} from "./testing/permission-cases";
import { type Action, actions, type Stage, stages } from "./workflow";

/** Who may do what in which stage, written from the design's table by hand; everything else is refused. */
const may: Record<Action, Partial<Record<Stage, Person[]>>> = {
  accept: { suggested: checkers },
  set_aside: { suggested: checkers, open: checkers, researching: ["holder", ...editors] },
  undo: { set_aside: ["setter", ...editors] },
  reopen: { set_aside: editors, disputed: editors, verified: editors },
  take: { open: checkers },
  release: { researching: ["holder", ...editors] },
  expire: {},
  hand_over: { open: editors, researching: ["holder", ...editors], in_review: editors, disputed: editors },
  propose_verdict: { researching: ["holder"] },
  withdraw: { in_review: ["author"] },
  take_review: { in_review: without(checkers, "author"), disputed: ["editor", "admin"] },
  request_changes: { in_review: without(checkers, "author") },
  confirm: { in_review: without(checkers, "author") },
  dispute: { in_review: without(checkers, "author") },
  rate: {},
  adjudicate: { disputed: ["editor", "admin"] },
};

const cases = actions.flatMap((action) =>
  stages.flatMap((stage) =>
    everybody.map((person) => ({
      action,
      stage,
      person,
      allowed: may[action][stage]?.includes(person) ?? false,
    })),
  ),
);

describe("who may do what", () => {
  it.each(cases)("$action in $stage by $person: $allowed", ({ action, stage, person, allowed }) => {
    const result = outcome(() => requireMove(action, claimIn(stage), who(person), now));
    expect(result === "allowed").toBe(allowed);
    const offered = permittedMoves(claimIn(stage), who(person), now).map((move) => move.action);
    expect(offered.includes(action)).toBe(allowed);
  });
});
