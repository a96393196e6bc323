import "server-only";
import { setDeskGates } from "@/lib/server/gate/desk-gates";
import { endWaiver, waiveGate } from "@/lib/server/gate/waive-gate";
import { declareInterest } from "@/lib/server/member/declare-interest";
import type { ArrangedDesk } from "./arrange-desk";

/** A gate that the desk set, a waiver that was taken back, and an interest. */
export async function arrangeRules(desk: ArrangedDesk, claimId: string): Promise<void> {
  await setDeskGates(desk.admin, () => ({ gates: [{ key: "primary_source", before: "publication" }] }));
  await waiveGate(desk.editor, claimId, "primary_source", () => ({ reason: "The archive burnt down." }));
  await endWaiver(desk.otherEditor, claimId, "primary_source");
  await declareInterest(desk.checker, () => ({ kind: "speaker", name: "The mayor", note: "My aunt." }));
}
