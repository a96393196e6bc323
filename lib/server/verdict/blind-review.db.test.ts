import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/server/actor";
import { findArticle } from "@/lib/server/article/find-article";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { findClaim } from "@/lib/server/claim/find-claim";
import { listClaims } from "@/lib/server/claim/list-claims";
import { database } from "@/lib/server/database";
import { takeSnapshot } from "@/lib/server/export/take-snapshot";
import { countQueues } from "@/lib/server/queue/count-queues";
import { verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { arrangeRound, blind, panel, secret } from "@/lib/server/testing/arrange-round";
import { codeOf, historyOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});
const act = (actor: Actor, id: string, action: string, body: unknown = {}) =>
  actOnClaim(actor, id, action, null, () => body);

describe("blind double review", () => {
  it("is verified when the second rates alike, and then both are signed for and open", async () => {
    const { id } = await arrangeRound(desk, blind);
    const after = await act(desk.second, id, "rate", verdictOf("true", "I found the same."));
    expect(after).toMatchObject({ stage: "verified", sealed: false, rating: { key: "true" } });
    const { verdicts } = await findClaim(desk.reader, id);
    expect(verdicts).toMatchObject([
      {
        kind: "proposal",
        blind: true,
        stands: true,
        reviews: [{ reviewer: { id: desk.second.memberId }, decision: "confirm" }],
      },
      { kind: "rating", blind: true, stands: false, rationale: "I found the same." },
    ]);
    expect(await lastEventOf(desk.id, { claimId: id })).toMatchObject({
      type: "claim.rate",
      new: {
        stage: "verified",
        rating: "true",
        ratings: [
          { member: desk.checker.memberId, rating: "true" },
          { member: desk.second.memberId, rating: "true" },
        ],
      },
    });
  });

  it("is disputed when the second rates otherwise, for a third to end", async () => {
    const { id } = await arrangeRound(desk, blind);
    const after = await act(desk.otherEditor, id, "rate", verdictOf("false"));
    expect(after).toMatchObject({
      stage: "disputed",
      rating: { key: "true" },
      author: { id: desk.checker.memberId },
    });
    expect(await codeOf(act(desk.otherEditor, id, "adjudicate", verdictOf()))).toBe("forbidden");
    await act(desk.editor, id, "adjudicate", verdictOf("half_true"));
    expect(await database().adjudication.findMany({ where: { claimId: id } })).toMatchObject([
      { proposerId: desk.checker.memberId, disputerId: desk.otherEditor.memberId },
    ]);
  });

  it("shows nothing of the first rating to anybody but its author, admins included", async () => {
    const { id, articleId } = await arrangeRound(desk, blind);
    const everybody = [desk.reader, desk.second, desk.editor, desk.admin];
    for (const actor of everybody) {
      const seen = [
        await findClaim(actor, id),
        await findArticle(actor, articleId),
        await takeSnapshot(actor, articleId),
        await listClaims(actor, { limit: 50, rating: "true" }),
        await refusalOf(actOnClaim(desk.second, id, "take_review", 1, () => ({}))),
      ].map((each) => JSON.stringify(each));
      for (const text of seen) expect(text).not.toMatch(/zebrafish|"rating":\{|"key":"true".*"stands"/);
      expect(await findClaim(actor, id)).toMatchObject({ sealed: true, rating: null, verdicts: [] });
      expect((await listClaims(actor, { limit: 50, rating: "true" })).items).toEqual([]);
      expect((await countQueues(actor, { rating: "true" })).review).toBe(0);
    }
    expect(await findClaim(desk.checker, id)).toMatchObject({
      sealed: false,
      rating: { key: "true" },
      verdicts: [{ rationale: secret }],
    });
    expect(JSON.stringify(await historyOf(desk.id, { claimId: id }))).not.toMatch(/zebrafish|mostly_true/);
    expect((await takeSnapshot(desk.checker, articleId)).claims[0]?.verdict).toBeNull();
  });

  it("goes on hiding it after it was sent back or withdrawn", async () => {
    const { id } = await arrangeRound(desk, blind);
    await act(desk.second, id, "request_changes", { reason: "Cite the archive." });
    expect((await findClaim(desk.second, id)).verdicts).toEqual([]);
    await act(desk.checker, id, "propose_verdict", verdictOf("mostly_true", secret));
    await act(desk.checker, id, "withdraw");
    expect((await findClaim(desk.admin, id)).verdicts).toEqual([]);
    expect(JSON.stringify(await historyOf(desk.id, { claimId: id }))).not.toMatch(/zebrafish|mostly_true/);
  });

  it("hides the next round too, after the first was opened", async () => {
    const { id } = await arrangeRound(desk, blind);
    await act(desk.second, id, "rate", verdictOf("true"));
    await act(desk.editor, id, "reopen", { reason: "New documents." });
    await act(desk.third, id, "take");
    await act(desk.third, id, "propose_verdict", verdictOf("half_true", "The okapi file."));
    const seen = await findClaim(desk.second, id);
    expect(seen).toMatchObject({ sealed: true, rating: null });
    expect(seen.verdicts.map(({ kind }) => kind)).toEqual(["proposal", "rating"]);
    expect(JSON.stringify(seen)).not.toContain("okapi");
  });

  it("refuses the author, a second rating by confirmation, and a rating in single review", async () => {
    const { id } = await arrangeRound(desk, blind);
    expect(await codeOf(act(desk.checker, id, "rate", verdictOf()))).toBe("forbidden");
    expect(await codeOf(act(desk.second, id, "confirm"))).toBe("conflict");
    expect(await codeOf(act(desk.second, id, "dispute", verdictOf("false")))).toBe("conflict");
    const single = await arrangeRound(desk, { reviewMode: "single" });
    expect(await codeOf(act(desk.second, single.id, "rate", verdictOf()))).toBe("conflict");
  });
});

describe("a panel", () => {
  it("stays until enough agree; each vote and reason is kept and hidden until then", async () => {
    const { id } = await arrangeRound(desk, panel);
    const first = await act(desk.second, id, "rate", verdictOf("false", "The okapi file."));
    expect(first).toMatchObject({ stage: "in_review", sealed: true, panel: { votes: 3, carry: 2 } });
    expect(first.roundRaterIds).toEqual([desk.second.memberId]);
    expect(await codeOf(act(desk.second, id, "rate", verdictOf("false")))).toBe("conflict");
    expect(await codeOf(act(desk.checker, id, "withdraw"))).toBe("conflict");
    for (const actor of [desk.checker, desk.third, desk.admin])
      expect(JSON.stringify(await findClaim(actor, id))).not.toContain("okapi");
    expect(JSON.stringify(await historyOf(desk.id, { claimId: id }))).not.toContain("okapi");
    expect((await countQueues(desk.second)).review).toBe(0);
    expect((await countQueues(desk.third)).review).toBe(1);
    const carried = await act(desk.third, id, "rate", verdictOf("false", "I read it too."));
    expect(carried).toMatchObject({
      stage: "verified",
      rating: { key: "false" },
      author: { id: desk.second.memberId },
    });
    const { verdicts } = await findClaim(desk.reader, id);
    expect(
      verdicts.map(({ kind, stands, reviews }) => [kind, stands, reviews.map((one) => one.decision)]),
    ).toEqual([
      ["proposal", false, []],
      ["rating", true, ["confirm"]],
      ["rating", false, []],
    ]);
  });

  it("is never decided by one vote, though it was once set so", async () => {
    const { id } = await arrangeRound(desk, panel);
    await database().claim.updateMany({ where: { id }, data: { carry: 1 } });
    const first = await act(desk.second, id, "rate", verdictOf("false"));
    expect(first).toMatchObject({ stage: "in_review", sealed: true, panel: { votes: 3, carry: 2 } });
    expect(await act(desk.third, id, "rate", verdictOf("false"))).toMatchObject({ stage: "verified" });
  });

  it("is disputed once none can carry", async () => {
    const { id } = await arrangeRound(desk, panel);
    await act(desk.second, id, "rate", verdictOf("true"));
    await act(desk.third, id, "rate", verdictOf("false"));
    const after = await act(desk.otherEditor, id, "rate", verdictOf("half_true"));
    expect(after).toMatchObject({ stage: "disputed", rating: { key: "true" } });
    expect(await codeOf(act(desk.editor, id, "adjudicate", verdictOf("true")))).toBe("done");
  });

  it("at once: three who rate at the same moment are all counted", async () => {
    const { id } = await arrangeRound(desk, panel);
    const codes = await Promise.all(
      [desk.second, desk.third, desk.otherEditor].map((actor) =>
        codeOf(act(actor, id, "rate", verdictOf("true"))),
      ),
    );
    expect(codes.filter((code) => code === "done").length).toBe(2);
    expect((await findClaim(desk.reader, id)).stage).toBe("verified");
  });
});
