import { findCapture as contract } from "@/lib/contract/evidence/capture";
import { findCapture } from "@/lib/server/capture/find-capture";
import { route } from "@/lib/server/http/route";

export const GET = route(contract, async ({ actor, params }) => ({
  body: await findCapture(actor, params.id),
}));
