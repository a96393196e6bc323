import { addCalculation as contract } from "@/lib/contract/evidence/calculation";
import { addCalculation } from "@/lib/server/evidence/add-calculation";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, given }) => {
  const added = await addCalculation(actor, params.id, given);
  return { body: added, version: added.version };
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
