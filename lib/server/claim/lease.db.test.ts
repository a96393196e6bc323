import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { listArticleEvents } from "@/lib/server/event/list-article-events";
import { endSession } from "@/lib/server/member/end-sessions";
import { expireLeases } from "@/lib/server/queue/expire-leases";
import { arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk, arrangeSession } from "@/lib/server/testing/arrange-desk";
import { codeOf, lastEventOf } from "@/lib/server/testing/told";
import { actOnClaim } from "./act-on-claim";
import { endLease } from "./end-lease";
import { extendLease } from "./extend-lease";
import { findClaim } from "./find-claim";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});
const act = (actor: Actor, id: string, action: string, body: unknown = {}) =>
  actOnClaim(actor, id, action, null, () => body);

describe("a lease", () => {
  it("lasts as long as the desk says and longer while one works, without a new version", async () => {
    await database().desk.update({ where: { id: desk.id }, data: { leaseMinutes: 10 } });
    const claim = await arrangeClaim(desk, "researching");
    expect(claim.leaseUntil).toBe(new Date(desk.now().getTime() + 600_000).toISOString());
    desk.pass(9);
    await extendLease(desk.checker, claim.id);
    desk.pass(9);
    await expireLeases(desk.id, desk.now());
    expect(await findClaim(desk.reader, claim.id)).toMatchObject({
      stage: "researching",
      version: claim.version,
    });
    desk.pass(2);
    expect(await codeOf(extendLease(desk.checker, claim.id))).toBe("conflict");
    expect(await codeOf(extendLease(desk.second, claim.id))).toBe("conflict");
  });

  it("is told to other pages when it grows by a minute, and is listed in no history", async () => {
    const claim = await arrangeClaim(desk, "researching");
    const history = async () => (await findClaim(desk.reader, claim.id)).events.length;
    const before = await history();
    const where = { claimId: claim.id, type: "claim.lease_extended" };
    desk.pass(0.5);
    await extendLease(desk.checker, claim.id);
    expect(await database().event.count({ where })).toBe(0);
    desk.pass(5);
    const { until } = await extendLease(desk.checker, claim.id);
    expect(await lastEventOf(desk.id, where)).toMatchObject({ new: { until } });
    expect(await history()).toBe(before);
    const { items } = await listArticleEvents(desk.reader, claim.articleId, { limit: 100 });
    expect(items.filter(({ type }) => type === where.type)).toEqual([]);
  });

  it("on a review is extended and given back the same way", async () => {
    const claim = await arrangeClaim(desk, "in_review");
    await act(desk.second, claim.id, "take_review");
    desk.pass(20);
    const { until } = await extendLease(desk.second, claim.id);
    expect(until).toBe(new Date(desk.now().getTime() + 30 * 60_000).toISOString());
    await endLease(desk.second, claim.id);
    expect(await findClaim(desk.reader, claim.id)).toMatchObject({ stage: "in_review", reviewer: null });
    expect(await lastEventOf(desk.id, { claimId: claim.id })).toMatchObject({
      type: "claim.review_released",
    });
    expect(await codeOf(endLease(desk.second, claim.id))).toBe("conflict");
  });

  it("ends when its holder signs out of their last session", async () => {
    const claim = await arrangeClaim(desk, "researching");
    const [laptop, phone] = [
      await arrangeSession(desk.checker, desk.now()),
      await arrangeSession(desk.checker, desk.now()),
    ];
    await endSession(phone, desk.now());
    expect((await findClaim(desk.reader, claim.id)).stage).toBe("researching");
    await endSession(laptop, desk.now());
    expect(await findClaim(desk.reader, claim.id)).toMatchObject({ stage: "open", holder: null });
    expect(await lastEventOf(desk.id, { claimId: claim.id })).toMatchObject({
      type: "claim.release",
      actorId: desk.checker.memberId,
      why: "Signed out.",
    });
  });
});
