import { restoreClaimantRequest as contract } from "@/lib/contract/evidence/claimant-request";
import { restoreClaimantRequest } from "@/lib/server/evidence/remove-claimant-request";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, seen }) => {
  const restored = await restoreClaimantRequest(actor, params.id, seen);
  return { body: restored, version: restored.version };
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
