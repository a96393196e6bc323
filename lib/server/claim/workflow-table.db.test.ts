import { beforeAll, describe, expect, it } from "vitest";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { claimStateOf } from "@/lib/contract/claim/claim-state";
import { requireMove } from "@/lib/domain/permission";
import { type Action, actions, minutes, type Stage, stages } from "@/lib/domain/workflow";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { plusMinutes } from "@/lib/server/dates";
import { arrangeClaim, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk, type PersonName } from "@/lib/server/testing/arrange-desk";
import { codeOf, historyOf } from "@/lib/server/testing/told";
import { actOnClaim } from "./act-on-claim";

// Every action in every stage by everybody. The checker marks, holds, proposes and sets aside; the second
// confirms; the other editor disputes. Written by hand from the design's table, not from the code.
const everybody: PersonName[] = ["reader", "checker", "second", "third", "editor", "otherEditor", "admin"];
const oneOfEachRole: PersonName[] = ["reader", "checker", "editor"];
const checkers: PersonName[] = ["checker", "second", "third", "editor", "otherEditor", "admin"];
const editors: PersonName[] = ["editor", "otherEditor", "admin"];
const notTheAuthor: PersonName[] = ["second", "third", "editor", "otherEditor", "admin"];

type Row = Partial<Record<Stage, { who: PersonName[]; to: Stage }>>;
const table: Record<Action, Row> = {
  accept: { suggested: { who: checkers, to: "open" } },
  set_aside: {
    suggested: { who: checkers, to: "set_aside" },
    open: { who: checkers, to: "set_aside" },
    researching: { who: ["checker", ...editors], to: "set_aside" },
  },
  undo: { set_aside: { who: ["checker", ...editors], to: "open" } },
  reopen: {
    set_aside: { who: editors, to: "open" },
    disputed: { who: editors, to: "open" },
    verified: { who: editors, to: "open" },
  },
  take: { open: { who: checkers, to: "researching" } },
  release: { researching: { who: ["checker", ...editors], to: "open" } },
  expire: {},
  hand_over: {
    open: { who: editors, to: "researching" },
    researching: { who: ["checker", ...editors], to: "researching" },
    in_review: { who: editors, to: "in_review" },
    disputed: { who: editors, to: "disputed" },
  },
  propose_verdict: { researching: { who: ["checker"], to: "in_review" } },
  withdraw: { in_review: { who: ["checker"], to: "researching" } },
  take_review: {
    in_review: { who: notTheAuthor, to: "in_review" },
    disputed: { who: ["editor", "admin"], to: "disputed" },
  },
  request_changes: { in_review: { who: notTheAuthor, to: "researching" } },
  confirm: { in_review: { who: notTheAuthor, to: "verified" } },
  dispute: { in_review: { who: notTheAuthor, to: "disputed" } },
  rate: {},
  adjudicate: { disputed: { who: ["editor", "admin"], to: "verified" } },
};

/** The lowest role that hears anything but `forbidden`. The clock's move is refused to all in its stage. */
const lowest: Record<Action, PersonName[]> = {
  ...(Object.fromEntries(actions.map((action) => [action, checkers])) as Record<Action, PersonName[]>),
  reopen: editors,
  adjudicate: editors,
  expire: everybody,
};

/** Where the stage allows the action and yet the answer is about how things stand, not about the person. */
const standsInTheWay: [Action, Stage][] = [
  ["take", "researching"],
  ["rate", "in_review"],
];

function expectedCode(action: Action, stage: Stage, person: PersonName): string {
  if (table[action][stage]?.who.includes(person)) return "done";
  if (!lowest[action].includes(person)) return "forbidden";
  if (standsInTheWay.some(([one, where]) => one === action && where === stage)) return "conflict";
  if (action === "expire" && stage === "researching") return "forbidden";
  return table[action][stage] ? "forbidden" : "conflict";
}

/** Whoever hands over, the admin gets it: nobody else may hold every stage of these claims. */
const bodyOf = (action: Action): unknown =>
  action === "hand_over" ? { memberId: desk.admin.memberId } : (body[action] ?? {});
const body: Partial<Record<Action, unknown>> = {
  set_aside: { reason: "opinion", note: "Somebody's view." },
  reopen: { reason: "New facts." },
  request_changes: { reason: "Cite the archive." },
  propose_verdict: verdictOf(),
  dispute: verdictOf("false"),
  rate: verdictOf(),
  adjudicate: verdictOf("half_true"),
};

let desk: ArrangedDesk;
let articleId: string;
beforeAll(async () => {
  desk = await arrangeDesk();
  articleId = (await arrangeClaim(desk, "open")).articleId;
});

const rowOf = (id: string) =>
  database().claim.findUniqueOrThrow({ where: { deskId_id: { deskId: desk.id, id } } });

/** What must be in the row and in history after a move. */
async function expectMoved(action: Action, before: ClaimView, to: Stage, actor: Actor, answer: ClaimView) {
  const row = await rowOf(before.id);
  expect({ stage: row.stage, version: row.version }).toEqual({ stage: to, version: before.version + 1 });
  expect(answer).toMatchObject({ id: before.id, stage: to, version: before.version + 1 });
  const given = action === "hand_over" ? desk.admin.memberId : null;
  if (action !== "take_review" && to !== before.stage) expect(row.stageSince).toEqual(actor.at);
  const holder = to === "researching" ? (given ?? desk.checker.memberId) : null;
  expect(row.holderId).toBe(action === "take" ? actor.memberId : holder);
  expect(row.leaseUntil).toEqual(row.holderId ? plusMinutes(actor.at, minutes.lease) : null);
  const reviewer = to === "in_review" || to === "disputed" ? given : null;
  expect(row.reviewerId).toBe(action === "take_review" ? actor.memberId : reviewer);
  expect(row.standingVerdictId !== null).toBe(["in_review", "disputed", "verified"].includes(to));
  expect(row.setAsideById).toBe(to === "set_aside" ? actor.memberId : null);
  const told = (await historyOf(desk.id, { claimId: before.id })).at(-1);
  const why = { set_aside: "Somebody's view.", reopen: "New facts.", request_changes: "Cite the archive." };
  expect(told).toMatchObject({
    type: `claim.${action}`,
    actorId: actor.memberId,
    articleId: before.articleId,
    old: { stage: before.stage },
    new: { stage: to },
    why: (why as Record<string, string>)[action] ?? null,
  });
}

describe.each(stages)("%s", (stage) => {
  let claim: ClaimView;
  const arrange = async () => {
    claim = await arrangeClaim(desk, stage, { articleId });
  };
  beforeAll(arrange);

  it.each(actions)("%s", async (action) => {
    // Where no row leads from here, the answer depends on the role alone.
    const asked = table[action][stage] || action === "expire" ? everybody : oneOfEachRole;
    for (const person of asked) {
      const actor = desk[person];
      const before = await rowOf(claim.id);
      const expected = expectedCode(action, stage, person);
      const byTable = await codeOf(
        (async () => requireMove(action, claimStateOf(claim), actor, actor.at.toISOString()))(),
      );
      let answer = claim;
      const code = await codeOf(
        actOnClaim(actor, claim.id, action, claim.version, () => bodyOf(action)).then((after) => {
          answer = after;
        }),
      );
      expect({ person, code, byTable }).toEqual({ person, code: expected, byTable: expected });
      if (code !== "done") {
        expect(await rowOf(claim.id)).toEqual(before);
        continue;
      }
      await expectMoved(action, claim, table[action][stage]?.to ?? stage, actor, answer);
      await arrange();
    }
  });
});
