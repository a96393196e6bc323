import { listGates as contract } from "@/lib/contract/gate/gate";
import { listGates } from "@/lib/server/gate/list-gates";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(contract, async ({ actor, params }) => ({
  body: await listGates(actor, params.id),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
