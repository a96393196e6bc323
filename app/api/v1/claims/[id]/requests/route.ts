import { addClaimantRequest as contract } from "@/lib/contract/evidence/claimant-request";
import { addClaimantRequest } from "@/lib/server/evidence/add-claimant-request";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, given }) => {
  const added = await addClaimantRequest(actor, params.id, given);
  return { body: added, version: added.version };
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
