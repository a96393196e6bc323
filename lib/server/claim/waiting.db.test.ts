import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/server/actor";
import { endSession } from "@/lib/server/member/end-sessions";
import { expireLeases } from "@/lib/server/queue/expire-leases";
import { takeNext } from "@/lib/server/queue/take-next";
import { arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk, arrangeSession } from "@/lib/server/testing/arrange-desk";
import { actOnClaim } from "./act-on-claim";
import { findClaim } from "./find-claim";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});
const act = (actor: Actor, id: string, action: string, body: unknown = {}) =>
  actOnClaim(actor, id, action, null, () => body);

/** An open claim that has waited for a day. */
async function arrangeWaiting() {
  const claim = await arrangeClaim(desk, "open");
  desk.pass(24 * 60);
  return claim;
}

describe("a claim waits on as before", () => {
  const cases: [string, (id: string) => Promise<unknown>][] = [
    [
      "when it is taken and given back",
      async (id) => {
        await act(desk.third, id, "take");
        await act(desk.third, id, "release");
      },
    ],
    [
      "when it was the next in line and its lease runs out",
      async () => {
        await takeNext(desk.third);
        desk.pass(61);
        await expireLeases(desk.id, desk.now());
      },
    ],
    [
      "when it is set aside and that is undone",
      async (id) => {
        await act(desk.third, id, "set_aside", { reason: "opinion" });
        desk.pass(1);
        await act(desk.third, id, "undo");
      },
    ],
    [
      "when whoever held it signs out",
      async (id) => {
        const session = await arrangeSession(desk.third, desk.now());
        await act(desk.third, id, "take");
        await endSession(session, desk.now());
      },
    ],
  ];
  it.each(cases)("%s", async (_, deed) => {
    const { id, stageSince } = await arrangeWaiting();
    await deed(id);
    expect(await findClaim(desk.reader, id)).toMatchObject({ stage: "open", stageSince });
  });

  it("as long as it was researched, when that is undone", async () => {
    const claim = await arrangeClaim(desk, "researching");
    desk.pass(5);
    await act(desk.checker, claim.id, "set_aside", { reason: "opinion" });
    await act(desk.checker, claim.id, "undo");
    expect(await findClaim(desk.reader, claim.id)).toMatchObject({
      stage: "researching",
      stageSince: claim.stageSince,
    });
  });
});

it("what is taken counts from then, and what is reopened is new in its stage", async () => {
  const { id } = await arrangeWaiting();
  await act(desk.third, id, "take");
  const now = () => desk.now().toISOString();
  expect((await findClaim(desk.reader, id)).stageSince).toBe(now());
  await act(desk.third, id, "set_aside", { reason: "opinion" });
  desk.pass(60);
  await act(desk.editor, id, "reopen", { reason: "It is a fact." });
  expect((await findClaim(desk.reader, id)).stageSince).toBe(now());
});
