import { repairPassage as contract } from "@/lib/contract/article/revision";
import { repairPassage } from "@/lib/server/claim/repair-passage";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, given }) => {
  const claim = await repairPassage(actor, params.id, params.repairId, given);
  return { body: claim, version: claim.version };
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
