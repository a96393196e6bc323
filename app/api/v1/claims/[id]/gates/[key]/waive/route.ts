import { endWaiver as ending, waiveGate as waiving } from "@/lib/contract/gate/gate";
import { endWaiver, waiveGate } from "@/lib/server/gate/waive-gate";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(waiving, async ({ actor, params, given }) => ({
  body: await waiveGate(actor, params.id, params.key, given),
}));

export const DELETE = route(ending, async ({ actor, params }) => {
  await endWaiver(actor, params.id, params.key);
  return null;
});

export const { GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
