import { beforeAll, describe, expect, it } from "vitest";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { type QueueName, queues } from "@/lib/contract/claim/endpoints";
import { type Stage, stages } from "@/lib/domain/workflow";
import type { Actor } from "@/lib/server/actor";
import { archiveArticle } from "@/lib/server/article/archive-article";
import { countQueues } from "@/lib/server/queue/count-queues";
import { listStageAges } from "@/lib/server/queue/list-stage-ages";
import { arrangeArticle, arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf } from "@/lib/server/testing/told";
import { actOnClaim } from "./act-on-claim";
import { editClaim } from "./edit-claim";
import { findClaim } from "./find-claim";
import { listClaims } from "./list-claims";
import { markClaim } from "./mark-claim";

let desk: ArrangedDesk;
const claims = {} as Record<Stage | "reviewed", ClaimView>;
beforeAll(async () => {
  desk = await arrangeDesk();
  for (const stage of stages) {
    claims[stage] = await arrangeClaim(desk, stage);
    desk.pass(1);
  }
  claims.reviewed = await arrangeClaim(desk, "in_review");
  await actOnClaim(desk.third, claims.reviewed.id, "take_review", null, () => ({}));
  const archived = await arrangeClaim(desk, "open");
  await archiveArticle(desk.editor, archived.articleId);
  await arrangeClaim(await arrangeDesk(), "open");
});
const list = async (query: object, actor: Actor = desk.reader) =>
  (await listClaims(actor, { limit: 50, ...query } as never)).items.map(({ id }) => id);
const ids = (...names: (keyof typeof claims)[]) => names.map((name) => claims[name].id);

it("lists the desk's claims, longest waiting first, and no archived or foreign ones", async () => {
  expect(await list({})).toEqual([...stages.map((stage) => claims[stage].id), claims.reviewed.id]);
});

it.each(stages.filter((stage) => stage !== "in_review"))("filters the stage %s", async (stage) => {
  expect(await list({ stage })).toEqual(ids(stage));
});

describe("queues, as each person sees them, and their counts", () => {
  const seen: Record<
    QueueName,
    Partial<
      Record<"reader" | "checker" | "second" | "third" | "editor" | "otherEditor", (keyof typeof claims)[]>
    >
  > = {
    open: { reader: ["open"], checker: ["open"] },
    mine: { reader: [], checker: ["researching", "in_review", "reviewed"], third: ["reviewed"] },
    review: {
      reader: [],
      checker: [],
      second: ["in_review"],
      third: ["in_review"],
      editor: ["in_review", "disputed"],
      otherEditor: ["in_review"],
    },
    disputed: { reader: ["disputed"] },
    set_aside: { reader: ["set_aside"] },
    verified: { reader: ["verified"] },
  };
  const cases = queues.flatMap((queue) =>
    Object.entries(seen[queue]).map(([person, names]) => ({ queue, person: person as "reader", names })),
  );
  it.each(cases)("$queue by $person: $names", async ({ queue, person, names }) => {
    expect(await list({ queue }, desk[person])).toEqual(ids(...names));
    expect((await countQueues(desk[person]))[queue]).toBe(names.length);
  });

  it("a review that one took is in one's hands and waits for one no more", async () => {
    const { mine, review } = await countQueues(desk.third);
    expect([mine, review]).toEqual([1, 1]);
    const later = { ...desk.third, at: new Date(desk.now().getTime() + 31 * 60_000) };
    expect([await list({ queue: "mine" }, later), await list({ queue: "review" }, later)]).toEqual([
      [],
      ids("in_review", "reviewed"),
    ]);
  });

  it("a review that another took comes back when that runs out", async () => {
    const later = { ...desk.second, at: new Date(desk.now().getTime() + 31 * 60_000) };
    expect(await list({ queue: "review" }, later)).toEqual(ids("in_review", "reviewed"));
  });
});

describe("filters", () => {
  it("by rating, article, person, kind, priority and age", async () => {
    expect(await list({ rating: "true", stage: "verified" })).toEqual(ids("verified"));
    expect(await list({ rating: "false" })).toEqual([]);
    expect(await list({ article: claims.open.articleId })).toEqual(ids("open"));
    expect(await list({ assignee: desk.checker.memberId })).toContain(claims.researching.id);
    expect(await list({ assignee: "me", stage: "researching" }, desk.checker)).toEqual(ids("researching"));
    expect(await list({ assignee: "me" }, desk.reader)).toEqual([]);
    const { id } = await arrangeClaim(desk, "open");
    await editClaim(desk.checker, id, 1, () => ({ kind: "legal", priority: "low" }));
    expect([await list({ kind: "legal" }), await list({ priority: "low" })]).toEqual([[id], [id]]);
    const later = { ...desk.reader, at: new Date(desk.now().getTime() + 3_600_000) };
    expect(await list({ olderThanHours: 1 }, later)).toContain(id);
    expect(await list({ olderThanHours: 1 })).toEqual([]);
    expect((await countQueues(desk.reader, { kind: "legal" })).open).toBe(1);
  });

  it("by stage, in the counts as in the list; the ages of the stages are those of all", async () => {
    const filter = { stage: "in_review,disputed" };
    const counts = await countQueues(desk.reader, filter);
    expect(counts).toMatchObject({ all: (await list(filter)).length, disputed: 1, open: 0 });
    expect(await listStageAges(desk.reader, filter)).toEqual(await listStageAges(desk.reader));
  });

  it("by words in the wording, the speaker, the article's title and what was marked, literally", async () => {
    const article = await arrangeArticle(desk.editor, "Exactly 50%_of them ΑΒΓ went. Others stayed.");
    const claim = await markClaim(desk.checker, article.id, () => ({
      passages: [{ exact: "50%_of them ΑΒΓ went" }],
      wording: "Half left.",
      speaker: "Zelda",
    }));
    for (const q of ["half", "ZELDA", article.title, "50%_of", "half zelda", "αβγ"])
      expect(await list({ q })).toContain(claim.id);
    for (const q of ["5_%", "half stayed", "\\"]) expect(await list({ q })).toEqual([]);
  });
});

it("pages through all without loss or repetition, whatever the size of a page", async () => {
  const all = await list({ limit: 200 });
  for (const limit of [1, 3, 7]) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listClaims(desk.reader, { limit, cursor } as never);
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(all);
  }
});

it("takes no cursor that it did not give", async () => {
  const forged = [
    "x",
    "bm9wZQ",
    ...[
      '["high","yesterday","1"]',
      '["high","0000-01-01T00:00:00Z","0199c0de-0000-7000-8000-000000000000"]',
    ].map((values) => Buffer.from(values).toString("base64url")),
  ];
  for (const cursor of forged) expect(await codeOf(list({ cursor }))).toBe("invalid");
  const noText = Buffer.from('["\\u0000","0199c0de-0000-7000-8000-000000000000"]').toString("base64url");
  expect(await codeOf(list({ sort: "wording", cursor: noText }))).toBe("invalid");
});

it("a claim is shown with its article, its twins and its history, newest first, to its own desk", async () => {
  const detail = await findClaim(desk.reader, claims.verified.id);
  expect(detail.events.map(({ type }) => type)).toEqual([
    "claim.confirm",
    "claim.propose_verdict",
    "claim.take",
    "claim.marked",
  ]);
  expect(detail).toMatchObject({ articleTitle: expect.any(String), duplicateOf: null, duplicates: [] });
  expect(await codeOf(findClaim((await arrangeDesk()).admin, claims.verified.id))).toBe("not_found");
});
