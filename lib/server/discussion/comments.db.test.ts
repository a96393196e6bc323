import { beforeEach, describe, expect, it } from "vitest";
import type { KeptComment, ThreadView } from "@/lib/contract/discussion/discussion";
import type { Actor } from "@/lib/server/actor";
import { listDrafts } from "@/lib/server/claim/drafts";
import { database } from "@/lib/server/database";
import { arrangeClaim, arrangeEvidence } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, historyOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { addComment } from "./add-comment";
import { editComment } from "./edit-comment";
import { keepComments } from "./keep-comments";
import { listThreads } from "./list-threads";
import { openThreads } from "./open-threads";
import { removeComment } from "./remove-comment";

let desk: ArrangedDesk;
let claimId: string;
beforeEach(async () => {
  desk = await arrangeDesk();
  claimId = (await arrangeClaim(desk, "researching")).id;
});

async function opened(actor: Actor = desk.second, mentions: string[] = []) {
  const { items } = await openThreads(actor, claimId, () => ({ body: "The first words.", mentions }));
  const thread = items[0] as ThreadView;
  return { thread, id: thread.comments[0]?.id ?? "" };
}
const edit = (
  actor: Actor,
  id: string,
  seen: number | null,
  body = "Other words.",
  mentions: string[] = [],
) => editComment(actor, id, seen, () => ({ body, mentions }));

describe("a comment", () => {
  it("is changed by its author, who said which version they saw", async () => {
    const { thread, id } = await opened(desk.second, [desk.checker.memberId]);
    expect(await codeOf(edit(desk.second, id, null))).toBe("precondition_required");
    const stale = await refusalOf(edit(desk.second, id, 7));
    expect(stale).toMatchObject({ code: "stale", extra: { current: { body: "The first words." } } });
    const after = await edit(desk.second, id, 1, "Other words.", [desk.editor.memberId]);
    expect(after).toMatchObject({
      ...{ body: "Other words.", version: 2, editedAt: desk.now().toISOString() },
      mentions: [{ id: desk.editor.memberId }],
    });
    expect(await lastEventOf(desk.id, { subjectId: id })).toMatchObject({
      type: "comment.edited",
      old: { thread: thread.id, mentions: [desk.checker.memberId] },
      new: { thread: thread.id, mentions: [desk.editor.memberId] },
    });
    expect((await edit(desk.second, id, 2, "Other words.", [desk.editor.memberId])).version).toBe(2);
    expect(JSON.stringify(await historyOf(desk.id, { subjectId: id }))).not.toContain("words");
  });

  it("is taken away by its author: its words are nowhere, its place stays", async () => {
    const { thread, id } = await opened(desk.second, [desk.checker.memberId]);
    await addComment(desk.checker, thread.id, () => ({ body: "An answer.", mentions: [] }));
    await removeComment(desk.second, id);
    const [after] = (await listThreads(desk.reader, claimId)).items;
    expect(after?.comments).toMatchObject([
      { id, body: null, mentions: [], author: { name: "second" } },
      { body: "An answer." },
    ]);
    expect(await database().comment.findFirst({ where: { id } })).toMatchObject({ body: "", version: 2 });
    expect(await lastEventOf(desk.id, { subjectId: id })).toMatchObject({
      type: "comment.removed",
      old: { thread: thread.id },
      new: null,
    });
    expect(await codeOf(removeComment(desk.second, id))).toBe("conflict");
    expect(await codeOf(edit(desk.second, id, 2))).toBe("conflict");
  });

  it("resolves its thread when nothing is said there any more", async () => {
    const { thread, id } = await opened();
    const answered = await opened();
    await addComment(desk.checker, answered.thread.id, () => ({ body: "An answer.", mentions: [] }));
    await removeComment(desk.second, answered.id);
    await removeComment(desk.second, id);
    const { items } = await listThreads(desk.reader, claimId);
    const open = items.filter(({ resolved }) => resolved === null).map((each) => each.id);
    expect(open).toEqual([answered.thread.id]);
    expect(await lastEventOf(desk.id, { subjectId: thread.id })).toMatchObject({ type: "thread.resolved" });
  });

  it("is nobody else’s to change, not an admin’s either", async () => {
    const { id } = await opened();
    const stranger = (await arrangeDesk()).admin;
    for (const actor of [desk.checker, desk.editor, desk.admin, desk.reader]) {
      expect(await codeOf(edit(actor, id, 1))).toBe("forbidden");
      expect(await codeOf(removeComment(actor, id))).toBe("forbidden");
    }
    expect(await codeOf(edit(stranger, id, 1))).toBe("not_found");
    expect(await codeOf(removeComment(stranger, id))).toBe("not_found");
    expect(await codeOf(removeComment(desk.second, id, 4))).toBe("stale");
  });
});

