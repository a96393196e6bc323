import { splitClaim as contract } from "@/lib/contract/claim/split-and-merge";
import { splitClaim } from "@/lib/server/claim/split-claim";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, seen, given }) => ({
  body: await splitClaim(actor, params.id, seen, given),
}));

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
