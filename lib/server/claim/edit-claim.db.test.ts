import { beforeAll, describe, expect, it } from "vitest";
import type { Stage } from "@/lib/domain/workflow";
import { database } from "@/lib/server/database";
import { editEvidence } from "@/lib/server/evidence/edit-evidence";
import { removeEvidence, restoreEvidence } from "@/lib/server/evidence/remove-evidence";
import { arrangeClaim, arrangeEvidence, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, historyOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { actOnClaim } from "./act-on-claim";
import { editClaim } from "./edit-claim";

let desk: ArrangedDesk;
beforeAll(async () => {
  desk = await arrangeDesk();
});

it("changes what is said about a claim, and tells old and new of what changed alone", async () => {
  const claim = await arrangeClaim(desk, "open");
  const said = {
    wording: "It fell.",
    kind: "event",
    speaker: "Mayor",
    saidOn: "2026-02-01",
    priority: "high",
  } as const;
  const after = await editClaim(desk.third, claim.id, 1, () => ({ ...said, saidWhere: null }));
  expect(after).toMatchObject({ ...said, version: 2 });
  expect(await lastEventOf(desk.id, { claimId: claim.id })).toMatchObject({
    type: "claim.edited",
    actorId: desk.third.memberId,
    old: { wording: claim.wording, kind: "other", speaker: null, saidOn: null, priority: "normal" },
    new: said,
  });
  expect((await lastEventOf(desk.id, { claimId: claim.id })).new).not.toHaveProperty("saidWhere");
});

it("writes nothing when nothing changes", async () => {
  const claim = await arrangeClaim(desk, "open");
  const after = await editClaim(desk.third, claim.id, 1, () => ({ wording: claim.wording }));
  expect(after.version).toBe(1);
  expect(await historyOf(desk.id, { claimId: claim.id })).toHaveLength(1);
});

it("moves the borders and keeps the old ones", async () => {
  const claim = await arrangeClaim(desk, "open");
  const [old] = claim.passages;
  const after = await editClaim(desk.checker, claim.id, 1, () => ({ passages: [{ exact: "fell in 1998" }] }));
  expect(after.passages).toMatchObject([{ exact: "fell in 1998" }]);
  const kept = await database().passage.findMany({ where: { claimId: claim.id, retiredAt: { not: null } } });
  expect(kept).toMatchObject([{ id: old?.id, exact: old?.exact, retiredAt: desk.now() }]);
  expect(await lastEventOf(desk.id, { claimId: claim.id })).toMatchObject({
    type: "claim.passages_changed",
    old: { passages: [{ exact: old?.exact }] },
    new: { passages: [{ exact: "fell in 1998" }] },
  });
});

describe("refusals, in order", () => {
  const bad = () => ({ passages: [{ exact: "nowhere" }] });
  it("visible, role, stage, version missing, version stale, body", async () => {
    const [claim, rated] = [await arrangeClaim(desk, "open"), await arrangeClaim(desk, "in_review")];
    const stranger = (await arrangeDesk()).admin;
    expect(await codeOf(editClaim(stranger, claim.id, 99, bad))).toBe("not_found");
    expect(await codeOf(editClaim(desk.reader, rated.id, 99, bad))).toBe("forbidden");
    expect(await codeOf(editClaim(desk.checker, rated.id, 99, bad))).toBe("conflict");
    expect(await codeOf(editClaim(desk.checker, claim.id, null, bad))).toBe("precondition_required");
    const stale = await refusalOf(editClaim(desk.checker, claim.id, 99, bad));
    expect([stale.code, stale.extra.current]).toMatchObject(["stale", { id: claim.id, version: 1 }]);
    expect(await codeOf(editClaim(desk.checker, claim.id, 1, bad))).toBe("invalid");
  });

  it("of two who save at once, the second is told", async () => {
    const claim = await arrangeClaim(desk, "open");
    const codes = await Promise.all(
      [desk.checker, desk.second].map((actor, index) =>
        codeOf(editClaim(actor, claim.id, 1, () => ({ wording: `Wording ${index}` }))),
      ),
    );
    expect(codes.sort()).toEqual(["done", "stale"]);
  });
});

describe("under a verdict nothing changes", () => {
  const rated: Stage[] = ["in_review", "disputed", "verified"];
  it.each(rated)("when it is %s", async (stage) => {
    const claim = await arrangeClaim(desk, "researching");
    const kept = await arrangeEvidence(desk.checker, claim.id);
    const gone = await arrangeEvidence(desk.checker, claim.id);
    await removeEvidence(desk.checker, gone.id);
    await actOnClaim(desk.checker, claim.id, "propose_verdict", null, () =>
      verdictOf("true", "As [1] says."),
    );
    if (stage === "disputed")
      await actOnClaim(desk.second, claim.id, "dispute", null, () => verdictOf("false"));
    if (stage === "verified") await actOnClaim(desk.second, claim.id, "confirm", null, () => ({}));
    const { version } = await database().claim.findUniqueOrThrow({
      where: { deskId_id: { deskId: desk.id, id: claim.id } },
    });
    const before = await historyOf(desk.id, { claimId: claim.id });
    for (const actor of [desk.checker, desk.editor, desk.admin]) {
      const edits = [
        editClaim(actor, claim.id, version, () => ({ wording: "Another." })),
        editClaim(actor, claim.id, version, () => ({ speaker: "Another." })),
        editClaim(actor, claim.id, version, () => ({ wording: "Another.", priority: "high" })),
        editClaim(actor, claim.id, version, () => ({ passages: [{ exact: "fell" }] })),
        arrangeEvidence(actor, claim.id),
        editEvidence(actor, kept.id, kept.version, () => ({ quote: "Another." })),
        removeEvidence(actor, kept.id),
        restoreEvidence(actor, gone.id),
      ];
      expect(await Promise.all(edits.map(codeOf))).toEqual(edits.map(() => "conflict"));
    }
    expect(await historyOf(desk.id, { claimId: claim.id })).toEqual(before);
    expect(await codeOf(editClaim(desk.third, claim.id, version, () => ({ priority: "high" })))).toBe("done");
  });
});
