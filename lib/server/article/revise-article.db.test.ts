import { beforeEach, describe, expect, it } from "vitest";
import { editClaim } from "@/lib/server/claim/edit-claim";
import { repairPassage } from "@/lib/server/claim/repair-passage";
import { database } from "@/lib/server/database";
import { arrangeArticle, arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, lastEventOf } from "@/lib/server/testing/told";
import { findArticle } from "./find-article";
import { findRevision } from "./find-revision";
import { locateQuotes } from "./locate-quotes";
import { type Comparison, compareRevisions, planRevision } from "./plan-revision";
import { reviseArticle } from "./revise-article";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

/** An article with one verified claim on “the bridge fell in 1998”, and the text as it stands. */
async function arrange() {
  const claim = await arrangeClaim(desk, "verified");
  const { revision } = await findArticle(desk.checker, claim.articleId);
  const revise = (text: string, dryRun = false, actor = desk.checker) =>
    reviseArticle(actor, claim.articleId, dryRun, () => ({ text, correction: "We made an error." }));
  const now = async () => {
    const article = await findArticle(desk.checker, claim.articleId);
    const [found] = article.claims;
    if (!found) throw new Error("The claim is gone.");
    return { article, claim: found };
  };
  return { claim, text: revision.text, revise, now };
}

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

describe("a text is compared before the article is locked", () => {
  /** Holds the article until `count` others wait for it, having compared their texts; meanwhile `work` is done. */
  async function whileWaiting(articleId: string, count: number, work: () => Promise<unknown>) {
    let revising: Promise<unknown[]> = Promise.resolve([]);
    const release = (start: () => Promise<unknown>[]) =>
      database().$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM article WHERE id = ${articleId}::uuid FOR NO KEY UPDATE`;
        revising = Promise.all(start());
        revising.catch(() => {});
        const waiting = () => database().$queryRaw<{ waiting: number }[]>`
          SELECT count(DISTINCT pid)::int AS waiting FROM pg_locks WHERE NOT granted
          AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`;
        await expect.poll(async () => (await waiting())[0]?.waiting, { timeout: 5_000 }).toBe(count);
        await work();
      });
    return async (start: () => Promise<unknown>[]) => {
      await release(start);
      return revising;
    };
  }

  it("and not again while it is: what was found is kept by passage, and what was not is told", async () => {
    const { claim, text } = await arrange();
    const fresh = `CORRECTED\n\n${text}`;
    const { fates } = await compareRevisions(database(), desk.checker, claim.articleId, fresh);
    const plan = (comparison: Comparison) =>
      database().$transaction((tx) =>
        planRevision(tx, desk.checker, { articleId: claim.articleId, text }, comparison),
      );
    expect(await plan({ mappings: new Map(), fates })).toMatchObject([
      { claimId: claim.id, fate: { outcome: "moved" } },
    ]);
    expect(await plan({ mappings: new Map(), fates: new Map() })).toBeNull();
  });

  it("of two at once the second is compared with the first", async () => {
    const { claim, text, revise, now } = await arrange();
    const run = await whileWaiting(claim.articleId, 2, async () => {});
    const one = `CORRECTED\n\n${text}`;
    const other = `CORRECTED TWICE, BY TWO\n\n${text}`;
    const answers = await run(() => [revise(one), revise(other)]);
    expect(
      answers.map((answer) => (answer as { revision: { number: number } }).revision.number).sort(),
    ).toEqual([2, 3]);
    const after = await now();
    expect(after.article.revision.number).toBe(3);
    expect(after.claim).toMatchObject({ staleSince: null, repairs: [] });
    expect(after.claim.passages).toMatchObject([
      { exact: "the bridge fell in 1998", start: after.article.revision.text.indexOf("the bridge fell") },
    ]);
    const passages = await database().passage.findMany({ where: { claimId: claim.id } });
    expect(passages.filter(({ retiredAt }) => retiredAt === null)).toHaveLength(1);
    expect(passages).toHaveLength(3);
  });

  it("a passage that came meanwhile is carried along too", async () => {
    const claim = await arrangeClaim(desk, "open");
    const { revision } = await findArticle(desk.checker, claim.articleId);
    const run = await whileWaiting(claim.articleId, 1, () =>
      editClaim(desk.checker, claim.id, claim.version, () => ({ passages: [{ exact: "Nobody was hurt" }] })),
    );
    const [answer] = await run(() => [
      reviseArticle(desk.second, claim.articleId, false, () => ({ text: `AGAIN\n\n${revision.text}` })),
    ]);
    expect(answer).toMatchObject({ passages: [{ outcome: "moved", exact: "Nobody was hurt" }] });
    const [after] = (await findArticle(desk.checker, claim.articleId)).claims;
    expect(after?.passages).toMatchObject([{ exact: "Nobody was hurt" }]);
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
