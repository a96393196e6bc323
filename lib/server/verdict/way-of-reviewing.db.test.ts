import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/server/actor";
import { editArticle } from "@/lib/server/article/edit-article";
import { findArticle } from "@/lib/server/article/find-article";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { findClaim } from "@/lib/server/claim/find-claim";
import { database } from "@/lib/server/database";
import { editDesk } from "@/lib/server/desk/edit-desk";
import { countQueues } from "@/lib/server/queue/count-queues";
import { arrangeArticle, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { arrangeRound, blind, secret } from "@/lib/server/testing/arrange-round";
import { codeOf, lastEventOf } from "@/lib/server/testing/told";
import { nameAdjudicator } from "./name-adjudicator";
import { openReview } from "./open-review";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});
const act = (actor: Actor, id: string, action: string, body: unknown = {}) =>
  actOnClaim(actor, id, action, null, () => body);

describe("the way of reviewing", () => {
  it("is fixed when the verdict is proposed", async () => {
    const { id, articleId } = await arrangeRound(desk, blind);
    const { version } = await findArticle(desk.editor, articleId);
    await editArticle(desk.editor, articleId, version, () => ({ reviewMode: "single" }));
    expect((await findClaim(desk.second, id)).reviewMode).toBe("blind_double");
    expect(await lastEventOf(desk.id, { articleId, type: "article.edited" })).toMatchObject({
      old: { reviewMode: "blind_double" },
      new: { reviewMode: "single" },
    });
  });

  it("is the desk's where the article does not say, and follows it again when told", async () => {
    const { articleId } = await arrangeRound(desk, blind);
    await editDesk(desk.admin, 1, () => ({ reviewMode: "panel", votes: 5, carry: 3 }));
    const other = await arrangeArticle(desk.editor);
    expect(other).toMatchObject({ reviewMode: "panel", panel: { votes: 5, carry: 3 }, ownReviewMode: false });
    const { version } = await findArticle(desk.editor, articleId);
    const after = await editArticle(desk.editor, articleId, version, () => ({ reviewMode: null }));
    expect(after).toMatchObject({ reviewMode: "panel", ownReviewMode: false });
    expect(await lastEventOf(desk.id, { type: "desk.edited" })).toMatchObject({
      old: { reviewMode: "single", votes: 3, carry: 2 },
      new: { reviewMode: "panel", votes: 5, carry: 3 },
    });
  });

  const refusals: [string, object][] = [
    ["more must agree than vote", { reviewMode: "panel", votes: 3, carry: 4 }],
    ["one person would decide", { reviewMode: "panel", votes: 3, carry: 1 }],
    ["half of a tie would decide", { reviewMode: "panel", votes: 4, carry: 2 }],
    ["more vote than there are beside the author", { reviewMode: "panel", votes: 6, carry: 4 }],
    ["a panel of one", { reviewMode: "panel", votes: 1, carry: 1 }],
    ["votes without a panel", { reviewMode: "blind_double", votes: 3 }],
  ];
  it.each(refusals)("refuses when %s", async (_name, way) => {
    const article = await arrangeArticle(desk.editor);
    expect(await codeOf(editDesk(desk.admin, 1, () => way))).toBe("invalid");
    expect(await codeOf(editArticle(desk.editor, article.id, article.version, () => way))).toBe("invalid");
  });

  it("stays when only something else of the desk changes, such as how long things are held", async () => {
    const before = await editDesk(desk.admin, 1, () => ({ reviewMode: "panel", votes: 5, carry: 3 }));
    const after = await editDesk(desk.admin, before.version, () => ({ leaseMinutes: 90 }));
    expect(after).toEqual({ ...before, leaseMinutes: 90, version: before.version + 1 });
    expect(await lastEventOf(desk.id, { type: "desk.edited" })).toMatchObject({
      old: { leaseMinutes: 60 },
      new: { leaseMinutes: 90 },
    });
  });

  it("is changed by editors for an article and by admins for the desk, on the version they saw", async () => {
    const article = await arrangeArticle(desk.editor);
    expect(await codeOf(editArticle(desk.checker, article.id, article.version, () => blind))).toBe(
      "forbidden",
    );
    expect(await codeOf(editDesk(desk.editor, 1, () => blind))).toBe("forbidden");
    expect(await codeOf(editDesk(desk.admin, null, () => blind))).toBe("precondition_required");
    expect(await codeOf(editDesk(desk.admin, 7, () => blind))).toBe("stale");
  });
});

