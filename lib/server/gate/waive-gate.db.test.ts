import { beforeEach, describe, expect, it } from "vitest";
import type { GateKey } from "@/lib/domain/verdict/gates";
import type { Actor } from "@/lib/server/actor";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { arrangeClaim, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, historyOf, refusalOf } from "@/lib/server/testing/told";
import { setDeskGates } from "./desk-gates";
import { listGates } from "./list-gates";
import { endWaiver, waiveGate } from "./waive-gate";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

const act = (actor: Actor, id: string, action: string, body: unknown = {}) =>
  actOnClaim(actor, id, action, null, () => body);
const waive = (actor: Actor, id: string, key: GateKey) =>
  waiveGate(actor, id, key, () => ({ reason: "The archive is closed this week." }));

describe("a waiver is refused", () => {
  it("to whoever is no editor, and to other desks", async () => {
    const { id } = await arrangeClaim(desk, "open");
    for (const actor of [desk.reader, desk.checker])
      expect(await codeOf(waive(actor, id, "primary_source"))).toBe("forbidden");
    const other = await arrangeDesk();
    expect(await codeOf(waive(other.admin, id, "primary_source"))).toBe("not_found");
    expect(await codeOf(listGates(other.admin, id))).toBe("not_found");
    expect(await codeOf(endWaiver(other.admin, id, "primary_source"))).toBe("not_found");
    expect(await codeOf(endWaiver(desk.checker, id, "primary_source"))).toBe("forbidden");
    expect(await historyOf(desk.id, { claimId: id, type: "gate.waived" })).toEqual([]);
  });

  it("of a gate that has passed, is off, or is waived already", async () => {
    const { id } = await arrangeClaim(desk, "open");
    expect(await refusalOf(waive(desk.editor, id, "quotes_verified"))).toMatchObject({
      code: "conflict",
      message: "It has passed: there is nothing to waive.",
    });
    await setDeskGates(desk.admin, () => ({ gates: [{ key: "primary_source", before: "off" }] }));
    expect(await codeOf(waive(desk.editor, id, "primary_source"))).toBe("conflict");
    await waive(desk.editor, id, "claimant_asked");
    expect(await codeOf(waive(desk.editor, id, "claimant_asked"))).toBe("conflict");
    expect(await codeOf(endWaiver(desk.editor, id, "primary_source"))).toBe("conflict");
  });

  it("of a claim that is set aside", async () => {
    const { id } = await arrangeClaim(desk, "set_aside");
    expect(await codeOf(waive(desk.editor, id, "primary_source"))).toBe("conflict");
  });

  it("under review to the author of the verdict, admins included", async () => {
    const { id } = await arrangeClaim(desk, "in_review", { author: desk.admin });
    expect(await codeOf(waive(desk.admin, id, "primary_source"))).toBe("forbidden");
    await act(desk.second, id, "dispute", verdictOf("false"));
    expect(await codeOf(waive(desk.admin, id, "primary_source"))).toBe("forbidden");
    expect(await codeOf(waive(desk.editor, id, "primary_source"))).toBe("done");
  });
});

it("two editors at once waive a gate once", async () => {
  const { id } = await arrangeClaim(desk, "open");
  const codes = await Promise.all(
    [desk.editor, desk.otherEditor].map((actor) => codeOf(waive(actor, id, "primary_source"))),
  );
  expect(codes.sort()).toEqual(["conflict", "done"]);
});
