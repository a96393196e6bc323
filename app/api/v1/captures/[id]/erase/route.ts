import { eraseCapture as contract } from "@/lib/contract/evidence/capture";
import { eraseCapture } from "@/lib/server/capture/erase-capture";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, given }) => ({
  body: await eraseCapture(actor, params.id, given),
}));
