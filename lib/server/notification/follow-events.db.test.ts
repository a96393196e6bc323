import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/server/actor";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { sealEvents } from "@/lib/server/clock";
import { database } from "@/lib/server/database";
import { addComment } from "@/lib/server/discussion/add-comment";
import { editComment } from "@/lib/server/discussion/edit-comment";
import { openThreads } from "@/lib/server/discussion/open-threads";
import { expireLeases } from "@/lib/server/queue/expire-leases";
import { arrangeClaim, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { noticesTold } from "@/lib/server/testing/notices-told";
import { nameAdjudicator } from "@/lib/server/verdict/name-adjudicator";
import { changeNoticeSetting } from "./change-notice-setting";
import { followEvents } from "./follow-events";
import { listNotifications } from "./list-notifications";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

const act = (actor: Actor, id: string, action: string, body: unknown = {}) =>
  actOnClaim(actor, id, action, null, () => body);

const told = () => noticesTold(desk);

/** A claim in a stage, with what led there told already. */
async function arrange(
  ...asked: Parameters<typeof arrangeClaim> extends [unknown, ...infer Rest] ? Rest : never
) {
  const claim = await arrangeClaim(desk, ...asked);
  await told();
  return claim;
}
const say = (actor: Actor, claimId: string, body: string, mentions: string[] = []) =>
  openThreads(actor, claimId, () => ({ body, mentions }));

describe("the work on a claim", () => {
  it("tells whom a claim was handed to, and nobody else", async () => {
    const { id } = await arrange("open");
    await act(desk.editor, id, "hand_over", { memberId: desk.second.memberId });
    expect(await told()).toEqual({ second: ["handed_over"] });
  });

  it("tells whose time ran out, by the clock or by who took the claim then", async () => {
    const { id } = await arrange("researching");
    desk.pass(61);
    await expireLeases(desk.id, desk.now());
    expect(await told()).toEqual({ checker: ["lease_lost"] });
    await act(desk.checker, id, "take");
    desk.pass(61);
    await act(desk.second, id, "take");
    expect(await told()).toEqual({ checker: ["lease_lost"] });
    desk.pass(61);
    await act(desk.second, id, "take");
    expect(await told()).toEqual({});
  });

  it("tells who held it that it was released, set aside or handed to another, and nobody of their own deeds", async () => {
    const { id } = await arrange("researching");
    await act(desk.editor, id, "release");
    expect(await told()).toEqual({ checker: ["taken_back"] });
    await act(desk.checker, id, "take");
    await act(desk.editor, id, "hand_over", { memberId: desk.second.memberId });
    expect(await told()).toEqual({ checker: ["taken_back"], second: ["handed_over"] });
    await act(desk.editor, id, "set_aside", { reason: "opinion" });
    expect(await told()).toEqual({ second: ["taken_back"] });
    const own = await arrange("researching");
    await act(desk.checker, own.id, "release");
    expect(await told()).toEqual({});
  });

  it("tells the author that a claim with their verdict is reopened", async () => {
    const { id } = await arrange("verified");
    await act(desk.editor, id, "reopen", { reason: "The archive corrected its list." });
    expect(await told()).toEqual({ checker: ["reopened"] });
  });

  it("tells the author that changes are asked for, or that the verdict is confirmed", async () => {
    const { id } = await arrange("in_review");
    await act(desk.second, id, "request_changes", { reason: "Half true at best." });
    expect(await told()).toEqual({ checker: ["changes_requested"] });
    await act(desk.checker, id, "propose_verdict", verdictOf());
    expect(await told()).toEqual({});
    await act(desk.second, id, "confirm");
    expect(await told()).toEqual({ checker: ["verified"] });
  });

  it("tells the author of a dispute, who is to end it, and both that it is ended", async () => {
    const { id } = await arrange("in_review");
    await act(desk.otherEditor, id, "dispute", verdictOf("false"));
    expect(await told()).toEqual({ checker: ["disputed"] });
    await nameAdjudicator(desk.admin, id, null, () => ({ memberId: desk.editor.memberId }));
    expect(await told()).toEqual({ editor: ["adjudicator_named"] });
    await act(desk.editor, id, "adjudicate", verdictOf("half_true"));
    expect(await told()).toEqual({ checker: ["dispute_ended"], otherEditor: ["dispute_ended"] });
  });
});

describe("what is said", () => {
  it("tells who is named, then who has a part in it, each once", async () => {
    const { id } = await arrange("researching");
    const { items } = await say(desk.second, id, "@third, look", [desk.third.memberId, desk.second.memberId]);
    expect(await told()).toEqual({ checker: ["thread"], third: ["mention"] });
    const threadId = items[0]?.id ?? "";
    await addComment(desk.checker, threadId, () => ({
      body: "@second yes",
      mentions: [desk.second.memberId],
    }));
    expect(await told()).toEqual({ second: ["mention"] });
    await addComment(desk.reader, threadId, () => ({ body: "I see.", mentions: [] })).catch(() => undefined);
    await addComment(desk.third, threadId, () => ({ body: "Done.", mentions: [] }));
    expect(await told()).toMatchObject({ checker: ["thread"], second: ["thread"] });
    const shown = await listNotifications(desk.checker, { unread: "false", limit: 1 });
    expect(shown.items[0]).toMatchObject({ threadId, claim: { id }, by: { id: desk.third.memberId } });
  });

  it("tells the author of the verdict that stands", async () => {
    const { id } = await arrange("verified");
    await say(desk.editor, id, "One more thing.");
    expect(await told()).toEqual({ checker: ["thread"] });
  });

  it("tells of an edit only those who were not named before", async () => {
    const { id } = await arrange("open");
    const { items } = await say(desk.second, id, "@third", [desk.third.memberId]);
    await told();
    const commentId = items[0]?.comments[0]?.id ?? "";
    const mentions = [desk.third.memberId, desk.editor.memberId];
    await editComment(desk.second, commentId, 1, () => ({ body: "@third @editor", mentions }));
    expect(await told()).toEqual({ editor: ["mention"] });
  });

  it("tells of what is sent together once", async () => {
    const { id } = await arrange("researching");
    await openThreads(desk.second, id, () => ({
      threads: [
        { about: {}, body: "One.", mentions: [] },
        { about: {}, body: "Two.", mentions: [desk.third.memberId] },
        { about: {}, body: "Three.", mentions: [desk.checker.memberId] },
      ],
    }));
    expect(await told()).toEqual({ checker: ["mention"], third: ["mention"] });
  });

  it("tells nobody who has left", async () => {
    const { id } = await arrange("researching");
    await say(desk.second, id, "@third", [desk.third.memberId]);
    await database().member.updateMany({
      where: { deskId: desk.id, id: desk.third.memberId },
      data: { removedAt: desk.now() },
    });
    expect(await told()).toEqual({ checker: ["thread"] });
  });
});

describe("what a member chose", () => {
  it("holds: nothing of a kind, and the lesser kind where the greater is not wanted", async () => {
    const { id } = await arrange("researching");
    const nothing = { inApp: false, mail: false };
    await changeNoticeSetting(desk.checker, () => ({ kind: "mention", ...nothing }));
    await changeNoticeSetting(desk.third, () => ({ kind: "mention", ...nothing }));
    await say(desk.second, id, "@checker @third", [desk.checker.memberId, desk.third.memberId]);
    expect(await told()).toEqual({ checker: ["thread"] });
    expect(
      await database().notification.count({ where: { deskId: desk.id, memberId: desk.third.memberId } }),
    ).toBe(0);
  });

  it("by mail alone is not shown in the app", async () => {
    const { id } = await arrange("open");
    await changeNoticeSetting(desk.third, () => ({ kind: "mention", inApp: false, mail: true }));
    await say(desk.second, id, "@third", [desk.third.memberId]);
    expect(await told()).toEqual({});
    expect(
      await database().notification.count({ where: { deskId: desk.id, memberId: desk.third.memberId } }),
    ).toBe(1);
  });
});

it("is told once, however many servers tell it, and what failed is told again", async () => {
  const { id } = await arrange("researching");
  for (let number = 0; number < 8; number++) await say(desk.second, id, `Word ${number}`);
  await sealEvents();
  await Promise.all(Array.from({ length: 6 }, () => followEvents(desk.id)));
  const where = { deskId: desk.id, memberId: desk.checker.memberId, kind: "thread" };
  expect(await database().notification.count({ where })).toBe(8);
  await database().desk.update({ where: { id: desk.id }, data: { noticedSequence: null } });
  await followEvents(desk.id);
  expect(await database().notification.count({ where })).toBe(8);
  expect(await followEvents(desk.id)).toBe(0);
});

it("does not hear of another desk", async () => {
  const other = await arrangeDesk();
  const claim = await arrangeClaim(other, "researching");
  await say(other.second, claim.id, "Here.");
  expect(await told()).toEqual({});
});
