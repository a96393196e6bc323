import { beforeEach, describe, expect, it } from "vitest";
import type { LiveEvent, LivePresence } from "@/lib/contract/live/stream";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { sealEvents } from "@/lib/server/clock";
import { newId } from "@/lib/server/new-id";
import { arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf } from "@/lib/server/testing/told";
import { followDesk, missedEvents } from "./follow-desks";
import { openStream } from "./open-stream";
import { forgetPresence, readPresence, tellPresence } from "./presence";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

/** Waits for what the poller brings. */
async function until<T>(look: () => T | undefined): Promise<T> {
  for (const begun = Date.now(); Date.now() - begun < 5_000; ) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("It never came.");
}

describe("what happens in a desk", () => {
  it("reaches everybody who follows it, in order, without a word of what was written", async () => {
    const claim = await arrangeClaim(desk, "open");
    await sealEvents();
    const told: LiveEvent[][] = [[], []];
    const followed = await Promise.all(
      told.map((list) =>
        followDesk(desk.id, { change: (event) => void list.push(event), presence: () => {} }),
      ),
    );
    await actOnClaim(desk.checker, claim.id, "take", null, () => ({}));
    await actOnClaim(desk.checker, claim.id, "release", null, () => ({}));
    await sealEvents();
    for (const list of told) {
      await until(() => list[1]);
      expect(list.map(({ type }) => type)).toEqual(["claim.take", "claim.release"]);
      expect(Object.keys(list[0] ?? {}).sort()).toEqual(["articleId", "at", "claimId", "id", "type"]);
    }
    for (const { stop } of followed) stop();
  });

  it("of another desk is not told, and what was missed is told again on return", async () => {
    const other = await arrangeDesk();
    const told: LiveEvent[] = [];
    await arrangeClaim(desk, "open");
    await sealEvents();
    const { from, stop } = await followDesk(desk.id, {
      change: (event) => void told.push(event),
      presence: () => {},
    });
    await arrangeClaim(other, "open");
    await sealEvents();
    stop();
    const claim = await arrangeClaim(desk, "open");
    await sealEvents();
    const missed = await missedEvents(desk.id, from, from + 100n);
    expect(told).toEqual([]);
    expect(missed?.map(({ type }) => type)).toEqual(["article.created", "claim.marked"]);
    expect(missed?.at(-1)?.claimId).toBe(claim.id);
    expect(await missedEvents(desk.id, 0n, from)).not.toEqual([]);
  });
});

describe("a stream", () => {
  const readSome = async (stream: ReadableStream<Uint8Array>, wanted: RegExp) => {
    const reader = stream.getReader();
    let text = "";
    for (const begun = Date.now(); Date.now() - begun < 5_000 && !wanted.test(text); )
      text += new TextDecoder().decode((await reader.read()).value);
    await reader.cancel();
    return text;
  };

  it("begins with its place, so that coming back misses nothing", async () => {
    const claim = await arrangeClaim(desk, "open");
    await sealEvents();
    const first = await readSome(openStream(desk.reader, null, new AbortController().signal), /begin/);
    const place = BigInt(/id: (\d+)\nevent: begin/.exec(first)?.[1] ?? -1);
    await actOnClaim(desk.checker, claim.id, "take", null, () => ({}));
    await sealEvents();
    const again = await readSome(openStream(desk.reader, place, new AbortController().signal), /claim\.take/);
    expect(again).toContain(
      `id: ${place + 1n}\nevent: change\ndata: {"id":"${place + 1n}","type":"claim.take"`,
    );
  });

  it("says that a page must read anew when its place is nowhere", async () => {
    await arrangeClaim(desk, "open");
    await sealEvents();
    const text = await readSome(openStream(desk.reader, 999_999n, new AbortController().signal), /reset/);
    expect(text).toContain("event: reset");
  });
});

describe("who is there", () => {
  const at = (claim: { id: string; articleId: string }) => ({
    articleId: claim.articleId,
    claimId: claim.id,
  });

  it("is told to all, once for each claim, until the page closes or says nothing for a minute", async () => {
    const claim = await arrangeClaim(desk, "open");
    const [one, two] = [newId(), newId()];
    const heard: LivePresence[] = [];
    const { stop } = await followDesk(desk.id, {
      change: () => {},
      presence: (said) => void heard.push(said),
    });
    await tellPresence(desk.checker, () => ({ pageId: one, gone: false, ...at(claim) }));
    await tellPresence(desk.checker, () => ({ pageId: two, gone: false, ...at(claim) }));
    const people = async () => (await readPresence([desk.id], desk.now())).get(desk.id) ?? [];
    expect(await people()).toEqual([{ id: desk.checker.memberId, name: "checker", ...at(claim) }]);
    await tellPresence(desk.checker, () => ({ pageId: one, articleId: null, claimId: null, gone: true }));
    expect((await people()).length).toBe(1);
    desk.pass(2);
    expect(await people()).toEqual([]);
    desk.pass(20);
    expect(await forgetPresence(desk.now())).toBe(1);
    stop();
  });

  it("cannot be said of another desk's claim, nor for somebody else's page", async () => {
    const claim = await arrangeClaim(await arrangeDesk(), "open");
    const pageId = newId();
    expect(await codeOf(tellPresence(desk.checker, () => ({ pageId, gone: false, ...at(claim) })))).toBe(
      "not_found",
    );
    const own = await arrangeClaim(desk, "open");
    await tellPresence(desk.checker, () => ({ pageId, gone: false, ...at(own) }));
    expect(await codeOf(tellPresence(desk.second, () => ({ pageId, gone: false, ...at(own) })))).toBe(
      "not_found",
    );
  });
});
