import { captureSource as capture, listSourceCaptures as list } from "@/lib/contract/evidence/capture";
import { captureSource } from "@/lib/server/capture/capture-source";
import { listSourceCaptures } from "@/lib/server/capture/list-source-captures";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(list, async ({ actor, params, query }) => ({
  body: await listSourceCaptures(actor, params.id, query),
}));

export const POST = route(capture, async ({ actor, params, given }) => ({
  body: await captureSource(actor, params.id, given),
}));

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods;
