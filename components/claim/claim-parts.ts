import type { GateTarget } from "@/lib/domain/verdict/gates";

/** Ids of the parts of a claim's panel that something else may lead to. */
export const claimPartIds: Record<GateTarget | "gates", string> = {
  evidence: "claim-evidence",
  requests: "claim-requests",
  searches: "claim-searches",
  repairs: "claim-repairs",
  threads: "claim-threads",
  gates: "claim-gates",
};

/** Brings a part of the panel into sight and gives it the focus, so that reading goes on there. */
export function goToPart(part: GateTarget | "gates"): void {
  const found = document.getElementById(claimPartIds[part]) ?? document.getElementById(claimPartIds.evidence);
  if (!found) return;
  for (let box = found.closest("details"); box; box = box.parentElement?.closest("details") ?? null)
    box.open = true;
  const own = found.querySelector(":scope > details");
  if (own instanceof HTMLDetailsElement) own.open = true;
  found.scrollIntoView({ block: "start", behavior: "smooth" });
  found.focus({ preventScroll: true });
}
