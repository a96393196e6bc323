import type { Actor } from "@/lib/server/actor";
import { addCalculation } from "@/lib/server/evidence/add-calculation";
import { addClaimantRequest } from "@/lib/server/evidence/add-claimant-request";
import { addSearch } from "@/lib/server/evidence/add-search";
import { waiveGate } from "@/lib/server/gate/waive-gate";
import type { DemoRecord, Who } from "./claims/demo-claim";

/** The people of the demo desk; each acts at the time given, or at the demo's own. */
export type People = Record<Who, (at?: Date) => Actor>;

/** Writes down how a claim of the demo was checked, besides its evidence. */
export async function writeRecord(people: People, claimId: string, record: DemoRecord): Promise<void> {
  const { asked = [], searched = [], calculated = [], waived = [] } = record;
  for (const request of asked) await addClaimantRequest(people.checker(), claimId, () => request);
  for (const search of searched) {
    const checker = people.checker();
    const searchedOn = checker.at.toISOString().slice(0, 10);
    await addSearch(checker, claimId, () => ({ ...search, searchedOn }));
  }
  for (const calculation of calculated) await addCalculation(people.second(), claimId, () => calculation);
  for (const { gate, reason } of waived) await waiveGate(people.editor(), claimId, gate, () => ({ reason }));
}
