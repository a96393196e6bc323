import { beforeEach, describe, expect, it } from "vitest";
import { repairPassage } from "@/lib/server/claim/repair-passage";
import { database } from "@/lib/server/database";
import { arrangeArticle } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { arrangeRevising } from "@/lib/server/testing/arrange-revising";
import { codeOf, lastEventOf } from "@/lib/server/testing/told";
import { findRevision } from "./find-revision";
import { locateQuotes } from "./locate-quotes";
import { reviseArticle } from "./revise-article";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

const arrange = () => arrangeRevising(desk);

describe("a new text", () => {
  it("carries a claim along whose words stand, and keeps its place in the old one", async () => {
    const { claim, text, revise, now } = await arrange();
    const { revision, passages } = await revise(`CORRECTED\n\n${text}`);
    expect(revision.number).toBe(2);
    expect(passages).toMatchObject([
      { claimId: claim.id, outcome: "moved", exact: "the bridge fell in 1998" },
    ]);
    const after = await now();
    expect(after.claim).toMatchObject({
      stage: "verified",
      staleSince: null,
      repairs: [],
      version: claim.version,
    });
    expect(after.claim.passages[0]?.start).toBe((claim.passages[0]?.start ?? 0) + "CORRECTED\n\n".length);
    const first = await findRevision(desk.reader, claim.articleId, 1);
    expect(first.claims[0]?.passages).toMatchObject([{ start: claim.passages[0]?.start }]);
    expect(await lastEventOf(desk.id, { articleId: claim.articleId, type: "article.revised" })).toMatchObject(
      {
        type: "article.revised",
        actorId: desk.checker.memberId,
        new: { revision: 2, moved: 1, changed: 0, gone: 0 },
        why: "We made an error.",
      },
    );
  });

  it("never moves a claim whose words changed: it waits, and says so", async () => {
    const { claim, text, revise, now } = await arrange();
    const { passages } = await revise(text.replace("in 1998", "in 1999"));
    expect(passages).toMatchObject([{ outcome: "changed", exact: "the bridge fell in 1999" }]);
    const after = await now();
    expect(after.claim.passages).toEqual([]);
    expect(after.claim.staleSince).not.toBeNull();
    expect(after.claim.repairs).toMatchObject([{ outcome: "changed", was: "the bridge fell in 1998" }]);
    expect(await lastEventOf(desk.id, { claimId: claim.id })).toMatchObject({
      type: "claim.went_stale",
      old: { words: "the bridge fell in 1998" },
      new: { outcome: "changed", words: "the bridge fell in 1999" },
    });
  });

  it("never anchors what was deleted to words like it", async () => {
    const { text, revise, now } = await arrange();
    const alike = "\n\nAnother bridge fell in 1998 as well.";
    await revise(text + alike);
    await revise(text.replace("The mayor said the bridge fell in 1998. ", "") + alike);
    const after = await now();
    expect(after.claim.passages).toEqual([]);
    expect(after.claim.repairs).toMatchObject([{ outcome: "gone", start: null }]);
  });

  it("saves nothing on trial", async () => {
    const { claim, text, revise, now } = await arrange();
    const { revision } = await revise(text.replace("1998", "1999"), true);
    expect(revision).toMatchObject({ id: null, number: 2 });
    expect((await now()).article.revision.number).toBe(1);
    expect(await database().repair.count({ where: { claimId: claim.id } })).toBe(0);
  });

  it("leaves alone what waits for the same already: no event, no version, only the place follows", async () => {
    const { claim, text, revise, now } = await arrange();
    const changed = text.replace("in 1998", "in 1999");
    await revise(changed);
    desk.pass(5);
    const before = await now();
    const more = `CORRECTED\n\n${changed}`;
    expect((await revise(more, true)).passages).toMatchObject([{ outcome: "changed", waitsSince: 2 }]);
    await revise(more);
    const after = await now();
    const start = more.indexOf("the bridge fell");
    const [repair] = before.claim.repairs;
    expect(after.claim).toMatchObject({ version: before.claim.version, staleSince: before.claim.staleSince });
    expect(after.claim.repairs).toMatchObject([{ id: repair?.id, revision: 2, start }]);
    expect(await database().event.count({ where: { claimId: claim.id, type: "claim.went_stale" } })).toBe(1);
    expect(await lastEventOf(desk.id, { articleId: claim.articleId, type: "article.revised" })).toMatchObject(
      { new: { revision: 3, changed: 0, waiting: 1 } },
    );
    const confirmed = await repairPassage(desk.second, claim.id, repair?.id ?? "", () => ({
      resolution: "confirm",
    }));
    expect(confirmed.passages).toMatchObject([{ exact: "the bridge fell in 1999", start }]);
  });

  it("that changes again what waits makes it wait anew", async () => {
    const { claim, text, revise, now } = await arrange();
    await revise(text.replace("in 1998", "in 1999"));
    const { version } = (await now()).claim;
    const { passages } = await revise(text.replace("in 1998", "in 2001"));
    expect(passages[0]).not.toHaveProperty("waitsSince");
    expect((await now()).claim).toMatchObject({
      version: version + 1,
      repairs: [{ outcome: "changed", revision: 3 }],
    });
    expect(await database().event.count({ where: { claimId: claim.id, type: "claim.went_stale" } })).toBe(2);
  });

  it("that puts the words back needs no repair any more", async () => {
    const { text, revise, now } = await arrange();
    await revise(text.replace("1998", "1999"));
    desk.pass(5);
    await revise(`${text}\n\nThe first version was right.`);
    const after = await now();
    expect(after.claim).toMatchObject({ staleSince: null, repairs: [] });
    expect(after.claim.passages).toMatchObject([{ exact: "the bridge fell in 1998" }]);
  });

  it("is refused when it was made from a revision that is no longer the newest, also on trial", async () => {
    const { claim, text, revise, now } = await arrange();
    const added = `${text}\n\nThe police confirmed it.`;
    await revise(added);
    const from = (number: number, dryRun: boolean) =>
      reviseArticle(desk.checker, claim.articleId, dryRun, () => ({
        text: `${text}\n\nMore.`,
        from: number,
      }));
    for (const dryRun of [true, false])
      expect(await from(1, dryRun).catch((refusal: unknown) => refusal)).toMatchObject({
        code: "stale",
        extra: { current: { number: 2, text: added } },
      });
    expect((await now()).article.revision.text).toBe(added);
    expect((await from(2, false)).revision.number).toBe(3);
  });

  it("is refused when the desk has it, to readers, to other desks and on archived articles", async () => {
    const { claim, text, revise } = await arrange();
    const other = await arrangeArticle(desk.checker);
    expect(await codeOf(revise(text))).toBe("conflict");
    expect(await codeOf(revise(other.revision.text))).toBe("conflict");
    expect(await codeOf(revise(`${text}!`, false, desk.reader))).toBe("forbidden");
    expect(await codeOf(revise(`${text}!`, false, (await arrangeDesk()).editor))).toBe("not_found");
    await database().article.update({
      where: { deskId_id: { deskId: desk.id, id: claim.articleId } },
      data: { archivedAt: desk.now() },
    });
    expect(await codeOf(revise(`${text}!`))).toBe("conflict");
  });
});

