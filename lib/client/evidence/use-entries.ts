import { useMutation, useQueryClient } from "@tanstack/react-query";
import { claimQuery } from "@/lib/client/article/article-query";
import { call } from "@/lib/client/call";
import { settledId } from "@/lib/client/claim/use-mark-claim";
import type { ClaimDetail, ClaimView } from "@/lib/contract/claim/claim";
import type { BodyGiven } from "@/lib/contract/endpoint";
import * as calculations from "@/lib/contract/evidence/calculation";
import * as requests from "@/lib/contract/evidence/claimant-request";
import * as searches from "@/lib/contract/evidence/search-record";

type List = "requests" | "searches" | "calculations";
export type EntryOf<Name extends List> = ClaimDetail[Name][number];

/** The four calls of one kind of entry, under one shape. */
type Calls<Entry, Body> = {
  add: (claimId: string, body: Body) => Promise<Entry>;
  edit: (id: string, ifMatch: number, body: Body) => Promise<Entry>;
  remove: (id: string, ifMatch: number) => Promise<unknown>;
  restore: (id: string) => Promise<Entry>;
};

export type RequestBody = BodyGiven<typeof requests.addClaimantRequest>;
export type SearchBody = BodyGiven<typeof searches.addSearch>;
export type CalculationBody = BodyGiven<typeof calculations.addCalculation>;

const requestCalls: Calls<EntryOf<"requests">, RequestBody> = {
  add: (id, body) => call(requests.addClaimantRequest, { params: { id }, body }),
  edit: (id, ifMatch, body) => call(requests.editClaimantRequest, { params: { id }, ifMatch, body }),
  remove: (id, ifMatch) => call(requests.removeClaimantRequest, { params: { id }, ifMatch }),
  restore: (id) => call(requests.restoreClaimantRequest, { params: { id } }),
};
const searchCalls: Calls<EntryOf<"searches">, SearchBody> = {
  add: (id, body) => call(searches.addSearch, { params: { id }, body }),
  edit: (id, ifMatch, body) => call(searches.editSearch, { params: { id }, ifMatch, body }),
  remove: (id, ifMatch) => call(searches.removeSearch, { params: { id }, ifMatch }),
  restore: (id) => call(searches.restoreSearch, { params: { id } }),
};
const calculationCalls: Calls<EntryOf<"calculations">, CalculationBody> = {
  add: (id, body) => call(calculations.addCalculation, { params: { id }, body }),
  edit: (id, ifMatch, body) => call(calculations.editCalculation, { params: { id }, ifMatch, body }),
  remove: (id, ifMatch) => call(calculations.removeCalculation, { params: { id }, ifMatch }),
  restore: (id) => call(calculations.restoreCalculation, { params: { id } }),
};

export const useRequests = (claim: ClaimView) => useEntries(claim, "requests", requestCalls);
export const useSearches = (claim: ClaimView) => useEntries(claim, "searches", searchCalls);
export const useCalculations = (claim: ClaimView) => useEntries(claim, "calculations", calculationCalls);

/** Adding, changing, removing and restoring one kind of entries of one claim; its list follows at once. */
function useEntries<Name extends List, Body>(
  claim: ClaimView,
  name: Name,
  calls: Calls<EntryOf<Name>, Body>,
) {
  const client = useQueryClient();
  const change = (claimId: string, next: (entries: EntryOf<Name>[]) => EntryOf<Name>[]) => {
    const { queryKey } = claimQuery(claimId);
    client.setQueryData(
      queryKey,
      (detail: ClaimDetail | undefined) =>
        detail && { ...detail, [name]: next(detail[name] as EntryOf<Name>[]) },
    );
    void client.invalidateQueries({ queryKey });
  };
  const put = (entry: EntryOf<Name>) =>
    change(entry.claimId, (list) =>
      [...list.filter(({ id }) => id !== entry.id), entry].sort((a, b) =>
        a.createdAt.localeCompare(b.createdAt),
      ),
    );
  const refresh = () => change(claim.id, (list) => list);

  const add = useMutation({
    mutationFn: async (body: Body) => calls.add(await settledId(claim.id), body),
    onSuccess: put,
  });
  const edit = useMutation({
    mutationFn: ({ id, seen, body }: { id: string; seen: number; body: Body }) => calls.edit(id, seen, body),
    onSuccess: put,
    onError: refresh,
  });
  const remove = useMutation({
    mutationFn: ({ id, version }: EntryOf<Name>) => calls.remove(id, version),
    onSuccess: (_, entry) => change(entry.claimId, (list) => list.filter((other) => other.id !== entry.id)),
    onError: refresh,
  });
  const restore = useMutation({ mutationFn: ({ id }: EntryOf<Name>) => calls.restore(id), onSuccess: put });
  return { add, edit, remove, restore };
}
