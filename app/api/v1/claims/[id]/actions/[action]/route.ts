import { actOnClaim as contract } from "@/lib/contract/claim/endpoints";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, seen, given }) => {
  const claim = await actOnClaim(actor, params.id, params.action, seen, given);
  return { body: claim, version: claim.version };
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