describe("a repair", () => {
  const repair = (claim: { id: string; repairs: { id: string }[] }, body: object, actor = desk.second) =>
    repairPassage(actor, claim.id, claim.repairs[0]?.id ?? "", () => body as { resolution: "confirm" });

  it("confirms the place that was found", async () => {
    const { claim, text, revise, now } = await arrange();
    await revise(text.replace("in 1998", "in 1999"));
    const repaired = await repair((await now()).claim, { resolution: "confirm", why: "A typing error." });
    expect(repaired).toMatchObject({ stage: "verified", staleSince: null, repairs: [] });
    expect(repaired.passages).toMatchObject([{ exact: "the bridge fell in 1999" }]);
    expect(await lastEventOf(desk.id, { claimId: claim.id })).toMatchObject({
      type: "claim.repaired",
      actorId: desk.second.memberId,
      new: { resolution: "confirm", words: "the bridge fell in 1999" },
      why: "A typing error.",
    });
  });

  it("selects another place, or retires the passage", async () => {
    const one = await arrange();
    await one.revise(one.text.replace("in 1998", "in 1999"));
    const start = one.text.indexOf("Nobody was hurt");
    const end = start + "Nobody was hurt".length;
    const moved = await repair((await one.now()).claim, { resolution: "reselect", start, end });
    expect(moved.passages).toMatchObject([{ exact: "Nobody was hurt" }]);
    const two = await arrange();
    await two.revise(two.text.replace("in 1998", "in 1999"));
    expect(await repair((await two.now()).claim, { resolution: "retire" })).toMatchObject({
      passages: [],
      staleSince: null,
    });
  });

  it("is refused twice, without a place to confirm, and to readers", async () => {
    const { text, revise, now } = await arrange();
    await revise(text.replace("The mayor said the bridge fell in 1998. ", ""));
    const { claim } = await now();
    expect(await codeOf(repair(claim, { resolution: "confirm" }))).toBe("conflict");
    expect(await codeOf(repair(claim, { resolution: "retire" }, desk.reader))).toBe("forbidden");
    expect(await codeOf(repair(claim, { resolution: "retire" }))).toBe("done");
    expect(await codeOf(repair(claim, { resolution: "retire" }))).toBe("conflict");
  });
});

it("quotes of an import are placed, or null", async () => {
  const { claim } = await arrange();
  const quotes = [
    { exact: "fell in 1998" },
    { exact: "was never there at all" },
    { exact: "e" },
    { exact: "Nobody was hurt", prefix: "in 1998. " },
  ];
  const { items } = await locateQuotes(desk.reader, claim.articleId, () => ({ quotes }));
  const placed = { start: expect.any(Number), confidence: expect.any(Number), method: expect.any(String) };
  // One answer for each, in the order asked: none, and more than one, are null.
  expect(items).toMatchObject([placed, null, null, placed]);
});
