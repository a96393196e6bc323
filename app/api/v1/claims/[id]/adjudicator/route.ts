import { nameAdjudicator as contract } from "@/lib/contract/claim/review";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { nameAdjudicator } from "@/lib/server/verdict/name-adjudicator";

export const POST = route(contract, async ({ actor, params, seen, given }) => {
  const claim = await nameAdjudicator(actor, params.id, seen, given);
  return { body: claim, version: claim.version };
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
