import { beforeAll, describe, expect, it } from "vitest";
import { archiveArticle } from "@/lib/server/article/archive-article";
import { database } from "@/lib/server/database";
import { arrangeArticle } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { findClaim } from "./find-claim";
import { markClaim } from "./mark-claim";

let desk: ArrangedDesk;
let articleId: string;
const text = "One two three. One two four.\n\nFive six.";
beforeAll(async () => {
  desk = await arrangeDesk();
  articleId = (await arrangeArticle(desk.editor, text)).id;
});
const mark = (passages: object[], fields: object = {}, actor = desk.checker) =>
  markClaim(actor, articleId, () => ({ passages, ...fields }) as never);

it("marks a claim by its positions; its wording is its quote until mended", async () => {
  const claim = await mark([{ start: 4, end: 13 }]);
  expect(claim).toMatchObject({
    stage: "open",
    version: 1,
    kind: "other",
    priority: "normal",
    wording: "two three",
  });
  expect(claim.passages).toMatchObject([
    { start: 4, end: 13, exact: "two three", prefix: "One ", suffix: ". One two four.\n\nFive six." },
  ]);
  expect(await lastEventOf(desk.id, { claimId: claim.id })).toMatchObject({
    type: "claim.marked",
    actorId: desk.checker.memberId,
    articleId,
    old: null,
    new: { stage: "open", wording: "two three", passages: [{ start: 4, end: 13, exact: "two three" }] },
  });
});

it("takes positions as they are, white space and all", async () => {
  const claim = await mark([{ start: 3, end: 9 }]);
  expect(claim.passages).toMatchObject([{ start: 3, end: 9, exact: " two t" }]);
});

it("marks across sentences and blocks, and several passages in the order of the text, each once", async () => {
  const claim = await mark([{ exact: "four.\n\nFive" }, { start: 0, end: 3 }, { start: 0, end: 3 }]);
  expect(claim.passages.map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [23, 34],
  ]);
});

it("marks overlapping and nested spans", async () => {
  await mark([{ start: 0, end: 10 }]);
  await mark([{ start: 5, end: 14 }]);
  expect((await mark([{ start: 6, end: 8 }])).passages).toHaveLength(1);
});

it("keeps what is said about it", async () => {
  const fields = {
    wording: "Two is three.",
    kind: "statistic",
    speaker: "The mayor",
    saidOn: "2024-02-29",
    saidWhere: "In council",
    priority: "high",
  };
  const claim = await mark([{ exact: "Five six" }], fields);
  expect(claim).toMatchObject(fields);
  expect(await findClaim(desk.reader, claim.id)).toMatchObject(fields);
});

const misplaced: [string, object, string][] = [
  ["absent", { exact: "seven" }, "absent"],
  ["absent with that prefix", { exact: "three", prefix: "four " }, "absent"],
  ["ambiguous", { exact: "One two" }, "ambiguous"],
];
it.each(misplaced)("refuses a quote that is %s, and says which", async (_name, passage, reason) => {
  const refusal = await refusalOf(mark([{ exact: "Five" }, passage]));
  expect(refusal.code).toBe("invalid");
  expect(refusal.extra).toMatchObject({ reason, issues: [{ path: "passages.1" }] });
});

it("tells look-alikes apart by what stands around them", async () => {
  const byPrefix = await mark([{ exact: "One two", prefix: "three. " }]);
  const bySuffix = await mark([{ exact: "One two", suffix: " three" }]);
  expect([byPrefix.passages[0]?.start, bySuffix.passages[0]?.start]).toEqual([15, 0]);
});

const outside: [string, object][] = [
  ["backwards", { start: 9, end: 3 }],
  ["empty", { start: 3, end: 3 }],
  ["beyond the end", { start: 0, end: 1_000 }],
  ["only white space", { start: 28, end: 30 }],
];
it.each(outside)("refuses positions that are %s", async (_name, passage) => {
  expect(await codeOf(mark([passage]))).toBe("invalid");
});

describe("who may", () => {
  it("a reader may not, and hears of that before the body is read", async () => {
    expect(await codeOf(mark([{ start: 9, end: 3 }], {}, desk.reader))).toBe("forbidden");
  });

  it("another desk's article is not there", async () => {
    expect(await codeOf(mark([{ exact: "Five" }], {}, (await arrangeDesk()).admin))).toBe("not_found");
  });

  it("nobody marks in an archived article", async () => {
    const archived = await arrangeArticle(desk.editor);
    await archiveArticle(desk.editor, archived.id);
    const marked = markClaim(desk.checker, archived.id, () => ({ passages: [{ exact: "Nobody" }] }));
    expect(await codeOf(marked)).toBe("conflict");
    expect(await database().claim.count({ where: { articleId: archived.id } })).toBe(0);
  });
});