describe("what is kept to be sent together", () => {
  const items: KeptComment[] = [{ body: "Later.", mentions: [], about: { evidence: 1 } }];
  const keep = (actor: Actor, list = items) =>
    keepComments(actor, claimId, () => ({ kind: "comments", body: { items: list } }));

  it("is seen by its author alone, and replaced whole", async () => {
    await keep(desk.second);
    await keep(desk.second, [...items, ...items]);
    expect((await listDrafts(desk.second, claimId)).items).toMatchObject([
      { kind: "comments", late: false, body: { items: [{ body: "Later." }, { body: "Later." }] } },
    ]);
    for (const actor of [desk.checker, desk.admin])
      expect((await listDrafts(actor, claimId)).items).toEqual([]);
    expect((await historyOf(desk.id, { claimId })).some(({ type }) => /draft|comment/.test(type))).toBe(
      false,
    );
    expect(await codeOf(keep(desk.reader))).toBe("forbidden");
    expect(await codeOf(keep((await arrangeDesk()).checker))).toBe("not_found");
  });

  it("is sent in one go, with one event that counts, and then is kept no more", async () => {
    const { thread } = await opened(desk.checker);
    await arrangeEvidence(desk.checker, claimId);
    await keep(desk.second);
    await keep(desk.third);
    const [checker, editor] = [desk.checker.memberId, desk.editor.memberId];
    const sent = await openThreads(desk.second, claimId, () => ({
      threads: [
        { about: { evidence: 1 }, body: "One.", mentions: [checker] },
        { about: {}, body: "Two.", mentions: [checker, editor] },
      ],
      comments: [{ threadId: thread.id, body: "Three.", mentions: [] }],
    }));
    expect(sent.items.map(({ comments }) => comments.at(-1)?.body)).toEqual(["Three.", "One.", "Two."]);
    const last = await lastEventOf(desk.id, { claimId });
    expect(last).toMatchObject({
      type: "discussion.sent",
      new: { threads: 2, comments: 1, mentions: [checker, editor] },
    });
    const single = (await historyOf(desk.id, { claimId })).filter(({ new: now }) => now?.sent);
    expect(single.map(({ type }) => type)).toEqual(["thread.opened", "thread.opened", "comment.added"]);
    expect(new Set(single.map(({ new: now }) => now?.sent))).toEqual(new Set([last.subjectId]));
    expect((await listDrafts(desk.second, claimId)).items).toEqual([]);
    expect((await listDrafts(desk.third, claimId)).items).toHaveLength(1);
  });

  it("is sent whole or not at all, and then is still kept", async () => {
    await keep(desk.second);
    const other = await arrangeClaim(desk, "open");
    const { items: elsewhere } = await openThreads(desk.second, other.id, () => ({ body: "Elsewhere." }));
    const before = (await historyOf(desk.id)).length;
    const send = (comments: { threadId: string; body: string; mentions: string[] }[]) =>
      openThreads(desk.second, claimId, () => ({
        threads: [{ about: {}, body: "One.", mentions: [] }],
        comments,
      }));
    const said = { threadId: elsewhere[0]?.id ?? "", body: "Not here.", mentions: [] };
    expect(await codeOf(send([said]))).toBe("not_found");
    const { thread } = await opened(desk.checker);
    const refusal = await refusalOf(send([{ ...said, threadId: thread.id, mentions: [claimId] }]));
    expect(refusal.extra.issues).toMatchObject([{ path: "comments.0.mentions" }]);
    expect((await listThreads(desk.second, claimId)).items).toHaveLength(1);
    expect((await historyOf(desk.id)).length).toBe(before + 1);
    expect((await listDrafts(desk.second, claimId)).items).toHaveLength(1);
  });
});
