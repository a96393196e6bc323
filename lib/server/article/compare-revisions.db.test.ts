import { beforeEach, describe, expect, it } from "vitest";
import { editClaim } from "@/lib/server/claim/edit-claim";
import { database } from "@/lib/server/database";
import { arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { arrangeRevising } from "@/lib/server/testing/arrange-revising";
import { findArticle } from "./find-article";
import { type Comparison, compareRevisions, planRevision } from "./plan-revision";
import { reviseArticle } from "./revise-article";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});
const arrange = () => arrangeRevising(desk);

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
