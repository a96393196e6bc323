import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/server/actor";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { database } from "@/lib/server/database";
import { openThreads } from "@/lib/server/discussion/open-threads";
import { verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { arrangeRound, blind, panel } from "@/lib/server/testing/arrange-round";
import { noticesTold } from "@/lib/server/testing/notices-told";
import { listNotifications } from "./list-notifications";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

const act = (actor: Actor, id: string, action: string, body: unknown = {}) =>
  actOnClaim(actor, id, action, null, () => body);
const told = () => noticesTold(desk);

describe("ratings given apart", () => {
  it("tell nobody anything until the round has ended, and then no rating", async () => {
    const { id } = await arrangeRound(desk, panel);
    await told();
    await act(desk.second, id, "rate", verdictOf("false"));
    expect(await told()).toEqual({});
    await act(desk.third, id, "rate", verdictOf("false"));
    expect(await told()).toEqual({ checker: ["outvoted"], second: ["verified"] });
    const [lost] = (await listNotifications(desk.checker, { unread: "false", limit: 50 })).items;
    expect(lost?.message).toBe("The panel decided otherwise than you.");
    const { items } = await listNotifications(desk.second, { unread: "false", limit: 50 });
    expect(items[0]?.message).toBe("Your verdict is confirmed.");
    expect(JSON.stringify(items.map(({ message }) => message))).not.toMatch(/true|false/i);
  });

  it("tell who voted otherwise than their panel so, and of a dispute where it does not agree", async () => {
    const lost = await arrangeRound(desk, panel);
    for (const [who, rating] of [
      [desk.second, "true"],
      [desk.third, "false"],
    ] as const)
      await act(who, lost.id, "rate", verdictOf(rating));
    await told();
    await act(desk.otherEditor, lost.id, "rate", verdictOf("true"));
    expect(await told()).toEqual({ checker: ["verified"], second: ["verified"], third: ["outvoted"] });
  });

  it("tell both of a blind round how it ended", async () => {
    const { id } = await arrangeRound(desk, blind);
    await told();
    await act(desk.second, id, "rate", verdictOf("false"));
    expect(await told()).toEqual({ checker: ["disputed"] });
  });

  it("tell of a comment on a sealed verdict its author alone, who made it", async () => {
    const { id } = await arrangeRound(desk, blind);
    await told();
    const verdict = await database().verdict.findFirstOrThrow({ where: { claimId: id } });
    await openThreads(desk.checker, id, () => ({ about: { verdictId: verdict.id }, body: "To myself." }));
    expect(await told()).toEqual({});
    await openThreads(desk.second, id, () => ({ body: "When is it due?", mentions: [] }));
    expect(await told()).toEqual({ checker: ["thread"] });
  });
});
