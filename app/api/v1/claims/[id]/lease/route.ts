import { endLease as end, extendLease as extend } from "@/lib/contract/claim/lease";
import { endLease } from "@/lib/server/claim/end-lease";
import { extendLease } from "@/lib/server/claim/extend-lease";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(extend, async ({ actor, params }) => ({
  body: await extendLease(actor, params.id),
}));

export const DELETE = route(end, async ({ actor, params }) => {
  await endLease(actor, params.id);
  return null;
});

export const { GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
