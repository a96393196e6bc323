import { endAllSessions as contract } from "@/lib/contract/member/endpoints";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { endAllSessions } from "@/lib/server/member/end-sessions";

export const POST = route(contract, async ({ actor }) => {
  await endAllSessions(actor);
  return null;
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
