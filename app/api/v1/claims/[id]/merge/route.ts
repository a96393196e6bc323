import { mergeClaim as contract } from "@/lib/contract/claim/split-and-merge";
import { mergeClaim } from "@/lib/server/claim/merge-claim";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, seen, given }) => {
  const claim = await mergeClaim(actor, params.id, seen, given);
  return { body: claim, version: claim.version };
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
