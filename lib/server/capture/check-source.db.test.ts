import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CheckOutcome } from "@/lib/domain/evidence/source";
import { archiveArticle } from "@/lib/server/article/archive-article";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { database } from "@/lib/server/database";
import { tagEvidence } from "@/lib/server/evidence/tag-evidence";
import { claimDueSources } from "@/lib/server/job/claim-due-sources";
import { listNotifications } from "@/lib/server/notification/list-notifications";
import { readNotifications } from "@/lib/server/notification/read-notifications";
import { arrangeClaim, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import {
  type FickleSite,
  fails,
  hangs,
  hangsUp,
  leadsTo,
  onePixel,
  says,
  sends,
  startFickleSite,
} from "@/lib/server/testing/fickle-site";
import { codeOf, historyOf, lastEventOf } from "@/lib/server/testing/told";
import { captureSource } from "./capture-source";
import { checkSource, checkSourceByClock } from "./check-source";
import { lookAtSource } from "./look-at-source";
import { judge } from "./record-look";

let site: FickleSite;
let desk: ArrangedDesk;
let pages = 0;
beforeAll(async () => {
  site = await startFickleSite();
  process.env.FACTDESK_FETCH_ALLOW_HOSTS = site.host;
});
afterAll(() => site.stop());
beforeEach(async () => {
  desk = await arrangeDesk();
});

/** A claim that cites a page; `look` is a look by the clock, a day after the one before. */
async function arrangeCited(quote: string | null = null) {
  const path = `/page-${++pages}`;
  const url = site.put(path, says("It fell in 1998."));
  const claim = await arrangeClaim(desk, "researching");
  const evidence = await tagEvidence(desk.checker, claim.id, () => ({
    url,
    stance: "supports" as const,
    quote,
  }));
  const sourceId = evidence.source.id;
  const look = async () => {
    desk.pass(24 * 60);
    return (await checkSourceByClock(desk.id, sourceId, desk.now()))?.outcome;
  };
  const source = () =>
    database().source.findUniqueOrThrow({ where: { deskId_id: { deskId: desk.id, id: sourceId } } });
  return { path, url, claim, evidence, sourceId, look, source };
}
const told = async (who: "checker" | "second" | "editor" | "reader") =>
  (await listNotifications(desk[who], { unread: "false", limit: 50 })).items.map(({ kind }) => kind);

describe("a look by the clock", () => {
  it("writes what it found, when it looks again, and nothing more while the words stand", async () => {
    const { sourceId, look, source } = await arrangeCited();
    expect([await look(), await look()]).toEqual(["same", "same"]);
    const at = desk.now();
    expect(await source()).toMatchObject({
      ...{ health: "same", checkedAt: at, nextCheckAt: new Date(at.getTime() + 24 * 3_600_000), version: 1 },
    });
    expect(await database().sourceCheck.count({ where: { sourceId } })).toBe(2);
    expect(await database().capture.count({ where: { sourceId } })).toBe(0);
    expect((await historyOf(desk.id, { subjectId: sourceId })).map(({ type }) => type)).toEqual([
      "source.created",
    ]);
    expect(await told("checker")).toEqual([]);
  });

  it("keeps a page whose words changed, looks for its quotes and tells the claim's people", async () => {
    const { path, evidence, sourceId, look, source, claim } = await arrangeCited("It fell in 1998.");
    await captureSource(desk.checker, sourceId, () => ({}));
    await actOnClaim(desk.checker, claim.id, "propose_verdict", null, () => verdictOf());
    site.put(path, says("It fell in 1999."));
    expect(await look()).toBe("changed");
    expect(await source()).toMatchObject({ health: "changed" });
    const [newest, first] = await database().capture.findMany({
      where: { sourceId },
      orderBy: { id: "desc" },
    });
    expect(newest?.text).toContain("1999");
    expect(first?.text).toContain("1998");
    const after = await database().evidence.findFirstOrThrow({ where: { id: evidence.id } });
    expect([after.quoteState, after.captureId, after.version]).toEqual(["not_found", newest?.id, 1]);
    expect(await lastEventOf(desk.id, { subjectId: sourceId })).toMatchObject({
      ...{ type: "source.checked", actorId: null, old: { health: "same" }, new: { health: "changed" } },
    });
    expect(await told("checker")).toEqual(["source_changed"]);
    expect([await told("second"), await told("reader")]).toEqual([[], []]);
    expect([await look(), await told("checker")]).toEqual(["same", ["source_changed"]]);
  });

  it("tells holder, author and tagger, each once, and lets them read it", async () => {
    const { path, url, look } = await arrangeCited();
    const second = await arrangeClaim(desk, "open");
    await tagEvidence(desk.editor, second.id, () => ({ url, stance: "refutes" }));
    await actOnClaim(desk.second, second.id, "take", null, () => ({}));
    await look();
    site.put(path, fails(410));
    expect(await look()).toBe("gone");
    for (const who of ["checker", "second", "editor"] as const)
      expect(await told(who), who).toEqual(["source_gone"]);
    expect(await told("reader")).toEqual([]);
    const { items, unread } = await listNotifications(desk.editor, { unread: "true", limit: 50 });
    expect([unread, items[0]?.source?.url, items[0]?.by]).toEqual([1, url, null]);
    expect(items[0]?.message).toMatch(/There is no page at this address any more \(410\)/);
    const ids = items.map(({ id }) => id);
    await readNotifications(desk.second, () => ({ ids }));
    expect((await listNotifications(desk.editor, { unread: "true", limit: 50 })).unread).toBe(1);
    expect(await readNotifications(desk.editor, () => ({ ids }))).toEqual({ unread: 0 });
    expect(await readNotifications(desk.second, () => ({}))).toEqual({ unread: 0 });
    expect([await look(), await told("checker")]).toEqual(["gone", ["source_gone"]]);
  });

  it.each<[string, Parameters<FickleSite["put"]>[1], CheckOutcome[]]>([
    ["vanishes", fails(404), ["same", "gone", "gone"]],
    ["fails for days", fails(503), ["same", "unreachable", "unreachable", "gone"]],
    ["hangs up for days", hangsUp, ["same", "unreachable", "unreachable", "gone"]],
    ["refuses programs", fails(403), ["same", "unreachable", "unreachable", "unreachable"]],
    ["becomes a picture", sends(onePixel, "text/html"), ["same", "changed", "same"]],
    ["becomes a program", sends(Buffer.from("\x7fELF\0\x01"), "text/plain"), ["same", "unreachable"]],
    ["leads inside", leadsTo("http://10.0.0.1/"), ["same", "unreachable"]],
  ])("of a page that %s", async (_, answer, outcomes) => {
    const { path, look } = await arrangeCited();
    const found = [await look()];
    site.put(path, answer);
    while (found.length < outcomes.length) found.push(await look());
    expect(found).toEqual(outcomes);
  });

  it("of a page that hangs ends in time, and is no reason to bury it", async () => {
    const { url, path, sourceId } = await arrangeCited();
    site.put(path, hangs);
    const found = await lookAtSource(url, { longestMs: 300 });
    const judged = await judge(database(), { deskId: desk.id, id: sourceId, url }, found, desk.now());
    expect(judged).toMatchObject({ outcome: "unreachable", message: "The site took too long to answer." });
  });

  it("of a page that moved, and came back", async () => {
    const { path, look } = await arrangeCited();
    await look();
    const elsewhere = site.put(`${path}-elsewhere`, says("It fell in 1998."));
    site.put(path, leadsTo(elsewhere));
    expect([await look(), await told("checker"), await look()]).toEqual([
      "moved",
      ["source_changed"],
      "same",
    ]);
  });

  it("does nothing for a source that nobody cites any more, or that is not there", async () => {
    const { evidence, look } = await arrangeCited();
    await database().evidence.updateMany({ where: { id: evidence.id }, data: { removedAt: desk.now() } });
    expect(await look()).toBeUndefined();
    expect(await checkSourceByClock(desk.id, evidence.id, desk.now())).toBeNull();
  });
});

describe("what is due", () => {
  const due = async () => {
    const found = await claimDueSources(desk.now(), 24, 1_000);
    return found.filter(({ deskId }) => deskId === desk.id).map(({ sourceId }) => sourceId);
  };

  it("is what is cited, a day after it was tagged, and given out once among many servers", async () => {
    const { sourceId } = await arrangeCited();
    expect(await due()).toEqual([]);
    desk.pass(24 * 60 + 1);
    const rounds = await Promise.all([due(), due(), due(), due()]);
    expect(rounds.flat()).toEqual([sourceId]);
    desk.pass(24 * 60 + 1);
    expect(await due()).toEqual([sourceId]);
  });

  it("is nothing of archived articles, of evidence taken off, of the demo desk", async () => {
    const cited = await arrangeCited();
    desk.pass(24 * 60 + 1);
    await archiveArticle(desk.editor, cited.claim.articleId);
    expect(await due()).toEqual([]);
    const off = await arrangeCited();
    await database().evidence.updateMany({ where: { id: off.evidence.id }, data: { removedAt: desk.now() } });
    await arrangeCited();
    await database().desk.update({ where: { id: desk.id }, data: { isDemo: true } });
    desk.pass(24 * 60 + 1);
    expect(await due()).toEqual([]);
  });
});

it("a person looks too, but no stranger and no reader; nobody is told of their own look", async () => {
  const { path, sourceId } = await arrangeCited();
  expect(await checkSource(desk.checker, sourceId)).toMatchObject({ outcome: "same", captureId: null });
  site.put(path, fails(404));
  expect(await checkSource(desk.checker, sourceId)).toMatchObject({ outcome: "gone", status: 404 });
  expect(await told("checker")).toEqual([]);
  expect(await codeOf(checkSource((await arrangeDesk()).admin, sourceId))).toBe("not_found");
  expect(await codeOf(checkSource(desk.reader, sourceId))).toBe("forbidden");
});
