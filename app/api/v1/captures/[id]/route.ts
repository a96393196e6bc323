import { findCapture as contract } from "@/lib/contract/evidence/capture";
import { findCapture } from "@/lib/server/capture/find-capture";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(contract, async ({ actor, params }) => ({
  body: await findCapture(actor, params.id),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
