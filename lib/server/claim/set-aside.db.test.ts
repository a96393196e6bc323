import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, lastEventOf } from "@/lib/server/testing/told";
import { actOnClaim } from "./act-on-claim";
import { editClaim } from "./edit-claim";
import { findClaim } from "./find-claim";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});
const nothing = () => ({});
const rowOf = (id: string) =>
  database().claim.findUniqueOrThrow({ where: { deskId_id: { deskId: desk.id, id } } });
const undo = (actor: Actor, id: string, seen: number | null = null) =>
  codeOf(actOnClaim(actor, id, "undo", seen, nothing));
const setAside = (actor: Actor, id: string, body: object = { reason: "mistake" }) =>
  actOnClaim(actor, id, "set_aside", null, () => body);

describe("undo", () => {
  it("is for whoever set it aside, until ten minutes have passed", async () => {
    const claim = await arrangeClaim(desk, "set_aside");
    expect(await undo(desk.third, claim.id)).toBe("forbidden");
    desk.pass(10);
    expect(await undo(desk.checker, claim.id)).toBe("done");
    expect(await rowOf(claim.id)).toMatchObject({
      stage: "open",
      setAsideReason: null,
      setAsideAt: null,
      stageBefore: null,
    });
    expect(await lastEventOf(desk.id, { claimId: claim.id })).toMatchObject({
      type: "claim.undo",
      actorId: desk.checker.memberId,
      old: { stage: "set_aside", reason: "opinion" },
      new: { stage: "open" },
    });
  });

  it("is for an editor after that", async () => {
    const claim = await arrangeClaim(desk, "set_aside");
    desk.pass(10.01);
    expect(await undo(desk.checker, claim.id)).toBe("forbidden");
    expect(await undo(desk.editor, claim.id)).toBe("done");
  });

  it("is refused to all once the claim was changed since", async () => {
    const claim = await arrangeClaim(desk, "set_aside");
    await editClaim(desk.third, claim.id, claim.version, () => ({ priority: "high" }));
    expect(await undo(desk.checker, claim.id)).toBe("stale");
    expect(await undo(desk.editor, claim.id)).toBe("stale");
    const reopen = actOnClaim(desk.editor, claim.id, "reopen", null, () => ({ reason: "It is a fact." }));
    expect(await codeOf(reopen)).toBe("done");
  });

  it("leads back to where the claim was, and restores no lease", async () => {
    const claim = await arrangeClaim(desk, "researching");
    await setAside(desk.editor, claim.id);
    expect(await rowOf(claim.id)).toMatchObject({ stageBefore: "researching", holderId: null });
    expect(await undo(desk.editor, claim.id)).toBe("done");
    expect(await rowOf(claim.id)).toMatchObject({ stage: "researching", holderId: null, leaseUntil: null });
    expect(await codeOf(actOnClaim(desk.third, claim.id, "take", null, nothing))).toBe("done");
  });

  it("leads a suggested claim back to suggested", async () => {
    const claim = await arrangeClaim(desk, "suggested");
    await setAside(desk.third, claim.id);
    expect(await undo(desk.third, claim.id)).toBe("done");
    expect((await rowOf(claim.id)).stage).toBe("suggested");
  });
});

describe("a duplicate", () => {
  const duplicateOf = (actor: Actor, id: string, twin: string) =>
    codeOf(setAside(actor, id, { reason: "duplicate", duplicateOf: twin }));

  it("links to its twin, and the twin to it", async () => {
    const [claim, twin] = [await arrangeClaim(desk, "open"), await arrangeClaim(desk, "verified")];
    expect(await duplicateOf(desk.checker, claim.id, twin.id)).toBe("done");
    expect((await findClaim(desk.reader, claim.id)).duplicateOf).toMatchObject({ id: twin.id });
    expect((await findClaim(desk.reader, twin.id)).duplicates).toMatchObject([{ id: claim.id }]);
    expect(await lastEventOf(desk.id, { claimId: claim.id })).toMatchObject({
      type: "claim.set_aside",
      new: { reason: "duplicate", duplicateOf: twin.id },
    });
  });

  it("is never of itself, of nothing or of another desk's claim", async () => {
    const claim = await arrangeClaim(desk, "open");
    const foreign = await arrangeClaim(await arrangeDesk(), "open");
    for (const twin of [claim.id, foreign.id, "0199c0de-0000-7000-8000-000000000000"])
      expect(await duplicateOf(desk.checker, claim.id, twin)).toBe("invalid");
  });

  it("names no twin when the reason is another", async () => {
    const [claim, twin] = [await arrangeClaim(desk, "open"), await arrangeClaim(desk, "open")];
    await setAside(desk.checker, claim.id, { reason: "opinion", duplicateOf: twin.id });
    expect((await rowOf(claim.id)).duplicateOfId).toBeNull();
  });

  it("closes no circle, of two or of three", async () => {
    const [a, b, c] = await Promise.all([0, 1, 2].map(() => arrangeClaim(desk, "open")));
    if (!a || !b || !c) throw new Error("unreachable");
    expect(await duplicateOf(desk.checker, a.id, b.id)).toBe("done");
    expect(await duplicateOf(desk.checker, b.id, a.id)).toBe("invalid");
    expect(await duplicateOf(desk.checker, b.id, c.id)).toBe("done");
    expect(await duplicateOf(desk.checker, c.id, a.id)).toBe("invalid");
  });

  it("closes no circle when all are set aside at once", async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b, c] = await Promise.all([0, 1, 2].map(() => arrangeClaim(desk, "open")));
      if (!a || !b || !c) throw new Error("unreachable");
      const codes = await Promise.all([
        duplicateOf(desk.checker, a.id, b.id),
        duplicateOf(desk.second, b.id, c.id),
        duplicateOf(desk.third, c.id, a.id),
      ]);
      expect(codes.sort()).toEqual(["done", "done", "invalid"]);
    }
  });

  it("is free again once it is reopened", async () => {
    const [a, b] = [await arrangeClaim(desk, "open"), await arrangeClaim(desk, "open")];
    await duplicateOf(desk.checker, a.id, b.id);
    await actOnClaim(desk.editor, a.id, "reopen", null, () => ({ reason: "Not the same." }));
    expect((await rowOf(a.id)).duplicateOfId).toBeNull();
    expect(await duplicateOf(desk.checker, b.id, a.id)).toBe("done");
  });
});
