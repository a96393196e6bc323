import { beforeEach, describe, expect, it } from "vitest";
import type { ThreadAbout, ThreadView } from "@/lib/contract/discussion/discussion";
import type { Actor } from "@/lib/server/actor";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { findClaim } from "@/lib/server/claim/find-claim";
import { listGates } from "@/lib/server/gate/list-gates";
import { waiveGate } from "@/lib/server/gate/waive-gate";
import { arrangeClaim, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { arrangeRound, blind, secret } from "@/lib/server/testing/arrange-round";
import { codeOf, historyOf, refusalOf } from "@/lib/server/testing/told";
import { addComment } from "./add-comment";
import { editComment } from "./edit-comment";
import { listThreads } from "./list-threads";
import { openThreads } from "./open-threads";
import { reopenThread, resolveThread } from "./resolve-thread";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

const open = async (actor: Actor, claimId: string, about: ThreadAbout = {}, mentions: string[] = []) => {
  const { items } = await openThreads(actor, claimId, () => ({ about, body: "Zebrafish?", mentions }));
  return items[0] as ThreadView;
};
const act = (actor: Actor, id: string, action: string, body: object = {}) =>
  actOnClaim(actor, id, action, null, () => body);

describe("a claim with an open thread", () => {
  it("is not confirmed until it is resolved", async () => {
    const { id } = await arrangeClaim(desk, "in_review");
    const thread = await open(desk.second, id);
    const refusal = await refusalOf(act(desk.second, id, "confirm"));
    expect(refusal.code).toBe("conflict");
    expect(refusal.message).toContain("Threads resolved: One thread is open. Answer and resolve it");
    // It can be mended in review, so nobody is sent to reopen the claim.
    expect(refusal.message).not.toContain("Nothing can be added in review");
    await resolveThread(desk.second, thread.id);
    await act(desk.second, id, "confirm");
    await reopenThread(desk.second, thread.id);
    expect((await findClaim(desk.reader, id)).stage).toBe("verified");
  });

  it("is confirmed where an editor waives it", async () => {
    const { id } = await arrangeClaim(desk, "in_review");
    await open(desk.second, id);
    await waiveGate(desk.editor, id, "threads_resolved", () => ({ reason: "It is about the layout." }));
    expect((await act(desk.second, id, "confirm")).stage).toBe("verified");
  });
});

describe("a verdict that is sealed", () => {
  async function sealed() {
    const { id } = await arrangeRound(desk, blind);
    const verdictId = (await findClaim(desk.checker, id)).verdicts[0]?.id ?? "";
    return { id, verdictId, thread: await open(desk.checker, id, { verdictId, exact: "zebrafish" }) };
  }

  it("has no discussion for anybody but its author, an admin neither", async () => {
    const { id, verdictId, thread } = await sealed();
    const commentId = thread.comments[0]?.id ?? "";
    for (const actor of [desk.reader, desk.second, desk.editor, desk.admin])
      expect((await listThreads(actor, id)).items).toEqual([]);
    for (const actor of [desk.second, desk.editor, desk.admin]) {
      const tries = [
        open(actor, id, { verdictId }),
        open(actor, id, { verdictId, exact: "zebrafish" }),
        open(actor, id, { verdictId, exact: "no such words" }),
        addComment(actor, thread.id, () => ({ body: "I see.", mentions: [] })),
        editComment(actor, commentId, 1, () => ({ body: "I see.", mentions: [] })),
        resolveThread(actor, thread.id),
        reopenThread(actor, thread.id),
        openThreads(actor, id, () => ({
          comments: [{ threadId: thread.id, body: "I see.", mentions: [] }],
        })),
      ];
      expect(new Set(await Promise.all(tries.map(codeOf)))).toEqual(new Set(["not_found"]));
    }
    expect((await listThreads(desk.checker, id)).items).toHaveLength(1);
    expect(JSON.stringify(await historyOf(desk.id, { claimId: id, type: "thread.opened" }))).not.toContain(
      "ebrafish",
    );
    expect(secret).toContain("zebrafish");
  });

  it("is a place to which nobody is called", async () => {
    const { id, verdictId, thread } = await sealed();
    const named = [desk.second.memberId];
    expect(await codeOf(open(desk.checker, id, { verdictId }, named))).toBe("invalid");
    const answer = addComment(desk.checker, thread.id, () => ({ body: "Look.", mentions: named }));
    expect(await codeOf(answer)).toBe("invalid");
    const commentId = thread.comments[0]?.id ?? "";
    const changed = editComment(desk.checker, commentId, 1, () => ({ body: "Look.", mentions: named }));
    expect(await codeOf(changed)).toBe("invalid");
  });

  it("leaves the claim itself to be discussed by all", async () => {
    const { id } = await sealed();
    const thread = await open(desk.second, id, {}, [desk.checker.memberId]);
    await addComment(desk.checker, thread.id, () => ({ body: "Yes.", mentions: [] }));
    expect((await listThreads(desk.third, id)).items.map((one) => one.id)).toEqual([thread.id]);
  });

  it("holds up nobody who cannot see the thread; opened, it is asked for", async () => {
    const { id, thread } = await sealed();
    const gate = async () => (await listGates(desk.second, id)).find(({ key }) => key === "threads_resolved");
    expect((await gate())?.state).toBe("passed");
    await act(desk.second, id, "rate", verdictOf("false"));
    expect((await gate())?.state).toBe("failed");
    expect((await listThreads(desk.second, id)).items).toHaveLength(1);
    const decide = () => act(desk.editor, id, "adjudicate", verdictOf("false"));
    expect(await codeOf(decide())).toBe("conflict");
    await resolveThread(desk.second, thread.id);
    expect((await decide()).stage).toBe("verified");
  });
});
