import { tellPresence as contract } from "@/lib/contract/live/stream";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { tellPresence } from "@/lib/server/live/presence";

export const POST = route(contract, async ({ actor, given }) => {
  await tellPresence(actor, given);
  return null;
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
