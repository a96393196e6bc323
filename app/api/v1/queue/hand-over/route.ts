import { handOverAll as contract } from "@/lib/contract/queue/endpoints";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { handOverAll } from "@/lib/server/queue/hand-over-all";

export const POST = route(contract, async ({ actor, given }) => ({ body: await handOverAll(actor, given) }));

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
