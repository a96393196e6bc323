import { beforeEach, describe, expect, it } from "vitest";
import type { ThreadAbout, ThreadView } from "@/lib/contract/discussion/discussion";
import type { Actor } from "@/lib/server/actor";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { findClaim } from "@/lib/server/claim/find-claim";
import { removeEvidence } from "@/lib/server/evidence/remove-evidence";
import { arrangeClaim, arrangeEvidence, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, historyOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { addComment } from "./add-comment";
import { listThreads } from "./list-threads";
import { openThreads } from "./open-threads";
import { reopenThread, resolveThread } from "./resolve-thread";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

const open = async (actor: Actor, claimId: string, about: ThreadAbout = {}, mentions: string[] = []) => {
  const { items } = await openThreads(actor, claimId, () => ({ about, body: "Is that so?", mentions }));
  return items[0] as ThreadView;
};
const answer = (actor: Actor, id: string, mentions: string[] = []) =>
  addComment(actor, id, () => ({ body: "It is.", mentions }));

/** A claim whose proposed rationale has a smiley before the words that it says twice. */
async function proposed(rationale = "😀 The archive says so [1]. The archive says so.") {
  const claim = await arrangeClaim(desk, "researching");
  const evidence = await arrangeEvidence(desk.checker, claim.id);
  await actOnClaim(desk.checker, claim.id, "propose_verdict", null, () => verdictOf("true", rationale));
  const { verdicts, version } = await findClaim(desk.second, claim.id);
  return { id: claim.id, verdictId: verdicts[0]?.id ?? "", evidence, version };
}

describe("a thread", () => {
  it("is opened on a claim, is answered, and changes nothing of it", async () => {
    const { id, version } = await arrangeClaim(desk, "open");
    const thread = await open(desk.second, id, {}, [desk.checker.memberId, desk.checker.memberId]);
    desk.pass(1);
    await answer(desk.checker, thread.id);
    expect((await findClaim(desk.reader, id)).version).toBe(version);
    const { items } = await listThreads(desk.reader, id);
    expect(items).toMatchObject([
      {
        id: thread.id,
        claimId: id,
        ...{ evidence: null, verdict: null, resolved: null, version: 1 },
        createdBy: { id: desk.second.memberId, name: "second" },
        comments: [
          {
            body: "Is that so?",
            mentions: [{ id: desk.checker.memberId, name: "checker" }],
            author: { name: "second" },
          },
          { body: "It is.", author: { name: "checker" } },
        ],
      },
    ]);
  });

  it.each(["suggested", "open", "researching", "in_review", "disputed", "verified", "set_aside"] as const)(
    "is opened, answered and resolved in the stage %s",
    async (stage) => {
      const { id } = await arrangeClaim(desk, stage);
      const thread = await open(desk.second, id);
      await answer(desk.checker, thread.id);
      expect((await resolveThread(desk.checker, thread.id)).resolved).not.toBeNull();
    },
  );

  it("is on a piece of evidence by its number, and stays when that is taken off", async () => {
    const { id } = await arrangeClaim(desk, "researching");
    const evidence = await arrangeEvidence(desk.checker, id);
    expect((await open(desk.second, id, { evidence: 1 })).evidence).toEqual({
      ...{ id: evidence.id, number: 1, removed: false },
    });
    expect(await codeOf(open(desk.second, id, { evidence: 2 }))).toBe("not_found");
    await removeEvidence(desk.checker, evidence.id);
    expect((await listThreads(desk.second, id)).items[0]?.evidence).toMatchObject({ removed: true });
    expect(await codeOf(open(desk.second, id, { evidence: 1 }))).toBe("not_found");
  });

  it("is on a verdict, and on words of its rationale by position or by quote", async () => {
    const { id, verdictId } = await proposed();
    const author = { id: desk.checker.memberId, name: "checker" };
    expect((await open(desk.second, id, { verdictId })).verdict).toEqual({
      id: verdictId,
      author,
      span: null,
    });
    const span = { start: 2, end: 13, exact: "The archive", words: "The archive" };
    expect((await open(desk.second, id, { verdictId, start: 2, end: 13 })).verdict?.span).toEqual(span);
    const quote = { verdictId, exact: "The archive", prefix: "😀 " };
    expect((await open(desk.second, id, quote)).verdict?.span).toEqual(span);
  });

  it.each<[string, Partial<ThreadAbout>, string]>([
    ["absent words", { exact: "No such words" }, "These words do not stand in the rationale."],
    ["words that stand twice", { exact: "The archive" }, "more than once. Give a prefix or suffix."],
    ["positions outside", { start: 2, end: 9_999 }, "These positions hold no words"],
    ["positions the wrong way round", { start: 5, end: 2 }, "These positions hold no words"],
    ["a space", { start: 1, end: 2 }, "These positions hold no words"],
    ["other words at the positions", { start: 2, end: 5, exact: "Ann" }, "Other words stand"],
    ["a quote of nothing", { exact: "  " }, "Quote some words"],
  ])("refuses %s", async (_name, about, message) => {
    const { id, verdictId } = await proposed();
    const refusal = await refusalOf(open(desk.second, id, { verdictId, ...about }));
    expect(refusal).toMatchObject({ code: "invalid", message: expect.stringContaining(message) });
    expect(refusal.extra.issues).toMatchObject([{ path: "about" }]);
  });

  it("is not on the verdict of another claim", async () => {
    const [one, other] = [await proposed(), await arrangeClaim(desk, "open")];
    expect(await codeOf(open(desk.second, other.id, { verdictId: one.verdictId }))).toBe("not_found");
  });

  it("is resolved once, reopened once, and tells who did", async () => {
    const { id } = await arrangeClaim(desk, "open");
    const thread = await open(desk.second, id);
    expect(await codeOf(reopenThread(desk.checker, thread.id))).toBe("conflict");
    const resolved = await resolveThread(desk.checker, thread.id);
    expect(resolved).toMatchObject({ resolved: { by: { id: desk.checker.memberId } }, version: 2 });
    expect(await codeOf(resolveThread(desk.second, thread.id))).toBe("conflict");
    expect((await answer(desk.second, thread.id)).resolved).not.toBeNull();
    expect(await reopenThread(desk.second, thread.id)).toMatchObject({ resolved: null, version: 3 });
    expect((await historyOf(desk.id, { subjectId: thread.id })).map(({ type }) => type)).toEqual([
      "thread.opened",
      "thread.resolved",
      "thread.reopened",
    ]);
  });

  it("is read by readers and written by checkers; strangers find nothing", async () => {
    const { id } = await arrangeClaim(desk, "open");
    const thread = await open(desk.checker, id);
    const stranger = (await arrangeDesk()).admin;
    const codes = (actor: Actor) =>
      Promise.all(
        [
          open(actor, id),
          answer(actor, thread.id),
          resolveThread(actor, thread.id),
          reopenThread(actor, thread.id),
        ].map(codeOf),
      );
    expect(new Set(await codes(desk.reader))).toEqual(new Set(["forbidden"]));
    expect(new Set(await codes(stranger))).toEqual(new Set(["not_found"]));
    expect(await codeOf(listThreads(stranger, id))).toBe("not_found");
    expect((await listThreads(desk.reader, id)).items).toHaveLength(1);
  });

  it("names members of the desk alone", async () => {
    const { id } = await arrangeClaim(desk, "open");
    const stranger = (await arrangeDesk()).checker.memberId;
    const refusal = await refusalOf(open(desk.second, id, {}, [desk.checker.memberId, stranger]));
    expect(refusal).toMatchObject({ code: "invalid", extra: { issues: [{ path: "mentions" }] } });
    const thread = await open(desk.second, id);
    expect(await codeOf(answer(desk.checker, thread.id, [stranger]))).toBe("invalid");
  });
});

describe("its events", () => {
  it("tell where and who is named, never a word", async () => {
    const { id, verdictId } = await proposed("The archive says so [1].");
    const named = desk.checker.memberId;
    const thread = await open(desk.second, id, { verdictId, exact: "The archive" }, [named]);
    expect(await lastEventOf(desk.id, { claimId: id })).toMatchObject({
      type: "thread.opened",
      actorId: desk.second.memberId,
      subjectId: thread.id,
      new: { about: "verdict", verdict: verdictId, comment: thread.comments[0]?.id, mentions: [named] },
    });
    const after = await answer(desk.checker, thread.id, [desk.editor.memberId]);
    expect(await lastEventOf(desk.id, { claimId: id })).toMatchObject({
      type: "comment.added",
      subjectId: after.comments[1]?.id,
      new: { thread: thread.id, mentions: [desk.editor.memberId] },
    });
    await open(desk.second, id, { evidence: 1 });
    expect((await lastEventOf(desk.id, { claimId: id })).new).toMatchObject({ about: "evidence", number: 1 });
    const told = JSON.stringify(
      (await historyOf(desk.id, { claimId: id })).filter(({ type }) => /^(?:thread|comment)/.test(type)),
    );
    for (const words of ["Is that so", "It is", "The archive"]) expect(told).not.toContain(words);
  });
});
