import { beforeEach, describe, expect, it } from "vitest";
import { type WorkStage, workStages } from "@/lib/domain/queue/overdue";
import { casesAt, caseTargets, overdueCases } from "@/lib/domain/queue/overdue-cases";
import { sorts } from "@/lib/domain/queue/sorts";
import { editClaim } from "@/lib/server/claim/edit-claim";
import { listClaims } from "@/lib/server/claim/list-claims";
import { database } from "@/lib/server/database";
import { arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, historyOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { editSavedQueue } from "./edit-saved-queue";
import { listQueueClaims } from "./list-queue-claims";
import { listSavedQueues } from "./list-saved-queues";
import { listStageAges } from "./list-stage-ages";
import { removeSavedQueue } from "./remove-saved-queue";
import { saveQueue } from "./save-queue";
import { listTargets, setTargets } from "./stage-targets";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk(new Date(casesAt));
});

const urgent = { name: "Urgent", filter: { stage: "open,disputed", priority: "high" } };
const setAll = () =>
  setTargets(desk.admin, () => ({
    targets: workStages.flatMap((stage) => {
      const hours = caseTargets[stage];
      return hours === undefined ? [] : [{ stage, hours }];
    }),
  }));

describe("a saved queue", () => {
  it("is shared with the whole desk, with its columns, its order and its counts", async () => {
    const claim = await arrangeClaim(desk, "open");
    await editClaim(desk.checker, claim.id, claim.version, () => ({
      priority: "high",
      dueOn: "2026-02-20",
    }));
    await arrangeClaim(desk, "open");
    const saved = await saveQueue(desk.checker, () => ({
      ...urgent,
      columns: ["waiting", "due", "rating"],
      sort: "-due",
    }));
    expect(saved).toMatchObject({
      columns: ["rating", "due", "waiting"],
      sort: "-due",
      count: 1,
      overdue: 1,
    });
    expect((await listSavedQueues(desk.reader)).items).toEqual([saved]);
    expect((await listQueueClaims(desk.reader, saved.id, { limit: 50 })).items.map(({ id }) => id)).toEqual([
      claim.id,
    ]);
    expect(await lastEventOf(desk.id, { subjectId: saved.id })).toMatchObject({
      type: "queue.saved",
      actorId: desk.checker.memberId,
      new: { name: "Urgent", filter: urgent.filter, sort: "-due" },
    });
  });

  it("counts for the person who asks", async () => {
    await arrangeClaim(desk, "researching");
    await saveQueue(desk.second, () => ({ name: "In my hands", filter: { assignee: "me" } }));
    const countFor = async (actor: typeof desk.reader) => (await listSavedQueues(actor)).items[0]?.count;
    expect(await countFor(desk.checker)).toBe(1);
    expect(await countFor(desk.second)).toBe(0);
  });

  it("has a name of its own, whatever the case, until it is taken away", async () => {
    const saved = await saveQueue(desk.checker, () => urgent);
    const again = await refusalOf(saveQueue(desk.second, () => ({ ...urgent, name: "URGENT" })));
    expect(again.code).toBe("invalid");
    expect(again.extra.issues?.[0]?.path).toBe("name");
    expect(await codeOf(saveQueue(await arrangeDesk().then(({ checker }) => checker), () => urgent))).toBe(
      "done",
    );
    await removeSavedQueue(desk.checker, saved.id);
    expect(await codeOf(saveQueue(desk.second, () => urgent))).toBe("done");
  });

  it("of two who choose one name at once is kept once", async () => {
    const told = await Promise.all(
      [desk.checker, desk.second].map((by) => codeOf(saveQueue(by, () => urgent))),
    );
    expect(told.sort()).toEqual(["done", "invalid"]);
  });

  it("is changed and taken away by who saved it and by editors, on the version they saw", async () => {
    const saved = await saveQueue(desk.checker, () => urgent);
    const change = (by: typeof desk.reader, seen: number | null) =>
      editSavedQueue(by, saved.id, seen, () => ({ name: "Burning", sort: "due" }));
    expect(await codeOf(change(desk.second, 1))).toBe("forbidden");
    expect(await codeOf(change(desk.reader, 1))).toBe("forbidden");
    expect(await codeOf(change(desk.checker, null))).toBe("precondition_required");
    expect(await codeOf(change(desk.checker, 7))).toBe("stale");
    expect(await change(desk.editor, 1)).toMatchObject({
      name: "Burning",
      sort: "due",
      version: 2,
      filter: urgent.filter,
    });
    expect(await lastEventOf(desk.id, { subjectId: saved.id })).toMatchObject({
      type: "queue.edited",
      old: { name: "Urgent", sort: "priority" },
      new: { name: "Burning", sort: "due" },
    });
    await change(desk.checker, 2);
    expect(await historyOf(desk.id, { type: "queue.edited" })).toHaveLength(1);
    expect(await codeOf(removeSavedQueue(desk.second, saved.id))).toBe("forbidden");
    await removeSavedQueue(desk.editor, saved.id);
    expect(await lastEventOf(desk.id, { subjectId: saved.id })).toMatchObject({ type: "queue.removed" });
    expect(await codeOf(listQueueClaims(desk.reader, saved.id, { limit: 5 }))).toBe("not_found");
    expect((await listSavedQueues(desk.reader)).items).toEqual([]);
  });

  it("is not for readers to save, nor for other desks to see", async () => {
    expect(await codeOf(saveQueue(desk.reader, () => urgent))).toBe("forbidden");
    const saved = await saveQueue(desk.checker, () => urgent);
    const other = await arrangeDesk();
    expect((await listSavedQueues(other.admin)).items).toEqual([]);
    for (const work of [
      () => listQueueClaims(other.admin, saved.id, { limit: 5 }),
      () => editSavedQueue(other.admin, saved.id, 1, () => ({ name: "Mine" })),
      () => removeSavedQueue(other.admin, saved.id),
    ])
      expect(await codeOf(work())).toBe("not_found");
  });
});

