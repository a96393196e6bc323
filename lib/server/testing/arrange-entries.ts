import "server-only";
import type { Actor } from "@/lib/server/actor";
import { addCalculation } from "@/lib/server/evidence/add-calculation";
import { addClaimantRequest } from "@/lib/server/evidence/add-claimant-request";
import { addSearch } from "@/lib/server/evidence/add-search";

export const saidOfRequest = {
  whom: "The ministry of bridges",
  askedOn: "2026-02-20",
  dueOn: "2026-02-24",
  question: "When did it fall?",
  answer: "In 1999.",
  answeredOn: "2026-02-23",
  onRecord: true,
} as const;
export const saidOfSearch = {
  place: "The city archive",
  query: "bridge collapse 1998",
  sought: "refuting",
  found: "Nothing.",
  searchedOn: "2026-02-21",
} as const;
export const saidOfCalculation = {
  title: "Days that it was closed",
  formula: "reopened - fell + 1",
  unit: "days",
  note: "Both days count.",
  inputs: [
    { name: "fell", value: "1998-05-03", unit: null, evidence: 1 },
    { name: "reopened", value: "1998-05-24", unit: null, evidence: null },
  ],
};

/** A request, a search and a calculation on a claim that has evidence 1. */
export async function arrangeEntries(actor: Actor, claimId: string) {
  return {
    request: await addClaimantRequest(actor, claimId, () => saidOfRequest),
    search: await addSearch(actor, claimId, () => saidOfSearch),
    calculation: await addCalculation(actor, claimId, () => saidOfCalculation),
  };
}
