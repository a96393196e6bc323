import { endAllSessions as contract } from "@/lib/contract/member/endpoints";
import { route } from "@/lib/server/http/route";
import { endAllSessions } from "@/lib/server/member/end-sessions";

export const POST = route(contract, async ({ actor }) => {
  await endAllSessions(actor);
  return null;
});
