import { skipClaim as contract } from "@/lib/contract/claim/lease";
import { skipClaim } from "@/lib/server/claim/skip-claim";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, given }) => {
  await skipClaim(actor, params.id, given);
  return null;
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
