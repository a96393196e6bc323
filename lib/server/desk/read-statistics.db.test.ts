import { beforeAll, describe, expect, it } from "vitest";
import type { markClaim as contract } from "@/lib/contract/claim/endpoints";
import type { StatisticsView } from "@/lib/contract/desk/statistics";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { Actor } from "@/lib/server/actor";
import { archiveArticle } from "@/lib/server/article/archive-article";
import { bringInArticle } from "@/lib/server/article/bring-in-article";
import { editArticle } from "@/lib/server/article/edit-article";
import { reviseArticle } from "@/lib/server/article/revise-article";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { markClaim } from "@/lib/server/claim/mark-claim";
import { setTargets } from "@/lib/server/queue/stage-targets";
import { arrangeArticle, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { arrangeRound, blind } from "@/lib/server/testing/arrange-round";
import { codeOf } from "@/lib/server/testing/told";
import { readStatistics } from "./read-statistics";

const week = { from: "2026-03-08", to: "2026-03-14" };
const nothing = { marked: 0, verified: 0, setAside: 0 };
let desk: ArrangedDesk;
let seen: StatisticsView;

const act = (actor: Actor, id: string, action: string, body: object = {}) =>
  actOnClaim(actor, id, action, null, () => body);

async function article(publisher: string) {
  const { id } = await arrangeArticle(desk.editor);
  await editArticle(desk.editor, id, 1, () => ({ publisher }));
  return async (fields: Omit<BodyOf<typeof contract>, "passages"> = {}) =>
    (await markClaim(desk.checker, id, () => ({ passages: [{ exact: "Nobody was hurt" }], ...fields }))).id;
}

async function propose(by: Actor, id: string, rating: string) {
  await act(by, id, "take");
  await act(by, id, "propose_verdict", verdictOf(rating));
}

/** Days are begun at eight; the week of which figures are counted by hand begins on the second Sunday. */
async function arrangeWeek() {
  const day = 24 * 60;
  const gazette = await article("The Gazette");
  const early = await gazette({ speaker: "The Mayor" });
  await propose(desk.checker, early, "true");
  await act(desk.second, early, "confirm");
  desk.pass(7 * day); // the 8th
  const statistic = await gazette({ speaker: "The Mayor", kind: "statistic" });
  await propose(desk.checker, statistic, "true");
  await act(desk.second, statistic, "confirm");
  await gazette({ speaker: "the mayor ", kind: "event" });
  desk.pass(day); // the 9th
  const river = await article(" River News ");
  const disputed = await river({ kind: "event" });
  await propose(desk.second, disputed, "half_true");
  await act(desk.third, disputed, "dispute", verdictOf("false"));
  const undone = await river({ speaker: "A poet" });
  await act(desk.checker, undone, "set_aside", { reason: "opinion" });
  await act(desk.checker, undone, "undo");
  desk.pass(day); // the 10th
  await act(desk.editor, disputed, "adjudicate", verdictOf("false"));
  const aside = await river();
  await act(desk.checker, aside, "set_aside", { reason: "prediction" });
  await act(desk.editor, early, "reopen", { reason: "New documents." });
  desk.pass(day); // the 11th
  await propose(desk.third, early, "mostly_false");
  const apart = await arrangeRound(desk, blind);
  const corrected = await bringInArticle(desk.editor, () => ({
    title: "Ferry",
    text: `It sank. ${desk.id}`,
  }));
  await reviseArticle(desk.editor, corrected.id, false, () => ({
    text: `It floats. ${desk.id}`,
    correction: "It did not sink.",
  }));
  desk.pass(3 * day - 9 * 60); // the 13th, an hour before midnight
  const last = await gazette({ dueOn: "2026-03-12" });
  await act(desk.third, last, "take");
  desk.pass(30);
  for (const kind of ["legal", "legal"] as const) await act(desk.third, await gazette({ kind }), "take");
  await act(desk.checker, early, "take_review");
  await act(desk.second, apart.id, "take_review");
}

beforeAll(async () => {
  desk = await arrangeDesk();
  await arrangeWeek();
  await setTargets(desk.admin, () => ({ targets: [{ stage: "in_review", hours: 48 }] }));
  seen = await readStatistics(desk.reader, week);
});

describe("a week of a desk, counted by hand", () => {
  it("says what was done on each day, and in the week before", () => {
    const { days, total, before } = seen.throughput;
    expect(days).toEqual([
      { day: "2026-03-08", marked: 2, verified: 1, setAside: 0 },
      { day: "2026-03-09", marked: 2, verified: 0, setAside: 0 },
      { day: "2026-03-10", marked: 1, verified: 1, setAside: 1 },
      { day: "2026-03-11", marked: 1, verified: 0, setAside: 0 },
      { day: "2026-03-12", ...nothing },
      { day: "2026-03-13", marked: 3, verified: 0, setAside: 0 },
      { day: "2026-03-14", ...nothing },
    ]);
    expect(total).toEqual({ marked: 9, verified: 2, setAside: 1 });
    expect(before).toEqual({ marked: 1, verified: 1, setAside: 0 });
    expect(seen.period).toEqual({ ...week, days: 7 });
  });

  it("says how long claims stand in each stage, and how many too long", () => {
    expect(seen.ages).toEqual([
      { stage: "suggested", count: 0, medianHours: null, oldestHours: null, late: 0, targetHours: null },
      // Since the 8th and the 9th at eight, until the 13th at half past eleven in the evening.
      { stage: "open", count: 2, medianHours: 123.5, oldestHours: 135.5, late: 0, targetHours: null },
      { stage: "researching", count: 3, medianHours: 0, oldestHours: 0.5, late: 1, targetHours: null },
      { stage: "in_review", count: 2, medianHours: 63.5, oldestHours: 63.5, late: 2, targetHours: 48 },
      { stage: "disputed", count: 0, medianHours: null, oldestHours: null, late: 0, targetHours: null },
    ]);
  });

  it("counts what had to be corrected", () => {
    expect(seen.corrections).toEqual([
      { key: "article_corrected", count: 1, before: 0 },
      { key: "claim_reopened", count: 1, before: 0 },
      // The adjudication, and the verdict after the reopening.
      { key: "verdict_superseded", count: 2, before: 0 },
    ]);
  });

  it("says who holds how much, who is overloaded, and whose verdicts were verified", () => {
    const { overloadedFrom, members } = seen.load;
    expect(overloadedFrom).toBe(3);
    const told = members.map(({ member, ...numbers }) => [member.name, ...Object.values(numbers)]);
    expect(told).toEqual([
      ["third", 3, 0, 0.5, true, 0, 1],
      ["checker", 0, 1, 63.5, false, 1, 0],
      ["second", 0, 1, 63.5, false, 0, 1],
      ["editor", 0, 0, null, false, 1, 1],
      ["admin", 0, 0, null, false, 0, 0],
      ["otherEditor", 0, 0, null, false, 0, 0],
    ]);
  });

  it("says of whom, of which publisher and of which kind the claims are, and how the verified are rated", () => {
    const { ratings, speakers, publishers, kinds } = seen.balance;
    expect(ratings.map(({ key }) => key)).toEqual(expect.arrayContaining(["true", "half_true", "false"]));
    const one = { together: 1, setAside: 0, verified: 0, ratings: [] };
    expect(speakers).toEqual([
      { ...one, name: "The Mayor", claims: 2, verified: 1, ratings: [{ key: "true", count: 1 }] },
      { ...one, name: "A poet", claims: 1 },
      { ...one, name: null, claims: 6, setAside: 1, verified: 1, ratings: [{ key: "false", count: 1 }] },
    ]);
    expect(publishers).toEqual([
      { ...one, name: "The Gazette", claims: 5, verified: 1, ratings: [{ key: "true", count: 1 }] },
      {
        ...{ ...one, name: "River News", claims: 3, setAside: 1, verified: 1 },
        ratings: [{ key: "false", count: 1 }],
      },
      { ...one, name: null, claims: 1 },
    ]);
    expect(kinds.map(({ name, claims, verified }) => [name, claims, verified])).toEqual([
      ["other", 4, 0],
      ["event", 2, 1],
      ["legal", 2, 0],
      ["statistic", 1, 1],
    ]);
  });

  it("tells nothing of a rating that is not verified", () => {
    const told = seen.balance.kinds.flatMap(({ ratings }) => ratings.map(({ key }) => key));
    expect(told.sort()).toEqual(["false", "true"]);
    expect(seen.agreement).toMatchObject({ used: 0, kappa: null });
  });
});

describe("a period", () => {
  it("is the last thirty days when none is given", async () => {
    const { period, throughput } = await readStatistics(desk.reader);
    expect(period).toEqual({ from: "2026-02-12", to: "2026-03-13", days: 30 });
    expect(throughput.total).toEqual({ marked: 10, verified: 3, setAside: 1 });
  });

  it("may be of days in which nothing was done, to the ends of time", async () => {
    for (const day of ["0001-01-01", "1969-12-31", "2026-03-01", "9999-12-31"]) {
      const { throughput, balance } = await readStatistics(desk.reader, { from: day, to: day });
      const once = day === "2026-03-01";
      expect(throughput.total).toEqual(once ? { ...nothing, marked: 1, verified: 1 } : nothing);
      expect(balance.speakers).toHaveLength(once ? 1 : 0);
    }
  });

  it("is refused when it ends before it begins, or is longer than two years", async () => {
    const read = (from: string, to?: string) => codeOf(readStatistics(desk.reader, { from, to }));
    expect(await read("2026-03-02", "2026-03-01")).toBe("invalid");
    expect(await read("2026-03-14")).toBe("invalid");
    expect(await read("2024-01-01", "2026-01-01")).toBe("invalid");
    expect(await read("2024-01-01", "2025-12-31")).toBe("done");
  });
});

describe("the statistics", () => {
  it("are for every role, of their own desk alone", async () => {
    for (const actor of [desk.checker, desk.editor, desk.admin])
      expect(await readStatistics(actor, week)).toEqual(seen);
    const other = await arrangeDesk(desk.now());
    const { throughput, ages, load, balance, corrections } = await readStatistics(other.admin, week);
    expect(throughput).toMatchObject({ total: nothing, before: nothing });
    expect(ages.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
    expect(corrections.map(({ count }) => count)).toEqual([0, 0, 0]);
    expect(load.members.every(({ claims, verified }) => claims + verified === 0)).toBe(true);
    expect(load.members.some(({ member }) => member.id === desk.third.memberId)).toBe(false);
    expect(balance).toMatchObject({ speakers: [], publishers: [], kinds: [] });
  });

  it("put the names of a long list together, and wait for nothing that is archived", async () => {
    const other = await arrangeDesk();
    const { id } = await arrangeArticle(other.editor);
    const passages = [{ exact: "Nobody was hurt" }];
    for (let person = 0; person < 23; person++)
      await markClaim(other.checker, id, () => ({ passages, speaker: `Person ${person % 22}` }));
    await archiveArticle(other.editor, id);
    const { balance, ages } = await readStatistics(other.reader);
    expect(balance.speakers).toHaveLength(21);
    expect(balance.speakers[0]).toMatchObject({ name: "Person 0", claims: 2, together: 1 });
    expect(balance.speakers.at(-1)).toMatchObject({ name: null, claims: 2, together: 2 });
    expect(ages.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
  });
});
