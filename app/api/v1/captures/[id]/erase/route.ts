import { eraseCapture as contract } from "@/lib/contract/evidence/capture";
import { eraseCapture } from "@/lib/server/capture/erase-capture";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, given }) => ({
  body: await eraseCapture(actor, params.id, given),
}));

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
