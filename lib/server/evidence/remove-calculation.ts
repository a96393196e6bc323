import "server-only";
import type { CalculationView } from "@/lib/contract/evidence/calculation";
import type { Actor } from "@/lib/server/actor";
import { calculationEntries } from "./calculation-entries";
import { removeEntry, restoreEntry } from "./change-entry";

/** Takes a calculation off the claim. The row stays, and can be put back. */
export async function removeCalculation(actor: Actor, id: string, seen: number | null = null): Promise<void> {
  await removeEntry(calculationEntries, actor, id, seen);
}

export async function restoreCalculation(
  actor: Actor,
  id: string,
  seen: number | null = null,
): Promise<CalculationView> {
  return restoreEntry(calculationEntries, actor, id, seen);
}
