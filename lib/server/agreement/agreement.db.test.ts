import { beforeEach, describe, expect, it } from "vitest";
import type { ReviewMode } from "@/lib/domain/workflow";
import type { Actor } from "@/lib/server/actor";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { editClaim } from "@/lib/server/claim/edit-claim";
import { database, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { arrangeArticle, arrangeClaim, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, historyOf } from "@/lib/server/testing/told";
import { measureAgreement } from "./measure-agreement";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

const act = (actor: Actor, id: string, action: string, body: unknown = {}) =>
  actOnClaim(actor, id, action, null, () => body);

async function arrangeReviewed(reviewMode: ReviewMode): Promise<string> {
  const { id } = await arrangeArticle(desk.editor);
  const panel = reviewMode === "panel" ? { votes: 3, carry: 2 } : {};
  await database().article.update({
    where: { deskId_id: { deskId: desk.id, id } },
    data: { reviewMode, ...panel },
  });
  return id;
}

/** A claim that was proposed with the first rating and rated apart with the others, by the people in their order. */
async function rated(articleId: string, ...ratings: readonly string[]): Promise<string> {
  const people = [desk.checker, desk.second, desk.third, desk.otherEditor];
  const { id } = await arrangeClaim(desk, "researching", { articleId });
  for (const [place, rating] of ratings.entries())
    await act(people[place] ?? desk.editor, id, place === 0 ? "propose_verdict" : "rate", verdictOf(rating));
  return id;
}

describe("agreement between people who rate apart", () => {
  it("says the figures, how many items were used, and why others were not", async () => {
    const blind = await arrangeReviewed("blind_double");
    const open = await arrangeReviewed("single");
    for (const [one, other] of [
      ["true", "true"],
      ["true", "mostly_true"],
      ["false", "false"],
      ["unproven", "unproven"],
    ])
      await rated(blind, one ?? "", other ?? "");
    await rated(blind, "true");
    await act(desk.second, await rated(open, "true"), "confirm");
    await act(desk.second, await rated(open, "true"), "dispute", verdictOf("false"));
    await act(desk.checker, await rated(open, "true"), "withdraw");

    const found = await measureAgreement(desk.reader);
    expect(found).toMatchObject({
      items: 8,
      used: 4,
      unused: [
        { key: "open", reason: "Reviewed openly: the second person saw the first rating", count: 2 },
        { key: "given_up", count: 1 },
        { key: "waiting", reason: "Only one rating yet", count: 1 },
      ],
      partly: [{ figure: "ordinal", key: "no_number", count: 1 }],
      scale: { version: 1 },
      scales: [{ version: 1, rounds: 8 }],
      pairs: [{ members: [{ name: expect.any(String) }, { name: expect.any(String) }], used: 4, same: 3 }],
      kinds: [{ kind: "other", used: 4 }],
    });
    expect(found.pairs[0]?.members.map(({ name }) => name).sort()).toEqual(["checker", "second"]);
    // Agreement 3 of 4; by chance (2*1 + 0*1 + 1*1 + 1*1) / 16.
    expect(found.kappa?.value).toBeCloseTo((3 / 4 - 4 / 16) / (1 - 4 / 16), 12);
    // Two ratings that differ of eight; by chance 8*7 - (3*2 + 1*0 + 2*1 + 2*1) of 8*7 pairs.
    expect(found.alpha.nominal?.value).toBeCloseTo(1 - (7 * 2) / (56 - 10), 12);
    expect(found.alpha.ordinal).toMatchObject({ low: expect.any(Number), high: expect.any(Number) });
  });

  it("has nothing to say in a desk that has rated nothing", async () => {
    expect(await measureAgreement(desk.reader)).toEqual({
      items: 0,
      used: 0,
      unused: [],
      partly: [],
      kappa: null,
      alpha: { nominal: null, ordinal: null },
      scale: null,
      scales: [],
      pairs: [],
      kinds: [],
    });
  });

  it("writes nothing, and is for every role of the desk, of which it tells no other", async () => {
    await rated(await arrangeReviewed("blind_double"), "true", "false");
    const before = (await historyOf(desk.id)).length;
    for (const actor of [desk.reader, desk.checker, desk.editor, desk.admin])
      expect((await measureAgreement(actor)).used).toBe(1);
    expect(await historyOf(desk.id)).toHaveLength(before);
    expect((await measureAgreement((await arrangeDesk()).admin)).items).toBe(0);
  });
});

describe("a round that goes on", () => {
  it("is in no figure, whatever was voted, and for nobody; all its votes are when it ends", async () => {
    const article = await arrangeReviewed("panel");
    const claim = await rated(article, "true", "false");
    const before = await measureAgreement(desk.checker, { article });
    expect(before).toMatchObject({ items: 1, used: 0, pairs: [], kinds: [], kappa: null });
    expect(before.unused).toEqual([
      { key: "going_on", reason: "A panel is still voting: counted when its votes are opened", count: 1 },
    ]);
    await act(desk.third, claim, "rate", verdictOf("false"));
    const after = await measureAgreement(desk.checker, { article });
    expect(after).toMatchObject({
      used: 1,
      unused: [],
      partly: [{ figure: "kappa", key: "more_than_two", count: 1 }],
      kappa: null,
    });
    expect(after.pairs.map(({ same }) => same).sort()).toEqual([0, 0, 1]);
  });

  it("has ended when its votes say so, also where an older Factdesk let the first one decide", async () => {
    const claim = await rated(await arrangeReviewed("panel"), "true", "false");
    const { id: rating, deskId } = await database().verdict.findFirstOrThrow({
      where: { claimId: claim, kind: "rating" },
    });
    const { articleId, version } = await database().claim.findFirstOrThrow({ where: { id: claim } });
    await transaction(async (tx) => {
      await tx.claim.updateMany({
        where: { deskId, id: claim },
        data: { stage: "verified", standingVerdictId: rating, carry: 1, revealedVersion: version },
      });
      await recordEvents(tx, desk.second, [
        { type: "claim.rate", articleId, claimId: claim, subjectId: rating, new: { stage: "verified" } },
      ]);
    });
    expect(await measureAgreement(desk.reader)).toMatchObject({ items: 1, used: 1, unused: [] });
  });

  it("says the same whatever was rated, while it goes on", async () => {
    const [one, other] = [await arrangeReviewed("panel"), await arrangeReviewed("panel")];
    await rated(one, "true", "true");
    await rated(other, "satire", "false");
    expect(await measureAgreement(desk.second, { article: one })).toEqual(
      await measureAgreement(desk.second, { article: other }),
    );
  });

  it("does not count again after it was opened once", async () => {
    const claim = await rated(await arrangeReviewed("blind_double"), "true", "true");
    await act(desk.editor, claim, "reopen", { reason: "New documents." });
    desk.pass(5);
    await act(desk.third, claim, "take");
    await act(desk.third, claim, "propose_verdict", verdictOf("false"));
    expect(await measureAgreement(desk.reader)).toMatchObject({ used: 1, unused: [{ key: "waiting" }] });
    await act(desk.second, claim, "rate", verdictOf("false"));
    expect(await measureAgreement(desk.reader)).toMatchObject({ used: 1, unused: [{ key: "again" }] });
  });
});

describe("filters", () => {
  it("narrow by article, kind, member, pair and days", async () => {
    const [one, other] = [await arrangeReviewed("blind_double"), await arrangeReviewed("panel")];
    const first = await rated(one, "true", "true");
    desk.pass(24 * 60);
    const second = await rated(other, "true", "false", "true", "true");
    await editClaimKind(await rated(one, "false"), "legal");
    const used = async (filter: Parameters<typeof measureAgreement>[1]) =>
      (await measureAgreement(desk.reader, filter)).used;
    expect([first, second]).toHaveLength(2);
    expect(await used({})).toBe(2);
    expect(await used({ article: one })).toBe(1);
    expect(await used({ kind: "legal" })).toBe(0);
    expect((await measureAgreement(desk.reader, { kind: "legal" })).items).toBe(1);
    expect(await used({ a: desk.third.memberId })).toBe(1);
    const pair = { a: desk.third.memberId, b: desk.otherEditor.memberId };
    expect(await measureAgreement(desk.reader, pair)).toMatchObject({
      items: 1,
      used: 1,
      pairs: [{ same: 1 }],
    });
    expect(await used({ to: "2026-03-01" })).toBe(1);
    expect(await used({ from: "2026-03-02" })).toBe(1);
    expect(await used({ from: "2026-03-01", to: "2026-03-02" })).toBe(2);
    expect(await used({ from: "0001-01-01", to: "9999-12-31" })).toBe(2);
    expect(await used({ from: "2026-03-03" })).toBe(0);
  });

  it("refuse a period that ends before it begins", async () => {
    const day = "2026-03-02";
    expect(await codeOf(measureAgreement(desk.reader, { from: day, to: "2026-03-01" }))).toBe("invalid");
    expect(await codeOf(measureAgreement(desk.reader, { from: day, to: day }))).toBe("done");
  });

  it("know the versions of the scale by id and by number, and no others", async () => {
    await rated(await arrangeReviewed("blind_double"), "true", "true");
    const { scale } = await measureAgreement(desk.reader);
    expect((await measureAgreement(desk.reader, { scale: 1 })).used).toBe(1);
    expect((await measureAgreement(desk.reader, { scale: scale?.id })).used).toBe(1);
    expect(await codeOf(measureAgreement(desk.reader, { scale: 2 }))).toBe("not_found");
    const stranger = await arrangeDesk();
    expect(await codeOf(measureAgreement(stranger.reader, { scale: scale?.id }))).toBe("not_found");
  });
});

async function editClaimKind(id: string, kind: "legal"): Promise<void> {
  const { version } = await act(desk.checker, id, "withdraw");
  await editClaim(desk.checker, id, version, () => ({ kind }));
}