describe("what is late", () => {
  it("is the same to Postgres and to the domain", async () => {
    await setAll();
    for (const { stage, stageSince, dueOn, name } of overdueCases) {
      const claim = await arrangeClaim(desk, stage);
      await database().$executeRaw`UPDATE claim SET wording = ${name}, stage_since = ${new Date(stageSince)},
        due_on = ${dueOn}::date WHERE id = ${claim.id}::uuid`;
    }
    const found = async (overdue: boolean) =>
      (await listClaims(desk.reader, { overdue, limit: 50 })).items.map(({ wording }) => wording).sort();
    const said = (late: boolean) =>
      overdueCases.flatMap((each) => (each.late === late ? [each.name] : [])).sort();
    expect(await found(true)).toEqual(said(true));
    expect(await found(false)).toEqual(said(false));
    const { items } = await listStageAges(desk.reader);
    const late = (stage: WorkStage) =>
      overdueCases.filter((each) => each.stage === stage && each.late).length;
    expect(items.map(({ stage, overdue }) => [stage, overdue])).toEqual(
      workStages.map((stage) => [stage, late(stage)]),
    );
    expect(items[1]).toMatchObject({
      stage: "open",
      count: 5,
      hours: 24,
      oldest: "2026-02-28T07:59:24.000Z",
    });
  });

  it("is due within days, or before one", async () => {
    const claim = await arrangeClaim(desk, "open");
    await editClaim(desk.checker, claim.id, claim.version, () => ({ dueOn: "2026-03-03" }));
    const found = async (query: object) =>
      (await listClaims(desk.reader, { limit: 5, ...query })).items.length;
    expect(await found({ dueWithinDays: 1 })).toBe(0);
    expect(await found({ dueWithinDays: 2 })).toBe(1);
    expect(await found({ dueBefore: "2026-03-03" })).toBe(0);
    expect(await found({ dueBefore: "2026-03-04" })).toBe(1);
  });
});

describe("targets of stages", () => {
  it("are set and taken away by admins, told, and read by all", async () => {
    await setAll();
    await setTargets(desk.admin, () => ({ targets: [{ stage: "open", hours: null }] }));
    expect((await listTargets(desk.reader)).targets).toEqual(
      workStages.map((stage) => ({ stage, hours: stage === "in_review" ? 48 : null })),
    );
    expect(await lastEventOf(desk.id, { type: "desk.targets_changed" })).toMatchObject({
      old: { open: 24 },
      new: { open: null },
    });
    const before = (await historyOf(desk.id)).length;
    await setTargets(desk.admin, () => ({ targets: [{ stage: "open", hours: null }] }));
    expect(await historyOf(desk.id)).toHaveLength(before);
    expect(await codeOf(setTargets(desk.editor, () => ({ targets: [{ stage: "open", hours: 1 }] })))).toBe(
      "forbidden",
    );
    expect(
      (await listTargets((await arrangeDesk()).reader)).targets.every(({ hours }) => hours === null),
    ).toBe(true);
  });
});

describe("orders", () => {
  it.each(sorts)("%s pages through everything once, and the other way round backwards", async (sort) => {
    const stages = ["open", "verified", "in_review", "set_aside", "open", "disputed", "open"] as const;
    for (const [at, stage] of stages.entries()) {
      const { id, version } = await arrangeClaim(desk, stage);
      if (at % 3 === 0)
        await editClaim(desk.checker, id, version, () => ({ priority: "high", dueOn: `2026-03-0${9 - at}` }));
      desk.pass(1);
    }
    const whole = (await listClaims(desk.reader, { sort, limit: 50 })).items;
    expect(whole).toHaveLength(stages.length);
    const paged: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await listClaims(desk.reader, { sort, limit: 2, cursor });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
      more = page.next !== null;
    }
    expect(paged).toEqual(whole.map(({ id }) => id));
    const { next } = await listClaims(desk.reader, { sort: "article", limit: 1 });
    if (!sort.endsWith("article"))
      expect(await codeOf(listClaims(desk.reader, { sort, limit: 1, cursor: next ?? "" }))).toBe("invalid");
    if (sort === "due" || sort === "-due") {
      const dues = whole.flatMap(({ dueOn }) => dueOn ?? []);
      expect(whole.slice(0, 3).map(({ dueOn }) => dueOn)).toEqual(
        sort === "due" ? dues.sort() : dues.sort().reverse(),
      );
    }
  });
});
