import { listSessions as contract } from "@/lib/contract/member/endpoints";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { listSessions } from "@/lib/server/member/list-sessions";

export const GET = route(contract, async ({ actor }) => ({ body: await listSessions(actor) }));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
