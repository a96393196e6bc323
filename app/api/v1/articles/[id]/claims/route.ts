import { markClaim as contract } from "@/lib/contract/claim/endpoints";
import { markClaim } from "@/lib/server/claim/mark-claim";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, given }) => {
  const claim = await markClaim(actor, params.id, given);
  return { body: claim, version: claim.version };
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