describe("opening a blind review", () => {
  it("shows what was rated and goes on as single review, with the reason kept", async () => {
    const { id } = await arrangeRound(desk, blind);
    const opened = await openReview(desk.admin, id, null, () => ({ reason: "The second checker is ill." }));
    expect(opened).toMatchObject({
      stage: "in_review",
      reviewMode: "single",
      sealed: false,
      rating: { key: "true" },
    });
    expect(await findClaim(desk.reader, id)).toMatchObject({
      verdicts: [{ rationale: secret }],
      overrides: [
        {
          reviewMode: "blind_double",
          reason: "The second checker is ill.",
          by: { id: desk.admin.memberId },
        },
      ],
    });
    expect(await lastEventOf(desk.id, { claimId: id })).toMatchObject({
      type: "claim.review_opened",
      why: "The second checker is ill.",
    });
    expect(await act(desk.second, id, "confirm")).toMatchObject({ stage: "verified" });
  });

  it("is refused to editors, to the author, without a reason and where nothing is blind", async () => {
    const { id } = await arrangeRound(desk, blind);
    const reason = () => ({ reason: "Why not." });
    expect(await codeOf(openReview(desk.editor, id, null, reason))).toBe("forbidden");
    expect(await codeOf(openReview(desk.admin, id, 1, reason))).toBe("stale");
    const single = await arrangeRound(desk, { reviewMode: "single" });
    expect(await codeOf(openReview(desk.admin, single.id, null, reason))).toBe("conflict");
    await database().member.updateMany({ where: { id: desk.checker.memberId }, data: { role: "admin" } });
    expect(
      await codeOf(openReview({ ...desk.checker, at: desk.now(), role: "admin" }, id, null, reason)),
    ).toBe("forbidden");
  });
});

describe("a named adjudicator", () => {
  const arrangeDispute = async () => {
    const round = await arrangeRound(desk, blind);
    await act(desk.second, round.id, "rate", verdictOf("false"));
    return round;
  };
  const name = (by: Actor, id: string, who: Actor | null, seen: number | null = null) =>
    nameAdjudicator(by, id, seen, () => ({ memberId: who?.memberId ?? null }));

  it("ends the dispute, and nobody else does", async () => {
    const { id } = await arrangeDispute();
    expect((await countQueues(desk.otherEditor)).review).toBe(1);
    const named = await name(desk.otherEditor, id, desk.editor);
    expect(named.adjudicator?.id).toBe(desk.editor.memberId);
    expect((await countQueues(desk.otherEditor)).review).toBe(0);
    expect((await countQueues(desk.editor)).review).toBe(1);
    expect(await codeOf(act(desk.admin, id, "adjudicate", verdictOf()))).toBe("forbidden");
    expect(await act(desk.editor, id, "adjudicate", verdictOf())).toMatchObject({
      stage: "verified",
      adjudicator: null,
    });
    expect(await lastEventOf(desk.id, { type: "claim.adjudicator_named" })).toMatchObject({
      old: { adjudicator: null },
      new: { adjudicator: desk.editor.memberId },
    });
  });

  it("can be taken back, and another named", async () => {
    const { id } = await arrangeDispute();
    await name(desk.editor, id, desk.editor);
    expect((await name(desk.editor, id, desk.admin)).adjudicator?.id).toBe(desk.admin.memberId);
    expect((await name(desk.editor, id, null)).adjudicator).toBeNull();
    expect(await codeOf(act(desk.otherEditor, id, "adjudicate", verdictOf()))).toBe("done");
  });

  it("is an editor who has rated nothing on the claim, named by an editor, in a dispute", async () => {
    const { id } = await arrangeDispute();
    expect(await codeOf(name(desk.third, id, desk.editor))).toBe("forbidden");
    expect(await codeOf(name(desk.editor, id, desk.third))).toBe("invalid");
    expect(await codeOf(name(desk.editor, id, desk.second))).toBe("invalid");
    expect(await codeOf(name(desk.editor, id, desk.admin, 1))).toBe("stale");
    const waiting = await arrangeRound(desk, blind);
    expect(await codeOf(name(desk.editor, waiting.id, desk.admin))).toBe("conflict");
  });
});
